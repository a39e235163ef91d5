/// Numbers and short texts in as few bytes as they need: seven bits a byte, lowest first, the sign folded in.
struct PackedBytes {
  private(set) var bytes: [UInt8] = []

  mutating func put(_ number: Int) {
    var left = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
    while left > 127 {
      bytes.append(UInt8(left & 127) | 128)
      left >>= 7
    }
    bytes.append(UInt8(left))
  }

  mutating func put(_ text: String) {
    put(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// A text that is nearly always the same.
  mutating func put(_ text: String, unless usual: String) {
    if text.utf8.elementsEqual(usual.utf8) { return put(-1) }
    put(text)
  }
}

/// Reads what `PackedBytes` wrote, where it lies.
struct UnpackedBytes {
  private let bytes: UnsafeRawBufferPointer
  private var at: Int

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    at = 0
  }

  var isAtEnd: Bool { at == bytes.count }

  mutating func int() throws(RowFault) -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while true {
      guard at < bytes.count, shift < 64 else { throw RowFault() }
      let byte = bytes[at]
      at += 1
      value |= UInt(byte & 127) << shift
      if byte < 128 { break }
      shift += 7
    }
    return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1)
  }

  mutating func text() throws(RowFault) -> String {
    try text(of: try int())
  }

  /// A text that is often the one before; it is then that very text, not another of the same letters.
  mutating func text(after last: inout String) throws(RowFault) -> String {
    let count = try int()
    guard count >= 0, count <= bytes.count - at else { throw RowFault() }
    let here = UnsafeRawBufferPointer(rebasing: bytes[at..<at + count])
    if count == last.utf8.count, last.utf8.elementsEqual(here) {
      at += count
      return last
    }
    last = try text(of: count)
    return last
  }

  mutating func text(or usual: String) throws(RowFault) -> String {
    let count = try int()
    return count == -1 ? usual : try text(of: count)
  }

  private mutating func text(of count: Int) throws(RowFault) -> String {
    guard count >= 0, count <= bytes.count - at else { throw RowFault() }
    defer { at += count }
    return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[at..<at + count]), as: UTF8.self)
  }
}
