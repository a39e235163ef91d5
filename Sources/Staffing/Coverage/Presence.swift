import CivilTime
import Rostering

/// How many people there are in each interval: the least at any moment of it.
///
/// A handover in the middle of an interval is no hole in it, and somebody who goes home in the middle is one less.
struct Presence {
  /// One person's time there.
  struct Stay {
    let person: Int
    let span: Span
    /// How much of a desk they fill.
    var weight: Double
    /// The breaks in it, during which they are away wherever else they are posted.
    var breaks: [Span] = []
  }

  /// People by interval.
  let people: [Double]

  /// Counts people; stays are in order of their start, and nobody is counted twice at a time.
  /// - Complexity: one sort of the stays' ends, then linear.
  init(_ stays: some Sequence<Stay>, on grid: IntervalGrid) {
    guard let first = grid.starts.first?.seconds, let end = grid.starts.last?.seconds else {
      people = []
      return
    }
    // Whole billionths of a person, so that adding and taking away leaves nothing over.
    let unit = 1_000_000_000.0
    var events: [(at: Int, by: Int)] = []
    var until: [Int: Instant] = [:]
    for stay in stays {
      let from = max(stay.span.start, until[stay.person] ?? stay.span.start)
      guard stay.span.end > from else { continue }
      until[stay.person] = stay.span.end
      let weight = Int((min(max(stay.weight, 0), 1_000_000) * unit).rounded())
      guard weight > 0, from.seconds < end, stay.span.end.seconds > first else { continue }
      let time = Span(from, stay.span.end)
      for part in stay.breaks.isEmpty ? [time] : time.without(stay.breaks)
      where part.start.seconds < end && part.end.seconds > first {
        events.append((max(part.start.seconds, first), weight))
        if part.end.seconds < end { events.append((part.end.seconds, -weight)) }
      }
    }
    events.sort { $0.at < $1.at }
    var counted: [Double] = []
    counted.reserveCapacity(grid.count)
    var here = 0
    var next = 0
    for i in 0..<grid.count {
      let (from, to) = (grid.starts[i].seconds, grid.starts[i + 1].seconds)
      while next < events.count, events[next].at <= from {
        here += events[next].by
        next += 1
      }
      var least = here
      while next < events.count, events[next].at < to {
        let at = events[next].at
        while next < events.count, events[next].at == at {
          here += events[next].by
          next += 1
        }
        least = min(least, here)
      }
      counted.append(Double(least) / unit)
    }
    people = counted
  }
}
