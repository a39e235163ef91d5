/// Reads `multipart/form-data` as browsers send a form with a file: strictly, few parts, and no more of their heads than names.
///
/// What a file holds becomes the value of its field in hexadecimal, since it need not be text.
///
/// - Source: RFC 7578, section 4, and RFC 2046, section 5.1.1, for parts and their boundary.
enum MultipartForm {
  /// The most parts.
  static let mostParts = 8
  /// The most bytes of the head of a part.
  static let longestHead = 1024

  /// The boundary that a media type names; nothing where it is another type or names none that may be.
  static func boundary(in type: String) -> [UInt8]? {
    let parts = type.split(separator: ";").map { $0.trimmingSpaces }
    guard parts.count == 2, parts[0].lowercased() == "multipart/form-data",
      parts[1].lowercased().hasPrefix("boundary=")
    else { return nil }
    var text = parts[1].dropFirst("boundary=".count)
    if text.count >= 2, text.first == "\"", text.last == "\"" { text = text.dropFirst().dropLast() }
    let bytes = Array(text.utf8)
    let may = bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        true
      default: "'()+_,-./:=?".utf8.contains(byte)
      }
    }
    return may && (1...70).contains(bytes.count) ? bytes : nil
  }

  /// The fields of a form; nothing where it is not whole.
  static func fields(_ bytes: [UInt8], boundary: [UInt8]) -> Fields? {
    let dashes = Array("--".utf8) + boundary
    let line = Array("\r\n".utf8)
    guard bytes.starts(with: dashes + line) || bytes.starts(with: dashes + Array("--".utf8)) else {
      return nil
    }
    var rest = bytes[...].dropFirst(dashes.count)
    var fields: [Fields.Field] = []
    while !rest.starts(with: "--".utf8) {
      guard rest.starts(with: line), fields.count < mostParts else { return nil }
      rest = rest.dropFirst(2)
      guard let end = place(of: line + dashes, in: rest), let field = field(rest[..<end]) else {
        return nil
      }
      fields.append(field)
      rest = rest[end...].dropFirst(2 + dashes.count)
    }
    let after = Array(rest.dropFirst(2))
    return after.isEmpty || after == line ? Fields(fields) : nil
  }

  private static func field(_ part: ArraySlice<UInt8>) -> Fields.Field? {
    let gap = Array("\r\n\r\n".utf8)
    guard let end = place(of: gap, in: part.prefix(longestHead + gap.count)),
      let head = String(validating: part[..<end], as: UTF8.self)
    else { return nil }
    let body = part[end...].dropFirst(gap.count)
    let disposition = head.split(separator: "\r\n").filter {
      $0.lowercased().hasPrefix("content-disposition:")
    }
    guard disposition.count == 1, let name = name(disposition[0]) else { return nil }
    if disposition[0].contains("filename") {
      return Fields.Field(name: name, value: HexText.text(body))
    }
    guard !body.contains(0), let text = String(validating: body, as: UTF8.self) else { return nil }
    return Fields.Field(name: name, value: text)
  }

  /// The value of `name="…"`: small letters and digits, as the fields of forms here are called.
  private static func name(_ disposition: Substring) -> String? {
    let parts = disposition.drop { $0 != ":" }.dropFirst().split(separator: ";").map {
      $0.trimmingSpaces
    }
    guard parts.first?.lowercased() == "form-data",
      let name = parts.first(where: { $0.hasPrefix("name=\"") }), name.hasSuffix("\"")
    else { return nil }
    let text = name.dropFirst("name=\"".count).dropLast()
    let may = text.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    return may && !text.isEmpty ? String(text) : nil
  }

  private static func place(of wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = wanted.first else { return nil }
    var rest = bytes
    while let start = rest.firstIndex(of: first) {
      if rest[start...].starts(with: wanted) { return start }
      rest = rest[start...].dropFirst()
    }
    return nil
  }
}

extension Substring {
  /// The text without spaces at either end.
  fileprivate var trimmingSpaces: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text = text.dropLast() }
    return text
  }
}

/// Bytes as text and back: what a form carries of a file from one page to the next.
enum HexText {
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes; nothing where the text is not pairs of hexadecimal digits.
  static func bytes(_ text: String) -> [UInt8]? {
    let digits = text.utf8.map { byte -> UInt8? in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
      default: nil
      }
    }
    guard digits.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    for i in stride(from: 0, to: digits.count, by: 2) {
      guard let high = digits[i], let low = digits[i + 1] else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }
}
