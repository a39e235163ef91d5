import CivilTime

/// "The last Sunday of March at 01:00", the one kind of rule that every calendar program reads.
struct YearlyRule: Hashable, Sendable {
  let month: Int
  /// 1 … 4 for the first to the fourth such day of the month, −1 for the last.
  let ordinal: Int
  let weekday: Weekday
  /// On the clock as it was before the change.
  let secondOfDay: Int

  /// The rules under which a day is the one meant: "the fourth Sunday", "the last Sunday".
  static func ordinals(of date: CivilDate) -> [Int] {
    let (year, month, day) = date.components
    let fromStart = (day - 1) / 7 + 1
    let isLast = day + 7 > CivilDate.days(in: month, of: year)
    return (isLast ? [-1] : []) + (fromStart <= 4 ? [fromStart] : [])
  }

  /// The day in a year.
  func date(in year: Int) -> CivilDate? {
    let length = CivilDate.days(in: month, of: year)
    guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    let toWeekday = (weekday.rawValue - first.weekday.rawValue + 7) % 7
    let weeks = ordinal > 0 ? ordinal - 1 : (length - 1 - toWeekday) / 7
    return first + toWeekday + 7 * weeks
  }

  /// The RRULE's value.
  var text: String {
    let days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    return "FREQ=YEARLY;BYMONTH=\(month);BYDAY=\(ordinal)\(days[weekday.rawValue])"
  }
}
