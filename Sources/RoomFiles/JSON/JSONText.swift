/// Reads JSON by RFC 8259, strictly, with places, and never deeper than a few dozen levels.
///
/// Foundation's reader gives no places for values and its errors none on every platform; holiday files are small
/// and simple enough for one of our own.
struct JSONText {
  private static let deepest = 32

  private let file: LoadedFile
  private let bytes: [UInt8]
  private var i = 0
  private var depth = 0

  private init(_ file: LoadedFile) {
    self.file = file
    bytes = file.source.bytes
  }

  /// The value of a file, or nothing where it is no JSON, which is then reported.
  static func value(of file: LoadedFile) -> JSONValue? {
    var reader = JSONText(file)
    reader.skipSpace()
    if reader.i == reader.bytes.count {
      file.report.error("the file is empty", at: file.whole)
      return nil
    }
    guard let value = reader.value() else { return nil }
    reader.skipSpace()
    if reader.i < reader.bytes.count {
      reader.fail("text stands after the end of the JSON value")
      return nil
    }
    return value
  }

  private func fail(_ message: String, at place: Int? = nil, hint: String? = nil) {
    var start = place ?? i
    if start >= bytes.count {
      start = bytes.lastIndex { $0 > 32 } ?? 0
    }
    let end = min(start + 1, bytes.count)
    file.report.error(message, at: file.place(min(start, end)..<end), hint: hint)
  }

  private mutating func skipSpace() {
    while i < bytes.count, [32, 9, 10, 13].contains(bytes[i]) { i += 1 }
  }

  private mutating func value() -> JSONValue? {
    guard i < bytes.count else {
      fail("the file ends inside a value", hint: "it was cut off, or a bracket is missing")
      return nil
    }
    switch bytes[i] {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard depth < Self.deepest else {
        fail("brackets are nested more than \(Self.deepest) deep")
        return nil
      }
      depth += 1
      defer { depth -= 1 }
      return bytes[i] == UInt8(ascii: "{") ? object() : list()
    case 34: return text().map { .text($0) }
    default: return literal()
    }
  }

  private mutating func list() -> JSONValue? {
    let start = i
    var items: [JSONValue] = []
    i += 1
    skipSpace()
    if closes(UInt8(ascii: "]")) { return .list([], file.place(start..<start + 1)) }
    while true {
      skipSpace()
      guard let item = value() else { return nil }
      items.append(item)
      skipSpace()
      if closes(UInt8(ascii: "]")) { return .list(items, file.place(start..<start + 1)) }
      guard comma() else { return nil }
    }
  }

  private mutating func object() -> JSONValue? {
    let start = i
    var members: [(key: Piece, value: JSONValue)] = []
    var seen: Set<String> = []
    i += 1
    skipSpace()
    if closes(UInt8(ascii: "}")) { return .object([], file.place(start..<start + 1)) }
    while true {
      skipSpace()
      guard i < bytes.count, bytes[i] == 34 else {
        fail("a key in double quotes is wanted here")
        return nil
      }
      guard let key = text() else { return nil }
      if !seen.insert(key.text).inserted { key.error("the key \(quoted(key.text)) stands twice") }
      skipSpace()
      guard closes(UInt8(ascii: ":")) else {
        fail("a `:` is missing after the key")
        return nil
      }
      skipSpace()
      guard let value = value() else { return nil }
      members.append((key, value))
      skipSpace()
      if closes(UInt8(ascii: "}")) { return .object(members, file.place(start..<start + 1)) }
      guard comma() else { return nil }
    }
  }

  private mutating func closes(_ byte: UInt8) -> Bool {
    guard i < bytes.count, bytes[i] == byte else { return false }
    i += 1
    return true
  }

  private mutating func comma() -> Bool {
    if closes(44) { return true }
    fail(
      i >= bytes.count ? "the file ends before its closing bracket" : "a `,` is missing before this"
    )
    return false
  }

  private mutating func literal() -> JSONValue? {
    let start = i
    while i < bytes.count, isLiteral(bytes[i]) { i += 1 }
    let piece = file.piece(start..<i)
    if ["true", "false", "null"].contains(piece.text) || Self.isNumber(bytes[start..<i]) {
      return .literal(piece)
    }
    let name = start < i ? quoted(piece.text) : "this"
    fail("\(name) is no JSON value", at: start, hint: "texts stand in double quotes")
    return nil
  }

  private func isLiteral(_ b: UInt8) -> Bool {
    (48...57).contains(b) || (65...90).contains(b & 0xDF) || b == 43 || b == 45 || b == 46
  }

  private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    func digits() -> Int { rest.prefix { (48...57).contains($0) }.count }
    if rest.first == 45 { rest = rest.dropFirst() }
    let whole = digits()
    guard whole > 0, whole == 1 || rest.first != 48 else { return false }
    rest = rest.dropFirst(whole)
    if rest.first == 46 {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
      rest = rest.dropFirst(digits())
    }
    if let e = rest.first, e & 0xDF == 69 {
      rest = rest.dropFirst()
      if rest.first == 43 || rest.first == 45 { rest = rest.dropFirst() }
      guard digits() > 0 else { return false }
      rest = rest.dropFirst(digits())
    }
    return rest.isEmpty
  }

  /// Reads a text in quotes; the scan stands on the opening one.
  private mutating func text() -> Piece? {
    let start = i
    i += 1
    var out: [UInt8] = []
    var isVerbatim = true
    while i < bytes.count, bytes[i] != 34 {
      if bytes[i] < 32 {
        fail("a line break or control character stands inside a text", hint: "is a quote missing?")
        return nil
      }
      if bytes[i] == 92 {
        isVerbatim = false
        guard let escape = escape() else { return nil }
        out += escape
      } else {
        out.append(bytes[i])
        i += 1
      }
    }
    guard i < bytes.count else {
      fail("this quote never closes", at: start)
      return nil
    }
    i += 1
    return Piece(
      text: String(decoding: out, as: UTF8.self),
      place: file.place(start + 1..<max(start + 2, i - 1)),
      report: file.report,
      textStart: isVerbatim ? start + 1 : nil
    )
  }

  private mutating func escape() -> [UInt8]? {
    let start = i
    let letter = i + 1 < bytes.count ? bytes[i + 1] : 0
    i += 2
    switch letter {
    case 34, 92, 47: return [letter]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "u"):
      if let scalar = unicode() { return Array(String(Character(scalar)).utf8) }
    default: break
    }
    fail("this is no escape of JSON", at: start)
    return nil
  }

  private mutating func unicode() -> Unicode.Scalar? {
    guard let high = hexUnit() else { return nil }
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard (0xD800..<0xDC00).contains(high), i + 1 < bytes.count, bytes[i] == 92,
      bytes[i + 1] == UInt8(ascii: "u")
    else { return nil }
    i += 2
    guard let low = hexUnit(), (0xDC00..<0xE000).contains(low) else { return nil }
    return Unicode.Scalar(0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
  }

  private mutating func hexUnit() -> UInt16? {
    guard i + 4 <= bytes.count else { return nil }
    let digits = bytes[i..<i + 4]
    guard digits.allSatisfy({ (48...57).contains($0) || (65...70).contains($0 & 0xDF) }) else {
      return nil
    }
    i += 4
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
