public import CivilTime

/// A window of the trend tables: a quarter or a year of the calendar, never any other.
///
/// Quarters do not overlap and a year is exactly its four, so there are no two windows to take one from another
/// but those that the rule for teams knows of.
public struct TrendPeriod: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The calendar year.
  public let year: Int
  /// The quarter, 1 to 4; nothing for the whole year.
  public let quarter: Int?

  /// A quarter; nothing where there is none of that number.
  public init?(year: Int, quarter: Int) {
    guard Self.years.contains(year), (1...4).contains(quarter) else { return nil }
    self.year = year
    self.quarter = quarter
  }

  /// A year; nothing where no dates are written in it.
  public init?(year: Int) {
    guard Self.years.contains(year) else { return nil }
    self.year = year
    quarter = nil
  }

  private static let years = CivilDate.firstYear...CivilDate.lastYear

  /// Its days.
  public var days: DateSpan {
    let first = quarter.map { $0 * 3 - 2 } ?? 1
    let last = quarter.map { $0 * 3 } ?? 12
    guard let start = CivilDate(year: year, month: first, day: 1),
      let end = CivilDate(year: year, month: last, day: CivilDate.days(in: last, of: year))
    else { return DateSpan(CivilDate(dayNumber: 0), days: 0) }
    return DateSpan(start, end + 1)
  }

  /// The quarters of its year, in order.
  var quarters: [TrendPeriod] {
    (1...4).compactMap { TrendPeriod(year: year, quarter: $0) }
  }

  /// The periods that lie between two days as a whole, the later day left out: each quarter in order, and after
  /// the fourth its year.
  static func all(within days: DateSpan) -> [TrendPeriod] {
    let first = max(days.start.year, years.lowerBound)
    let last = min(days.end.year, years.upperBound)
    guard first <= last else { return [] }
    return (first...last).flatMap { year -> [TrendPeriod] in
      guard let whole = TrendPeriod(year: year) else { return [] }
      return whole.quarters + [whole]
    }
    .filter { days.start <= $0.days.start && $0.days.end <= days.end }
  }

  /// `2026-Q3`, `2026`.
  public var description: String { quarter.map { "\(year)-Q\($0)" } ?? "\(year)" }

  /// By year and quarter, a year after its quarters.
  public static func < (a: Self, b: Self) -> Bool {
    (a.year, a.quarter ?? 5) < (b.year, b.quarter ?? 5)
  }
}
