public import CivilTime

/// For how long something is kept: so many months from its day, or the current calendar year and so many before it.
public enum KeptFor: Hashable, Sendable {
  /// Months from the day it is about: to the end of the same day of the month, or of the month where it has no such day.
  case months(Int)
  /// The calendar year and so many before it.
  case years(Int)

  /// The longest that may be set, in months.
  public static let mostMonths = 1_200
  /// The longest that may be set, in years.
  public static let mostYears = 100

  /// The first day that is kept; nothing where it lies before the calendar.
  public func firstKept(today: CivilDate) -> CivilDate? {
    let (year, month, day) = today.components
    switch self {
    case .years(let years):
      return CivilDate(year: year - max(0, min(years, Self.mostYears)), month: 1, day: 1)
    case .months(let months):
      let count = year * 12 + month - 1 - max(0, min(months, Self.mostMonths))
      let (year, month) = (count / 12, count % 12 + 1)
      guard year >= CivilDate.firstYear, year <= CivilDate.lastYear else { return nil }
      // Of a month that has no such day nothing is kept: its last day was so many months ago already.
      return CivilDate(year: year, month: month, day: day)
        ?? CivilDate(year: year, month: month, day: 28).map {
          $0 + (CivilDate.days(in: month, of: year) - 27)
        }
    }
  }
}
