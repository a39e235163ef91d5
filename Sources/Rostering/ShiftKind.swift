public import CivilTime

/// The letter that stands for a kind of shift in a pattern: one ASCII letter or digit.
public struct ShiftLetter: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The ASCII code.
  public let byte: UInt8

  /// Takes a letter or digit; `-` is the rest day and so is no letter.
  public init?(_ character: Character) {
    guard let byte = character.asciiValue, Self.allows(byte) else { return nil }
    self.byte = byte
  }

  private static func allows(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  /// The letter itself.
  public var description: String { String(UnicodeScalar(byte)) }

  /// Orders by ASCII code.
  public static func < (a: ShiftLetter, b: ShiftLetter) -> Bool { a.byte < b.byte }
}

/// A kind of shift: Day 07:00–19:00, Night 19:00–07:00.
public struct ShiftKind: Hashable, Sendable {
  /// Its letter in patterns.
  public let letter: ShiftLetter
  /// What people call it, `Day`.
  public let name: String
  /// When it starts on the wall clock.
  public let start: WallTime
  /// When it ends; a shift that ends at or before its start ends the next day.
  public let end: WallTime
  /// Minutes of it that are not paid, usually the meal break.
  public let unpaid: Minutes

  /// Makes a kind of shift.
  public init(
    letter: ShiftLetter,
    name: String,
    start: WallTime,
    end: WallTime,
    unpaid: Minutes = .zero
  ) {
    self.letter = letter
    self.name = name
    self.start = start
    self.end = end
    self.unpaid = unpaid
  }

  /// Whether it runs past midnight.
  public var endsNextDay: Bool { end <= start }

  /// Its length on a day without a clock change.
  public var usualLength: Minutes {
    Minutes(end.minuteOfDay - start.minuteOfDay + (endsNextDay ? 1440 : 0))
  }

  /// Whether at least three of its hours fall between 23:00 and 06:00 on an ordinary night.
  ///
  /// - Source: Working Time Regulations 1998, regulation 2(1), "night time" and "night worker".
  public var isNight: Bool {
    let from = start.minuteOfDay
    let to = from + usualLength.count
    let shared = [(-60, 360), (1380, 1800), (2820, 3240)].reduce(0) { sum, night in
      sum + max(0, min(to, night.1) - max(from, night.0))
    }
    return shared >= 180
  }

  /// When the shift of a day runs, from the clocks of its place.
  public func span(on date: CivilDate, in zone: ZoneRules) -> Span {
    Span(
      zone.instant(of: date, at: start),
      zone.instant(of: endsNextDay ? date + 1 : date, at: end)
    )
  }
}
