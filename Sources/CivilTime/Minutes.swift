/// An elapsed length of time in whole minutes.
///
/// Hours, rest, breaks and limits are all elapsed time: never the difference of two clock readings.
public struct Minutes: Hashable, Comparable, Sendable, AdditiveArithmetic {
  /// The number of minutes; may be negative for a balance.
  public var count: Int

  /// Makes a length of `count` minutes.
  public init(_ count: Int) { self.count = count }

  /// No time at all.
  public static let zero = Minutes(0)

  /// A length of `n` hours.
  public static func hours(_ n: Int) -> Minutes { Minutes(n * 60) }

  /// A length of `n` days of 24 hours.
  public static func days(_ n: Int) -> Minutes { Minutes(n * 1440) }

  /// The length in hours, for printing only.
  public var inHours: Double { Double(count) / 60 }

  /// Whether `a` comes before `b`.
  public static func < (a: Minutes, b: Minutes) -> Bool { a.count < b.count }
  /// The sum of both.
  public static func + (a: Minutes, b: Minutes) -> Minutes { Minutes(a.count + b.count) }
  /// What is left of `a` without `b`.
  public static func - (a: Minutes, b: Minutes) -> Minutes { Minutes(a.count - b.count) }
}

extension Minutes: CustomStringConvertible {
  /// `13 h`, `10 h 59 min` or `45 min`.
  public var description: String {
    let sign = count < 0 ? "−" : ""
    let (h, m) = count.magnitude.quotientAndRemainder(dividingBy: 60)
    if h == 0 { return "\(sign)\(m) min" }
    return m == 0 ? "\(sign)\(h) h" : "\(sign)\(h) h \(m) min"
  }
}
