extension Piece {
  /// A whole number within bounds, digits only.
  func whole(_ bounds: ClosedRange<Int>, _ what: String) -> Int? {
    let digits = Array(text.utf8)
    let negative = digits.first == 45
    let body = negative ? digits.dropFirst() : digits[...]
    guard !body.isEmpty, body.allSatisfy({ (48...57).contains($0) }) else {
      error(
        text.isEmpty ? "\(what) is missing" : "\(quoted(text)) is not a whole number",
        hint: "\(what) is a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
      )
      return nil
    }
    let value = body.count > 12 ? Int.max : body.reduce(0) { $0 * 10 + Int($1 - 48) }
    guard bounds.contains(negative ? -value : value) else {
      error(
        "\(quoted(text)) is out of range",
        hint: "\(what) is from \(bounds.lowerBound) to \(bounds.upperBound)"
      )
      return nil
    }
    return negative ? -value : value
  }

  /// A decimal number within bounds: digits, a point, digits; no exponent, no NaN, no comma.
  func decimal(_ bounds: Bounds, _ what: String) -> Double? {
    var body = text.utf8[...]
    if body.first == 45 { body = body.dropFirst() }
    let halves = body.split(separator: 46, omittingEmptySubsequences: false)
    let isNumber =
      halves.count <= 2 && body.count <= 18
      && halves.allSatisfy { !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } }
    guard isNumber, let value = Double(text), value.isFinite else {
      error(
        text.isEmpty ? "\(what) is missing" : "\(quoted(text)) is not a number",
        hint: numberHint(bounds, what)
      )
      return nil
    }
    guard bounds.contains(value) else {
      error("\(quoted(text)) is out of range", hint: "\(what) is \(bounds)")
      return nil
    }
    return value
  }

  private func numberHint(_ bounds: Bounds, _ what: String) -> String {
    if text.utf8.contains(44) {
      return "write a point for the decimals: \(quoted(text.replacing(",", with: ".")))"
    }
    if text.hasSuffix("%"), bounds.most <= 1 { return "write `0.8` for 80 %" }
    return "\(what) is a number \(bounds): digits, perhaps a point, no exponent"
  }
}

/// The bounds of a decimal number, either of which may itself be left out.
struct Bounds: CustomStringConvertible {
  let least: Double
  let most: Double
  var isAboveLeast = false
  var isBelowMost = false

  func contains(_ value: Double) -> Bool {
    (isAboveLeast ? value > least : value >= least)
      && (isBelowMost ? value < most : value <= most)
  }

  /// `from 0 to 1` or `above 0, at most 168`.
  var description: String {
    let (low, high) = (Self.short(least), Self.short(most))
    if !isAboveLeast, !isBelowMost { return "from \(low) to \(high)" }
    let from = isAboveLeast ? "above" : "at least"
    return "\(from) \(low), \(isBelowMost ? "below" : "at most") \(high)"
  }

  private static func short(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }

  static let share = Bounds(least: 0, most: 1)
  static let seconds = Bounds(least: 0, most: 86_400, isAboveLeast: true)
}
