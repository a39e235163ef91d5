/// The share of rostered time that is lost, as the exact fraction that its decimal text is: `0.3` is 3/10.
///
/// In binary arithmetic 21/(1 − 0.3) is a hair above 30, and rounded up one person too many.
public struct Shrinkage: Hashable, Sendable {
  /// The most decimals that are read.
  public static let mostDecimals = 27

  /// The share, 0 …< 1.
  public let share: Double
  private let numerator: UInt128
  private let denominator: UInt128

  /// Reads a decimal number: digits, perhaps a point and at most 27 decimals, perhaps an exponent.
  ///
  /// - Returns: Nothing where the text is no such number, or not from 0 to below 1.
  public init?(_ text: String) {
    var whole: UInt128 = 0
    var decimals = 0
    var digits = 0
    var exponent: Int?
    var hasPoint = false
    var bytes = text.utf8[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case 48...57:
        // Zeros in front do not count; a thirtieth figure is more than is read.
        if whole > 0 || byte > 48 { digits += 1 }
        guard digits <= 29 else { return nil }
        whole = whole * 10 + UInt128(byte - 48)
        if hasPoint { decimals += 1 }
      case 46 where !hasPoint: hasPoint = true
      case 69, 101:
        guard let given = Int(String(bytes) ?? ""), (-999...999).contains(given) else { return nil }
        exponent = given
        bytes = bytes[bytes.endIndex...]
      default: return nil
      }
    }
    decimals -= exponent ?? 0
    while decimals > 0, whole > 0, whole % 10 == 0 {
      (whole, decimals) = (whole / 10, decimals - 1)
    }
    if whole == 0 { decimals = 0 }
    guard let value = Double(text), value >= 0, value < 1,
      (0...Self.mostDecimals).contains(decimals)
    else { return nil }
    var unit: UInt128 = 1
    for _ in 0..<decimals { unit *= 10 }
    guard whole < unit else { return nil }
    (share, numerator, denominator) = (value, whole, unit)
  }

  /// Takes the shortest decimal text that reads back to the same number.
  ///
  /// - Returns: Nothing where it is not from 0 to below 1. A share below 10⁻¹⁰ counts as 0 where its text has more
  ///   decimals than are read.
  public init?(_ share: Double) {
    guard share >= 0, share < 1 else { return nil }
    if let exact = Self(share.description) {
      self = exact
    } else {
      guard share < 1e-10, let none = Self("0") else { return nil }
      self = none
    }
  }

  /// How many people are to be rostered so that so many are there: ⌈n/(1 − s)⌉, exactly.
  ///
  /// - Returns: Nothing where the count is negative or the answer too large to be a number of people.
  public func scheduled(agents: Int) -> Int? {
    guard agents >= 0, agents <= 1_000_000_000_000 else { return nil }
    let product = UInt128(agents).multipliedReportingOverflow(by: denominator)
    guard !product.overflow else { return nil }
    let (whole, rest) = product.partialValue.quotientAndRemainder(
      dividingBy: denominator - numerator
    )
    return Int(exactly: rest == 0 ? whole : whole + 1)
  }

  /// The same without rounding.
  public func unrounded(agents: Double) -> Double {
    agents * Double(denominator) / Double(denominator - numerator)
  }
}
