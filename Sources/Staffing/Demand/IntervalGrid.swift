public import CivilTime

/// The intervals of some local days, by elapsed time from each midnight.
///
/// Shape: interval `i` runs from `starts[i]` to `starts[i + 1]`; a day of 23 hours has 46 half-hours and one of
/// 25 has 50. Where a day is no whole number of intervals its last one is shorter.
public struct IntervalGrid: Hashable, Sendable {
  /// The zone whose days they are.
  public let zone: ZoneRules
  /// The days.
  public let days: DateSpan
  /// The length of an interval; divides a day of 24 hours.
  public let interval: Minutes
  /// The start of each interval, and the end of the last.
  public let starts: [Instant]
  /// The place of each interval on the clock, its wall time divided by the interval: both parts of a repeated
  /// hour have the same places, and those of a skipped one do not occur.
  public let slots: [Int]
  /// The first interval of each day, and one past the last of all.
  public let firsts: [Int]

  /// Lays the intervals of some days.
  ///
  /// - Parameters:
  ///   - days: The days.
  ///   - interval: Their length, at least a minute.
  ///   - zone: The zone whose midnights bound the days.
  public init(_ days: DateSpan, every interval: Minutes, in zone: ZoneRules) {
    let step = Minutes(max(1, interval.count))
    var starts: [Instant] = []
    var slots: [Int] = []
    var firsts: [Int] = []
    starts.reserveCapacity(days.count * 1440 / step.count + 1)
    for date in days.days {
      let day = zone.day(date)
      firsts.append(starts.count)
      var at = day.start
      while at < day.end {
        starts.append(at)
        slots.append(zone.local(at: at).time.minuteOfDay / step.count)
        at = at + step
      }
    }
    firsts.append(starts.count)
    starts.append(zone.startOfDay(days.end))
    self.zone = zone
    self.days = days
    self.interval = step
    self.starts = starts
    self.slots = slots
    self.firsts = firsts
  }

  /// How many intervals there are.
  public var count: Int { slots.count }
  /// How many places a day of 24 hours has.
  public var slotsPerDay: Int { (1440 + interval.count - 1) / interval.count }

  /// The time of an interval.
  public func span(_ i: Int) -> Span { Span(starts[i], starts[i + 1]) }

  /// The intervals of a day; none for a day outside.
  public func intervals(of date: CivilDate) -> Range<Int> {
    days.contains(date)
      ? firsts[date - days.start]..<firsts[date - days.start + 1] : 0..<0
  }

  /// The day of an interval.
  public func date(_ i: Int) -> CivilDate { days.start + day(i) }

  /// The place of an interval's day among the days, from 0.
  public func day(_ i: Int) -> Int {
    var low = 0
    var high = firsts.count - 1
    while low + 1 < high {
      let middle = (low + high) / 2
      if firsts[middle] <= i { low = middle } else { high = middle }
    }
    return low
  }

  /// The interval a moment falls in; nothing outside the days.
  public func index(of moment: Instant) -> Int? {
    guard let first = starts.first, let end = starts.last, first <= moment, moment < end else {
      return nil
    }
    var low = 0
    var high = count
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= moment { low = middle } else { high = middle }
    }
    return low
  }
}
