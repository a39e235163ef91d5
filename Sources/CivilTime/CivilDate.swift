/// A day of the proleptic Gregorian calendar, without a time or a zone.
///
/// Kept as a day number so that adding days and finding the weekday are plain integer arithmetic.
///
/// - Source: the conversions are H. Hinnant's `days_from_civil` and `civil_from_days` (public domain
///   description, howardhinnant.github.io/date_algorithms.html).
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let dayNumber: Int

  /// The earliest year a date can be written in.
  public static let firstYear = 1900
  /// The last year a date can be written in.
  public static let lastYear = 2199

  /// Makes the day that lies `dayNumber` days after 1970-01-01.
  public init(dayNumber: Int) { self.dayNumber = dayNumber }

  /// Makes a date, or nothing where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (Self.firstYear...Self.lastYear).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.days(in: month, of: year)
    else { return nil }
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads `2026-10-24`; nothing else is a date.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]),
      let day = decimal(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The number of days in a month.
  public static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Year, month 1–12 and day of the month.
  public var components: (year: Int, month: Int, day: Int) {
    // No date that is read comes near the ends of Int; a made-up one must still print.
    let z = dayNumber &+ 719_468
    let era = (z >= 0 ? z : z &- 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// The calendar year.
  public var year: Int { components.year }

  /// The day of the week.
  public var weekday: Weekday { Weekday(dayNumber: dayNumber) }

  /// Whether `a` comes before `b`.
  public static func < (a: CivilDate, b: CivilDate) -> Bool { a.dayNumber < b.dayNumber }
  /// The day so many days later.
  public static func + (a: CivilDate, days: Int) -> CivilDate {
    CivilDate(dayNumber: a.dayNumber + days)
  }
  /// The day so many days earlier.
  public static func - (a: CivilDate, days: Int) -> CivilDate {
    CivilDate(dayNumber: a.dayNumber - days)
  }
  /// The number of days from `b` to `a`.
  public static func - (a: CivilDate, b: CivilDate) -> Int { a.dayNumber - b.dayNumber }
}

extension CivilDate: CustomStringConvertible {
  /// `2026-10-24`.
  public var description: String {
    let (y, m, d) = components
    return "\(padded(y, 4))-\(padded(m, 2))-\(padded(d, 2))"
  }
}

/// Digits only, so that neither signs nor spaces nor other scripts' digits pass as a number.
func decimal(_ bytes: ArraySlice<UInt8>) -> Int? {
  var value = 0
  guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
  for b in bytes {
    guard (48...57).contains(b) else { return nil }
    value = value * 10 + Int(b - 48)
  }
  return value
}

func padded(_ value: Int, _ width: Int) -> String {
  let text = String(value)
  return text.count >= width ? text : String(repeating: "0", count: width - text.count) + text
}
