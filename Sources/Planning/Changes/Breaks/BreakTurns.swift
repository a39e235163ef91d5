import CivilTime
import Wellbeing

/// The longer breaks of one shift in order, held against the room's times.
struct BreakTurns {
  /// A time that does not hold.
  enum Fault: Hashable {
    case outside
    case overlap
    case first
    case between
    case last
    case longest
  }

  /// What does not hold.
  private(set) var faults: Set<Fault> = []

  /// Looks at breaks.
  ///
  /// - Parameters:
  ///   - breaks: The breaks.
  ///   - desk: When the person is at the desk, the breaks in it; what lies between is no work.
  ///   - times: The room's times.
  ///   - isNight: Whether it is a night shift.
  init(_ breaks: [Span], desk: [Span], times: BreakTimes, isNight: Bool) {
    let breaks = breaks.filter { !$0.isEmpty }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    let desk = Span.merged(desk)
    guard let start = desk.first?.start, let end = desk.last?.end else { return }
    for one in breaks where !desk.contains(where: { one.clamped(to: $0) == one }) {
      faults.insert(.outside)
    }
    for (a, b) in zip(breaks, breaks.dropFirst()) {
      if b.start < a.end { faults.insert(.overlap) }
      if b.start - a.end < times.between { faults.insert(.between) }
    }
    if let first = breaks.first, first.start - start < times.first { faults.insert(.first) }
    if let last = breaks.last, end - last.end < times.last { faults.insert(.last) }
    let longest = times.longest(inNight: isNight)
    if desk.flatMap({ $0.without(breaks) }).contains(where: { $0.length > longest }) {
      faults.insert(.longest)
    }
  }
}

extension BreakTurns.Fault {
  /// Why, about somebody.
  func words(_ person: String, times: BreakTimes, isNight: Bool) -> String {
    switch self {
    case .outside: "\(person) is not at a desk for all of it"
    case .overlap: "\(person) has another break then"
    case .first: "\(person) would have worked less than \(times.first) before it"
    case .between: "\(person) would have less than \(times.between) between two breaks"
    case .last: "\(person) would have less than \(times.last) to work after it"
    case .longest:
      "\(person) would be at the desk for more than \(times.longest(inNight: isNight)) without a break"
    }
  }
}
