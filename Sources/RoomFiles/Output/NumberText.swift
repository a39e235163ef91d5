/// A number rounded to so many decimals, zeros at the end left out: `0.9`, `13`, `-2.25`.
func numberText(_ value: Double, decimals: Int) -> String {
  let places = max(0, min(decimals, 9))
  var unit = 1
  for _ in 0..<places { unit *= 10 }
  let scaled = (value * Double(unit)).rounded()
  guard scaled.isFinite else { return value.isFinite ? numberText(value) : "" }
  guard abs(scaled) < 9e15 else { return numberText(value) }
  let (whole, part) = Int(scaled).magnitude.quotientAndRemainder(dividingBy: UInt(unit))
  var digits = String(part)
  digits = String(repeating: "0", count: max(0, places - digits.utf8.count)) + digits
  while digits.last == "0" { digits.removeLast() }
  return (scaled < 0 ? "-" : "") + String(whole) + (digits.isEmpty ? "" : "." + digits)
}

/// The shortest text that reads back to the same number; empty where it is none.
func numberText(_ value: Double) -> String {
  guard value.isFinite else { return "" }
  let text = value.description
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
