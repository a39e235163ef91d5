// Text as people typed, pasted or were sent it, made fit for a calendar. libical drops some control
// characters, passes others on and ends the text at a NUL; so nothing of the kind reaches it.

extension String {
  /// The text with LF for every line end, without control characters but HTAB, trimmed, and cut to
  /// `limit` characters, never inside one.
  ///
  /// A character may be as long as its writer likes (a letter and a million accents), so octets are
  /// limited too: 32 for each character allowed, room for every real one.
  /// - Complexity: O(n) in what is kept and in the white space before it.
  package func cleaned(limit: Int) -> String {
    let mostOctets = limit * 32
    var kept = ""
    var octets = 0
    var isCut = false
    var lastWasReturn = false
    for scalar in unicodeScalars {
      defer { lastWasReturn = scalar == "\r" }
      guard let fit = Self.fit(scalar), !(scalar == "\n" && lastWasReturn) else { continue }
      if octets == 0, fit.properties.isWhitespace { continue }
      octets += UTF8.width(fit)
      if octets > mostOctets {
        isCut = true
        break
      }
      kept.unicodeScalars.append(fit)
    }
    // Where the octets ran out, the last character may have lost its end.
    if isCut { _ = kept.popLast() }
    var text = kept.prefix(limit)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// The text as one line, for a place where a line end would be right and yet is not read.
  package func cleanedLine(limit: Int) -> String {
    var line = ""
    let scalars = cleaned(limit: limit).unicodeScalars
    line.unicodeScalars.append(contentsOf: scalars.lazy.map { $0 == "\n" ? " " : $0 })
    return line
  }

  /// The text for a place where `,` `;` `\` and line ends cannot be written: a name or a category.
  package func cleanedLabel(limit: Int) -> String {
    let plain = unicodeScalars.lazy.map { scalar -> Unicode.Scalar in
      ",;\\\r\n\t\u{2028}\u{2029}".unicodeScalars.contains(scalar) ? " " : scalar
    }
    var label = ""
    label.unicodeScalars.append(contentsOf: plain)
    return label.cleaned(limit: limit).split(separator: " ").joined(separator: " ")
  }

  private static func fit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\r", "\u{2028}", "\u{2029}": "\n"
    case "\t", "\n": scalar
    // The byte order mark is no control character, but some readers drop it and some do not.
    case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{FEFF}": nil
    default: scalar
    }
  }
}
