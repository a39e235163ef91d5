import CivilTime

/// A history laid out as days of places on the clock, the shape that every method reads.
///
/// Shape: cell `d * slots + s`. Where the clocks go back a place holds both of its hours, with an exposure of 2.
struct DayTable {
  /// The first day.
  let first: CivilDate
  /// How many days.
  let count: Int
  /// Places on the clock in a day.
  let slots: Int
  /// Calls of each cell.
  var calls: [Double]
  /// Whole intervals that were recorded in each cell: 0 where nothing is known.
  var exposure: [Double]
  /// Monday 0 … Sunday 6, by day.
  let weekdays: [Int]
  /// Whether a day is a bank holiday.
  let isHoliday: [Bool]
  /// The longest run of unrecorded days inside.
  let longestGap: Int

  /// More calls than this in one interval are a fault of the file and count as not recorded.
  static let most = 1e9

  /// Lays out a history, without the unrecorded days at its ends.
  init(_ history: CallHistory, holidays: Set<CivilDate>) {
    let grid = history.grid
    let slots = grid.slotsPerDay
    let known = (0..<min(grid.count, history.calls.count, history.isKnown.count)).filter {
      history.isKnown[$0] && history.calls[$0] >= 0 && history.calls[$0] <= Self.most
    }
    let from = known.first.map(grid.day) ?? 0
    let count = known.last.map { grid.day($0) + 1 - from } ?? 0
    var calls = [Double](repeating: 0, count: count * slots)
    var exposure = calls
    var day = from
    for i in known {
      while grid.firsts[day + 1] <= i { day += 1 }
      let cell = (day - from) * slots + grid.slots[i]
      calls[cell] += history.calls[i]
      exposure[cell] += grid.share(i)
    }
    let first = grid.days.start + from
    var gap = 0
    var longest = 0
    for d in 0..<count {
      gap = (d * slots..<(d + 1) * slots).contains { exposure[$0] > 0 } ? 0 : gap + 1
      longest = max(longest, gap)
    }
    self.first = first
    self.count = count
    self.slots = slots
    self.calls = calls
    self.exposure = exposure
    self.weekdays = (0..<count).map { (first + $0).weekday.rawValue }
    self.isHoliday = (0..<count).map { holidays.contains(first + $0) }
    self.longestGap = longest
  }

  /// The cells of a day.
  func cells(_ day: Int) -> Range<Int> { day * slots..<(day + 1) * slots }

  /// The place in a week of seven days of a cell's first place, `weekday * slots`.
  func row(_ day: Int) -> Int { weekdays[day] * slots }
}

extension IntervalGrid {
  /// How much of a whole interval an interval lasts: less than 1 only at the end of an odd day.
  func share(_ i: Int) -> Double {
    Double(starts[i + 1].seconds - starts[i].seconds) / Double(interval.count * 60)
  }
}
