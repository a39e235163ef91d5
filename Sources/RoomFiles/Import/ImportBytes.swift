/// Turns the bytes of a file that people's spreadsheets wrote into UTF-8.
enum ImportBytes {
  /// What became of it.
  enum Answer {
    /// UTF-8 without a byte order mark, and what it was, where it was something else.
    case text([UInt8], was: String?)
    /// Why it is no text.
    case fault(String, hint: String)
  }

  static let hint = "save it as CSV UTF-8 (in a spreadsheet: File → Save as → CSV UTF-8)"

  static func text(_ bytes: [UInt8]) -> Answer {
    if bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
      return utf16(bytes.dropFirst(2), isLittle: true)
    }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isLittle: false) }
    if Encoding.looksLikeUTF16(bytes) {
      return utf16(bytes[...], isLittle: bytes.count > 1 && bytes[1] == 0)
    }
    let plain = Encoding.withoutMark(bytes)
    guard let fault = Encoding.fault(in: plain) else { return .text(plain, was: nil) }
    guard fault.range != nil, !plain.contains(0) else {
      return .fault(fault.message, hint: hint)
    }
    return windows1252(plain)
  }

  private static func windows1252(_ bytes: [UInt8]) -> Answer {
    // Read as Windows-1252, the sound parts of a damaged UTF-8 file would come out as other letters.
    if hasSoundSequences(bytes) {
      return .fault("the file is UTF-8 in one place and something else in another", hint: hint)
    }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        out.append(byte)
      } else if let character = Encoding.windows1252(byte) {
        out += Array(String(character).utf8)
      } else {
        let code = "0x" + String(byte, radix: 16, uppercase: true)
        return .fault(
          "the file is neither UTF-8 nor Windows-1252: byte \(code) is in neither",
          hint: hint
        )
      }
    }
    return .text(out, was: "Windows-1252")
  }

  /// Whether characters of several bytes stand in it as UTF-8 has them.
  private static func hasSoundSequences(_ bytes: [UInt8]) -> Bool {
    var start = 0
    while let bad = Encoding.firstInvalid(in: bytes, from: start) {
      if bytes[start..<bad].contains(where: { $0 >= 0x80 }) { return true }
      start = bad + 1
    }
    return bytes[start...].contains { $0 >= 0x80 }
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isLittle: Bool) -> Answer {
    let name = isLittle ? "UTF-16 LE" : "UTF-16 BE"
    guard bytes.count % 2 == 0 else { return .fault("the file is \(name) cut short", hint: hint) }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var i = bytes.startIndex
    while i < bytes.endIndex {
      let (a, b) = (UInt16(bytes[i]), UInt16(bytes[i + 1]))
      units.append(isLittle ? b << 8 | a : a << 8 | b)
      i += 2
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      return .fault("the file begins as \(name) and is not well formed", hint: hint)
    }
    let out = Array(text.utf8)
    if out.contains(0) { return .fault("a NUL character stands in the text", hint: hint) }
    return .text(out, was: name)
  }

  /// The separator of the header: the one that stands most often in it, outside quotes.
  static func separator(of bytes: [UInt8]) -> UInt8 {
    let known: [UInt8] = [44, 59, 9, 124]
    var counts = [Int](repeating: 0, count: known.count)
    var isQuoted = false
    var hasBegun = false
    for byte in bytes {
      if byte == 34 { isQuoted.toggle() }
      if !isQuoted, byte == 10 || byte == 13 {
        if hasBegun { break }
        continue
      }
      hasBegun = true
      if !isQuoted, let at = known.firstIndex(of: byte) { counts[at] += 1 }
    }
    let most = counts.max() ?? 0
    return known[counts.firstIndex(of: most) ?? 0]
  }
}
