public import CivilTime

/// A history in a few figures.
public struct CallSummary: Hashable, Sendable {
  /// A time of the week.
  public struct WeekPlace: Hashable, Sendable {
    /// The day of the week.
    public let weekday: Weekday
    /// When the interval begins on the clock.
    public let time: WallTime
    /// The mean number of calls in it.
    public let calls: Double
  }

  /// One interval and its calls.
  public struct Peak: Hashable, Sendable {
    /// Which of the grid's intervals.
    public let interval: Int
    /// The calls in it.
    public let calls: Double
  }

  /// All calls.
  public let calls: Double
  /// Days in which something is known.
  public let days: Int
  /// Calls a day, by the time that is known.
  public let perDay: Double
  /// The time of the week with most calls on average, the first of several.
  public let busiest: WeekPlace?
  /// The interval that had most calls, the first of several.
  public let most: Peak?
  /// The time of which nothing is known.
  public let unknown: Minutes

  /// Sums a history up.
  public init(_ history: CallHistory) {
    let grid = history.grid
    let places = grid.slotsPerDay
    var sums = [Double](repeating: 0, count: 7 * places)
    var counts = sums
    var calls = 0.0
    var days = 0
    var known = Minutes.zero
    var unknown = Minutes.zero
    var most: Peak?
    for (day, date) in grid.days.days.enumerated() {
      var isMet = false
      for i in grid.firsts[day]..<grid.firsts[day + 1] {
        let length = grid.span(i).length
        guard history.isKnown[i] else {
          unknown = unknown + length
          continue
        }
        isMet = true
        known = known + length
        calls += history.calls[i]
        let place = date.weekday.rawValue * places + min(grid.slots[i], places - 1)
        sums[place] += history.calls[i]
        counts[place] += 1
        if history.calls[i] > (most?.calls ?? 0) {
          most = Peak(interval: i, calls: history.calls[i])
        }
      }
      if isMet { days += 1 }
    }
    var busiest: WeekPlace?
    for weekday in Weekday.allCases {
      for slot in 0..<places {
        let at = weekday.rawValue * places + slot
        guard counts[at] > 0, sums[at] / counts[at] > (busiest?.calls ?? 0) else { continue }
        busiest = WeekPlace(
          weekday: weekday,
          time: WallTime(minuteOfDay: slot * grid.interval.count),
          calls: sums[at] / counts[at]
        )
      }
    }
    self.calls = calls
    self.days = days
    perDay = known > .zero ? calls * 24 / known.inHours : 0
    self.busiest = busiest
    self.most = most
    self.unknown = unknown
  }
}
