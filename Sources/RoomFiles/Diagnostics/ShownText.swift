/// Text as a terminal shows it: control characters escaped, each piece with its columns.
struct ShownText {
  private var pieces: [(text: String, width: Int)] = []

  init(_ text: String) {
    pieces = text.unicodeScalars.map(Self.shown)
  }

  private init(pieces: [(text: String, width: Int)]) { self.pieces = pieces }

  mutating func append(_ other: ShownText) { pieces += other.pieces }

  mutating func append(escaped text: String) { pieces.append((text, text.utf8.count)) }

  var width: Int { pieces.reduce(0) { $0 + $1.width } }

  /// The whole of it.
  var text: String { pieces.map(\.text).joined() }

  /// The first pieces that fit into so many columns.
  func prefix(columns: Int) -> (text: String, width: Int, wasCut: Bool) {
    var width = 0
    var n = 0
    while n < pieces.count, width + pieces[n].width <= columns {
      width += pieces[n].width
      n += 1
    }
    return (ShownText(pieces: Array(pieces.prefix(n))).text, width, n < pieces.count)
  }

  /// The last pieces that fit into so many columns.
  func suffix(columns: Int) -> (text: String, width: Int, wasCut: Bool) {
    let (_, width, cut) = ShownText(pieces: pieces.reversed()).prefix(columns: columns)
    var left = width
    var n = 0
    for piece in pieces.reversed() {
      left -= piece.width
      if left < 0 { break }
      n += 1
    }
    return (ShownText(pieces: Array(pieces.suffix(n))).text, width, cut)
  }

  private static func shown(_ scalar: Unicode.Scalar) -> (text: String, width: Int) {
    if scalar.isHarmful {
      let escape: String
      switch scalar {
      case "\t": escape = "\\t"
      case "\r": escape = "\\r"
      case "\n": escape = "\\n"
      default: escape = "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      }
      return (escape, escape.utf8.count)
    }
    return (String(scalar), scalar.columns)
  }
}

extension Unicode.Scalar {
  /// Whether it moves the cursor, hides, or turns the direction of what follows.
  var isHarmful: Bool {
    switch value {
    case 0..<32, 0x7F..<0xA0, 0x2028, 0x2029, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069,
      0x200B, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// Columns of a terminal: none for marks that sit on another character, two for East Asian ones.
  fileprivate var columns: Int {
    switch value {
    case 0x20..<0x300: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default:
      switch properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: return 0
      default: return 1
      }
    }
  }
}

/// Text that may hold words of a file, its control characters escaped.
func harmless(_ text: String) -> String {
  text.unicodeScalars.contains(where: \.isHarmful) ? ShownText(text).text : text
}

/// A word of the file inside a message, in backticks, short and harmless.
func quoted(_ text: some StringProtocol) -> String {
  "`\(short(text))`"
}

/// A word of the file, cut where it is long.
func short(_ text: some StringProtocol) -> String {
  let shown = ShownText(String(String.UnicodeScalarView(text.unicodeScalars.prefix(61))))
    .prefix(columns: 60)
  return shown.text + (shown.wasCut ? "…" : "")
}
