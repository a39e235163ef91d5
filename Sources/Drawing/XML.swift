/// Markup whose `\(…)` always escapes: text cannot become an element, an attribute or an entity.
///
/// Only a literal in the program's own source is taken as markup.
public struct XML: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The markup.
  public private(set) var source: String

  /// Takes a literal as markup.
  public init(stringLiteral value: StaticString) { source = value.description }

  /// Takes a literal with its interpolations escaped.
  public init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }

  /// Appends more markup.
  public static func += (a: inout XML, b: XML) { a.source += b.source }

  /// Collects a literal's parts.
  public struct StringInterpolation: StringInterpolationProtocol, Sendable {
    var source = ""

    /// Makes room for the parts.
    public init(literalCapacity: Int, interpolationCount: Int) {
      source.reserveCapacity(literalCapacity + interpolationCount * 8)
    }
    /// Takes a literal part as it is.
    public mutating func appendLiteral(_ literal: StaticString) { source += literal.description }
    /// Takes text, escaped.
    public mutating func appendInterpolation(_ text: String) { source += XML.escaped(text) }
    /// Takes a whole number.
    public mutating func appendInterpolation(_ number: Int) { source += String(number) }
    /// Takes markup as it is.
    public mutating func appendInterpolation(_ markup: XML) { source += markup.source }
  }

  /// The text with every character that means something in markup written as an entity.
  ///
  /// - Source: XML 1.0, section 2.2: most controls may not stand in a document in any form.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\t", "\n", "\r": escaped += " "
      case "\0"..<" ", "\u{7F}"..<"\u{A0}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}",
        "\u{FFFE}", "\u{FFFF}":
        escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension XML {
  /// Two pieces of markup, one after the other.
  public static func + (a: XML, b: XML) -> XML {
    var joined = a
    joined += b
    return joined
  }
}
