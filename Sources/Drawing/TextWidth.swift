/// How much room text takes in a terminal, and text that is safe to send to one.
public enum TextWidth {
  /// The columns a text takes: two for wide characters and emoji, none for marks that combine.
  public static func columns(_ text: String) -> Int { text.reduce(0) { $0 + columns($1) } }

  /// The columns one character takes.
  public static func columns(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if first.value < 0x300 { return keycap(scalars) ? 2 : first.value == 0xAD ? 0 : 1 }
    if first.properties.isEmojiPresentation || keycap(scalars) || isWide(first) { return 2 }
    let spacing = scalars.dropFirst().count { $0.properties.generalCategory == .spacingMark }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return spacing
    default: return 1 + spacing
    }
  }

  /// The same text without anything a terminal would obey: controls and changes of direction.
  ///
  /// A control that moves to another line or column becomes a space, every other one U+FFFD.
  public static func clean(_ text: String) -> String {
    var cleaned = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 9, 10, 11, 12, 13, 0x85, 0x2028, 0x2029: cleaned.append(" ")
      case 0..<0x20, 0x7F..<0xA0: cleaned.append("\u{FFFD}")
      case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: cleaned.append("\u{FFFD}")
      case 0xAD, 0xFEFF, 0x200B, 0x2060, 0xE0000...0xE007F: continue
      default: cleaned.append(scalar)
      }
    }
    return String(cleaned)
  }

  /// The text, cut to so many columns with `…` where it is longer.
  public static func cut(_ text: String, to width: Int) -> String {
    if columns(text) <= width { return text }
    var kept = ""
    var used = 0
    for character in text {
      let next = used + columns(character)
      if next > width - 1 { break }
      kept.append(character)
      used = next
    }
    return width > 0 ? kept + "…" : ""
  }

  /// The text with spaces up to a width: after it, or before it where it is to end there.
  public static func padded(_ text: String, to width: Int, atEnd isRight: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - columns(text)))
    return isRight ? space + text : text + space
  }

  /// The text in the middle of a width; where that is uneven, one column to the left.
  public static func centred(_ text: String, in width: Int) -> String {
    let free = max(0, width - columns(text))
    return String(repeating: " ", count: free / 2) + text
      + String(repeating: " ", count: free - free / 2)
  }

  /// Breaks text into lines at spaces; a word longer than a line stands alone.
  public static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, columns(line) + 1 + columns(String(word)) > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// An emoji made from a plain character by a variation selector.
  private static func keycap(_ scalars: Character.UnicodeScalarView) -> Bool {
    scalars.count > 1 && scalars.contains("\u{FE0F}")
      && (scalars.first?.properties.isEmoji ?? false)
  }

  /// - Source: Unicode Standard Annex 11, East Asian Width: the blocks of W and F.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
    0x16FE0...0x18DFF, 0x1B000...0x1B2FF, 0x20000...0x3FFFD,
  ]

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    wide.contains { $0.contains(scalar.value) }
  }
}
