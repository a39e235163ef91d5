/// A day of the week, Monday first as in ISO 8601.
public enum Weekday: Int, CaseIterable, Hashable, Comparable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// The weekday of the day `dayNumber` days after Thursday 1970-01-01.
  public init(dayNumber: Int) {
    let index = ((dayNumber + 3) % 7 + 7) % 7
    self = Weekday.allCases[index]
  }

  /// Reads the three-letter name, `Mon` … `Sun`, in any case.
  public init?(_ text: some StringProtocol) {
    let wanted = text.lowercased()
    guard let found = Weekday.allCases.first(where: { $0.short.lowercased() == wanted })
    else { return nil }
    self = found
  }

  /// `Mon` … `Sun`.
  public var short: String {
    switch self {
    case .monday: "Mon"
    case .tuesday: "Tue"
    case .wednesday: "Wed"
    case .thursday: "Thu"
    case .friday: "Fri"
    case .saturday: "Sat"
    case .sunday: "Sun"
    }
  }

  /// Saturday or Sunday.
  public var isWeekend: Bool { self >= .saturday }

  /// Whether `a` comes before `b`.
  public static func < (a: Weekday, b: Weekday) -> Bool { a.rawValue < b.rawValue }
}

/// A set of weekdays, written `Mon-Thu`, `Fri-Mon` or `Mon;Wed;Fri`.
public struct WeekdaySet: Hashable, Sendable {
  private var bits: UInt8

  /// Every day of the week.
  public static let all = WeekdaySet(bits: 0b111_1111)

  private init(bits: UInt8) { self.bits = bits }

  /// The set of the given days.
  public init(_ days: some Sequence<Weekday>) {
    bits = days.reduce(0) { $0 | 1 << UInt8($1.rawValue) }
  }

  /// Reads days and ranges of days separated by `;`; a range may run over the weekend.
  public init?(_ text: some StringProtocol) {
    var bits: UInt8 = 0
    for part in text.split(separator: ";", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
        .map { Weekday($0.drop(while: { $0 == " " })) }
      guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil
      else { return nil }
      var day = first.rawValue
      bits |= 1 << UInt8(day)
      while day != last.rawValue {
        day = (day + 1) % 7
        bits |= 1 << UInt8(day)
      }
    }
    self.init(bits: bits)
  }

  /// Whether the day is in the set.
  public func contains(_ day: Weekday) -> Bool { bits & 1 << UInt8(day.rawValue) != 0 }
}
