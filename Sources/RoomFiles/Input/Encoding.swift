/// What is wrong with the bytes of a file that should be UTF-8.
struct EncodingFault: Hashable {
  let message: String
  private let hint: String?
  /// The bytes it begins at; nothing where the whole file is meant.
  let range: Range<Int>?

  init(message: String, hint: String? = nil, range: Range<Int>? = nil) {
    self.message = message
    self.hint = hint
    self.range = range
  }

  /// What to do about it, by the kind of file.
  func hint(for path: String) -> String {
    if let hint { return hint }
    return path.hasSuffix(".csv")
      ? "save it as UTF-8 (in a spreadsheet: File → Save as → CSV UTF-8)"
      : "save it as UTF-8 (in an editor: Save as, encoding UTF-8)"
  }
}

/// Checks that bytes are UTF-8 text, and names what they are where they are not.
enum Encoding {
  /// The bytes without a byte order mark.
  static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
  }

  /// The first fault, or nothing.
  static func fault(in bytes: [UInt8]) -> EncodingFault? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return whole("the file is UTF-32, not UTF-8")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return whole("the file is UTF-16, not UTF-8")
    }
    if looksLikeUTF16(bytes) {
      return whole("the file looks like UTF-16 without a byte order mark, not UTF-8")
    }
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return whole("the file is a spreadsheet or an archive, not text")
    }
    if bytes.starts(with: [0x1F, 0x8B]) { return whole("the file is compressed, not text") }
    if let zero = bytes.firstIndex(of: 0) {
      return EncodingFault(
        message: "a NUL byte stands in the text",
        hint: "text has none: the file is damaged, or it is not a text file",
        range: zero..<zero + 1
      )
    }
    guard let bad = firstInvalid(in: bytes) else { return nil }
    let byte = bytes[bad]
    let code = "0x" + String(byte, radix: 16, uppercase: true)
    let guess = windows1252(byte).map { ", the character `\($0)` of Windows-1252" } ?? ""
    return EncodingFault(
      message: "the file is not UTF-8: byte \(code) stands here\(guess)",
      range: bad..<bad + 1
    )
  }

  /// Every other byte of the beginning is NUL: ASCII in two-byte units.
  static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(128)
    guard head.count >= 4, head.count % 2 == 0 || bytes.count > 128 else { return false }
    let pairs = head.count / 2
    let even = (0..<pairs).count { head[$0 * 2] == 0 }
    let odd = (0..<pairs).count { head[$0 * 2 + 1] == 0 }
    return even * 4 >= pairs * 3 && odd == 0 || odd * 4 >= pairs * 3 && even == 0
  }

  private static func whole(_ message: String) -> EncodingFault {
    EncodingFault(message: message)
  }

  static func windows1252(_ byte: UInt8) -> Character? {
    let upper: [Character] = Array("€?‚ƒ„…†‡ˆ‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ")
    if byte >= 0xA0 { return Character(Unicode.Scalar(byte)) }
    guard byte >= 0x80, upper[Int(byte) - 0x80] != "?" else { return nil }
    return upper[Int(byte) - 0x80]
  }

  /// The first byte that is no part of well-formed UTF-8.
  ///
  /// - Source: The Unicode Standard, table 3-7: well-formed UTF-8 byte sequences.
  static func firstInvalid(in bytes: [UInt8], from start: Int = 0) -> Int? {
    var i = start
    while i < bytes.count {
      let lead = bytes[i]
      if lead < 0x80 {
        i += 1
        continue
      }
      let (length, second): (Int, ClosedRange<UInt8>)
      switch lead {
      case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: return i
      }
      guard i + length <= bytes.count, second.contains(bytes[i + 1]),
        bytes[(i + 2)..<(i + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
      else { return i }
      i += length
    }
    return nil
  }
}
