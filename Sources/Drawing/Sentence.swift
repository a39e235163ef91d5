public import CivilTime

/// Numbers, days and lists as people say them.
public enum Sentence {
  /// `1 person`, `24 people`, `1,456 shifts`; the plural is the singular with an `s` unless given.
  public static func count(_ n: Int, _ one: String, _ many: String? = nil) -> String {
    "\(grouped(n)) \(n == 1 ? one : many ?? one + (["s", "x", "ch", "sh"].contains { one.hasSuffix($0) } ? "es" : "s"))"
  }

  /// `1,456`.
  public static func grouped(_ n: Int) -> String {
    var text = ""
    for (i, digit) in String(n.magnitude).reversed().enumerated() {
      if i > 0, i % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return (n < 0 ? "−" : "") + String(text.reversed())
  }

  /// A number with so many decimals, `42.0`.
  public static func decimal(_ value: Double, places: Int = 1) -> String {
    guard value.isFinite, value.magnitude < 1e15 else { return "–" }
    let scale = (0..<places).reduce(1) { n, _ in n * 10 }
    let whole = Int((value.magnitude * Double(scale)).rounded())
    let sign = value < 0 && whole > 0 ? "−" : ""
    if places == 0 { return sign + grouped(whole) }
    let fraction = String(whole % scale)
    let zeros = String(repeating: "0", count: places - fraction.count)
    return "\(sign)\(grouped(whole / scale)).\(zeros)\(fraction)"
  }

  /// A number with at most so many decimals, `38.5`, `12`.
  public static func number(_ value: Double, places: Int = 2) -> String {
    var text = decimal(value, places: places)
    guard text.contains(".") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// A length in hours, `12 h`, `38.5 h`.
  public static func hours(_ length: Minutes) -> String { number(length.inHours) + " h" }

  /// A difference, `+1`, `0`, `−0.5`.
  public static func signed(_ value: Double) -> String {
    let text = number(value)
    return value > 0 && text != "0" ? "+" + text : text
  }

  /// `a`, `a and b`, `a, b and c`.
  public static func list(_ items: [String], last word: String = "and") -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  /// The first letter as a capital.
  public static func opened(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
