import CivilTime
import Staffing

/// Intervals laid along the face of a clock: a repeated hour shares its place, a skipped one leaves it empty.
enum CoverClock {
  /// The place of one interval, in intervals after midnight.
  struct Place: Hashable {
    var left: Double
    var width: Double
    var isSecond: Bool
  }

  /// The places of a day's intervals from their slots in order of time.
  ///
  /// Where the clocks go back, all intervals of the time that is shown twice stand side by side in its place.
  static func places(_ slots: ArraySlice<Int>) -> [Place] {
    let slots = Array(slots)
    var places = slots.map { Place(left: Double($0), width: 1, isSecond: false) }
    for k in slots.indices.dropFirst() where slots[k] <= slots[k - 1] {
      let (first, last) = (slots[k], slots[k - 1])
      var from = k - 1
      while from > 0, slots[from - 1] >= first, slots[from - 1] < slots[from] { from -= 1 }
      var to = k
      while to + 1 < slots.count, slots[to + 1] <= last { to += 1 }
      let width = Double(last - first + 1) / Double(to - from + 1)
      for i in from...to {
        places[i] = Place(
          left: Double(first) + Double(i - from) * width,
          width: width,
          isSecond: i >= k
        )
      }
    }
    return places
  }

  /// The runs of slots that a day has not.
  static func skipped(_ slots: ArraySlice<Int>, of count: Int) -> [Range<Int>] {
    let there = Set(slots)
    var runs: [Range<Int>] = []
    for slot in 0..<max(0, count) where !there.contains(slot) {
      if let last = runs.last, last.upperBound == slot {
        runs[runs.count - 1] = last.lowerBound..<(slot + 1)
      } else {
        runs.append(slot..<(slot + 1))
      }
    }
    return runs
  }

  /// `07`, and `01'` for an hour that the clocks show for the second time.
  static func hour(_ hour: Int, isSecond: Bool = false) -> String {
    (hour < 10 ? "0" : "") + String(hour) + (isSecond ? "'" : "")
  }
}

extension IntervalGrid {
  /// The hour of the clock that an interval begins in.
  func hour(_ i: Int) -> Int { slots[i] * interval.count / 60 % 24 }

  /// What an interval of this length is called, `half-hour`.
  var word: String {
    switch interval.count {
    case 15: "quarter-hour"
    case 30: "half-hour"
    case 60: "hour"
    default: "interval of \(interval)"
    }
  }

  /// What intervals of this length are called, `half-hours`.
  var unit: String {
    interval.count == 15 || interval.count == 30 || interval.count == 60
      ? word + "s" : "intervals of \(interval)"
  }

  /// `1,344 half-hours`.
  func counted(_ n: Int) -> String {
    switch interval.count {
    case 15, 30, 60: Sentence.count(n, word)
    default: Sentence.count(n, word, "intervals of \(interval)")
    }
  }

  /// When some intervals are: `Fri 23 Oct 21:00–23:30`, with the second day where that is in doubt.
  func words(_ intervals: Range<Int>) -> String {
    guard let first = intervals.first, let last = intervals.last else { return "never" }
    let (start, end) = (starts[first], starts[last + 1])
    let isPlain = zone.date(at: start) == zone.date(at: end) || end - start <= .hours(12)
    return moment(start) + "–" + (isPlain ? Sentence.time(end, in: zone) : moment(end))
  }

  /// `Fri 23 Oct 21:00`; with the year where the days are more than a year.
  func moment(_ moment: Instant) -> String {
    if days.count <= 365 { return Sentence.moment(moment, in: zone) }
    return "\(Sentence.day(zone.date(at: moment))) \(Sentence.time(moment, in: zone))"
  }
}
