extension Piece {
  /// The most characters an id may have.
  static let longestID = 20
  /// The most characters a text may have.
  static let longestText = 200

  /// An id: a letter or digit, then letters, digits, `_` and `-`.
  func id() -> String? {
    if Self.isID(text) { return text }
    error(
      text.isEmpty ? "an id is missing" : "\(quoted(text)) is not an id",
      hint: text.utf8.count > Self.longestID
        ? "an id has at most \(Self.longestID) characters"
        : "an id is a letter or digit, then letters, digits, `-` and `_`: `four-on-four-off`"
    )
    return nil
  }

  static func isID(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, bytes.count <= longestID, isAlphanumeric(first) else {
      return false
    }
    return bytes.allSatisfy { isAlphanumeric($0) || $0 == 45 || $0 == 95 }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  /// A text that people typed: not blank, not too long, one line.
  func words(_ what: String = "a text") -> String? {
    guard text.utf8.contains(where: { $0 != 32 && $0 != 9 }) else {
      error("\(what) is missing")
      return nil
    }
    if let bad = text.unicodeScalars.first(where: \.isHarmful) {
      error(
        "a control character stands in the text: U+\(hex(bad.value, 4))",
        hint: "take it out: text is one line"
      )
      return nil
    }
    let length = text.utf8.count > Self.longestText ? text.unicodeScalars.count : 0
    guard length <= Self.longestText else {
      error("the text has \(length) characters", hint: "at most \(Self.longestText) are allowed")
      return nil
    }
    return text
  }

  /// One of the words known here.
  func known(_ what: String, in known: some Collection<String>) -> String? {
    if known.contains(text) { return text }
    error(
      "unknown \(what) \(quoted(text))",
      label: didYouMean(text, known),
      hint: known.count <= 40 ? "known here: \(listed(known))" : nil
    )
    return nil
  }

  /// `yes` or `no`.
  func flag() -> Bool? {
    switch text {
    case "yes": return true
    case "no": return false
    default:
      error("\(quoted(text)) is neither `yes` nor `no`", hint: "write `yes` or `no`")
      return nil
    }
  }
}

func hex(_ value: UInt32, _ width: Int) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
