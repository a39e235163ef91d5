/// A time of day as a clock on the wall shows it, to the minute.
public struct WallTime: Hashable, Comparable, Sendable {
  /// Minutes since midnight, 0 …< 1,440.
  public let minuteOfDay: Int

  /// Midnight.
  public static let midnight = WallTime(unchecked: 0)

  private init(unchecked minute: Int) { minuteOfDay = minute }

  /// Makes a time of day, or nothing where the clock shows no such time.
  public init?(hour: Int, minute: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    minuteOfDay = hour * 60 + minute
  }

  /// Makes the time so many minutes after midnight, taken round the clock.
  public init(minuteOfDay: Int) { self.minuteOfDay = ((minuteOfDay % 1440) + 1440) % 1440 }

  /// Reads `07:00`; hours and minutes have two digits.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let hour = decimal(bytes[0..<2]),
      let minute = decimal(bytes[3..<5])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// Whether `a` comes before `b`.
  public static func < (a: WallTime, b: WallTime) -> Bool { a.minuteOfDay < b.minuteOfDay }
}

extension WallTime: CustomStringConvertible {
  /// `07:00`.
  public var description: String { "\(padded(minuteOfDay / 60, 2)):\(padded(minuteOfDay % 60, 2))" }
}
