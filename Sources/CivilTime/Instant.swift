/// A moment, the same all over the world: seconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since the epoch, leap seconds not counted.
  public let seconds: Int

  /// Makes the moment so many seconds after 1970-01-01T00:00:00Z.
  public init(seconds: Int) { self.seconds = seconds }

  /// The moment at which UTC shows the given date and minute.
  public init(utc date: CivilDate, minuteOfDay: Int) {
    seconds = date.dayNumber * 86_400 + minuteOfDay * 60
  }

  /// The moment so many minutes later.
  public static func + (a: Instant, b: Minutes) -> Instant {
    Instant(seconds: a.seconds + b.count * 60)
  }
  /// The moment so many minutes earlier.
  public static func - (a: Instant, b: Minutes) -> Instant {
    Instant(seconds: a.seconds - b.count * 60)
  }
  /// The whole minutes that pass from `b` to `a`.
  public static func - (a: Instant, b: Instant) -> Minutes {
    Minutes((a.seconds - b.seconds) / 60)
  }
  /// Whether `a` comes before `b`.
  public static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }

  /// Reads ISO 8601 with an offset or `Z`: `2026-10-24T19:00+01:00`, seconds optional.
  public init?(_ text: some StringProtocol) {
    guard let (local, offset) = Self.parse(text), let offset else { return nil }
    seconds = local - offset
  }

  /// Local seconds, and the offset in seconds where one is written.
  static func parse(_ text: some StringProtocol) -> (local: Int, offset: Int?)? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
      let date = CivilDate(String(decoding: bytes[0..<10], as: UTF8.self)),
      let time = WallTime(String(decoding: bytes[11..<16], as: UTF8.self))
    else { return nil }
    var rest = bytes[16...]
    var second = 0
    if rest.first == UInt8(ascii: ":") {
      guard rest.count >= 3, let s = decimal(rest.dropFirst().prefix(2)), s < 60 else { return nil }
      second = s
      rest = rest.dropFirst(3)
    }
    let local = date.dayNumber * 86_400 + time.minuteOfDay * 60 + second
    if rest.isEmpty { return (local, nil) }
    if rest.count == 1, rest.first == UInt8(ascii: "Z") { return (local, 0) }
    guard rest.count == 6, let sign = rest.first,
      sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let time = WallTime(String(decoding: rest.dropFirst(), as: UTF8.self))
    else { return nil }
    return (local, (sign == UInt8(ascii: "-") ? -1 : 1) * time.minuteOfDay * 60)
  }

  /// The day in UTC on which the moment falls.
  public var utcDate: CivilDate {
    CivilDate(dayNumber: seconds / 86_400 - (seconds % 86_400 < 0 ? 1 : 0))
  }
}

extension Instant: CustomStringConvertible {
  /// `2026-10-24T18:00:00Z`.
  public var description: String {
    let date = utcDate
    let s = (seconds % 86_400 + 86_400) % 86_400
    return "\(date)T\(padded(s / 3600, 2)):\(padded(s / 60 % 60, 2)):\(padded(s % 60, 2))Z"
  }
}
