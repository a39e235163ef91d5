import ArgumentParser

/// Reads options as numbers and keeps what is wrong with any of them, to say it all at once.
struct OptionCheck {
  private var faults: [String] = []

  /// Keeps a fault.
  mutating func fail(_ message: String) { faults.append(message) }

  /// A number within bounds, where there is one.
  mutating func number(_ text: String?, _ name: String, _ bounds: ClosedRange<Double>) -> Double? {
    guard let text else { return nil }
    guard let value = Self.decimal(text), bounds.contains(value) else {
      fail(
        "\(name) \(text.printable): a number from \(Self.short(bounds.lowerBound)) to "
          + "\(Self.short(bounds.upperBound))\(Self.comma(text))."
      )
      return nil
    }
    return value
  }

  /// A number above 0, where there is one.
  mutating func positive(_ text: String?, _ name: String, upTo most: Double) -> Double? {
    guard let text else { return nil }
    guard let value = Self.decimal(text), value > 0, value <= most else {
      fail(
        "\(name) \(text.printable): a number above 0, at most \(Self.short(most))\(Self.comma(text))."
      )
      return nil
    }
    return value
  }

  /// A whole number within bounds, where there is one.
  mutating func whole(_ text: String?, _ name: String, _ bounds: ClosedRange<Int>) -> Int? {
    guard let text else { return nil }
    guard let value = Self.decimal(text).flatMap({ Int(exactly: $0) }), bounds.contains(value)
    else {
      fail(
        "\(name) \(text.printable): a whole number from \(bounds.lowerBound) to \(bounds.upperBound)."
      )
      return nil
    }
    return value
  }

  /// Throws what was kept.
  func finish() throws {
    if !faults.isEmpty { throw ValidationError(faults.joined(separator: "\n")) }
  }

  /// Digits, a point, perhaps an exponent; no `nan`, `inf` or `0x10`.
  static func decimal(_ text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy {
      (48...57).contains($0) || [43, 45, 46, 69, 101].contains($0)
    }
    return isPlain ? Double(text).flatMap { $0.isFinite ? $0 : nil } : nil
  }

  private static func comma(_ text: String) -> String {
    text.contains(",") ? "; write a point for the decimals" : ""
  }

  private static func short(_ value: Double) -> String {
    value == value.rounded() && value < 1e15 ? String(Int(value)) : "\(value)"
  }
}
