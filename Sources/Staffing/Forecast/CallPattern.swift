import CivilTime
import RealModule

/// What one method expects: the calls of every interval of a week, a level, and how the year and bank holidays
/// change them.
struct CallPattern {
  let slots: Int
  /// Calls in a whole interval, cell `weekday * slots + s`.
  var week: [Double]
  /// What all of it is multiplied by.
  var level = 1.0
  /// What the time of the year multiplies it by.
  var season: YearSeason?
  /// What bank holidays are like.
  var holiday = HolidayPattern.unknown

  /// The days ahead for which a level holds in full.
  static let holds = 56
  /// The further days after which half of it is left, as a logarithm: far ahead the long run says more.
  static let halfLife = 182.0

  /// Calls in each whole interval of a day.
  ///
  /// - Parameters:
  ///   - date: The day.
  ///   - isHoliday: Whether it is a bank holiday.
  ///   - ahead: How many days lie between the history and the day.
  /// - Returns: one number a place on the clock.
  func calls(on date: CivilDate, isHoliday: Bool, ahead: Int) -> [Double] {
    let left = Double.exp2(-Double(max(0, ahead - Self.holds)) / Self.halfLife)
    let factor = .pow(level, left) * (season?.factor(on: date) ?? 1)
    let own = date.weekday.rawValue
    let row = isHoliday ? holiday.row(own: own) : own
    let scale = isHoliday ? factor * holiday.ratio : factor
    return week[row * slots..<(row + 1) * slots].map { $0 * scale }
  }
}
