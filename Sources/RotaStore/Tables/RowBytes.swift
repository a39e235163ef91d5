/// Columns one after another as bytes, each behind its type and length: what digests are taken of, and what
/// facts are read from, so that a row is gone through once.
///
/// Shape: 0 none; 1 and the 8 bytes of a number; 2 and those of a number with a fraction; 3 for text or 4 for
/// bytes, the 4 bytes of a length and then that many. Numbers have their highest byte first.
struct RowBytes {
  private(set) var bytes: [UInt8] = []

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  mutating func append(_ value: SQLValue) {
    switch value {
    case .null: append(null: ())
    case .int64(let number): append(number)
    case .double(let number): append(number)
    case .text(let text): append(text)
    case .bytes(let bytes): append(bytes: bytes)
    }
  }

  mutating func append(null: Void) { bytes.append(0) }

  mutating func append(_ number: Int64) {
    bytes.append(1)
    append(raw: UInt64(bitPattern: number))
  }

  mutating func append(_ number: Int) { append(Int64(number)) }

  mutating func append(_ number: Double) {
    bytes.append(2)
    append(raw: number.bitPattern)
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(text: UnsafeRawBufferPointer($0)) }
  }

  mutating func append(text: UnsafeRawBufferPointer) {
    bytes.append(3)
    append(counted: text)
  }

  mutating func append(bytes more: [UInt8]) {
    more.withUnsafeBytes { append(bytes: $0) }
  }

  mutating func append(bytes more: UnsafeRawBufferPointer) {
    bytes.append(4)
    append(counted: more)
  }

  private mutating func append(counted more: UnsafeRawBufferPointer) {
    let count = UInt32(truncatingIfNeeded: more.count)
    withUnsafeBytes(of: count.bigEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: more)
  }

  private mutating func append(raw: UInt64) {
    withUnsafeBytes(of: raw.bigEndian) { bytes.append(contentsOf: $0) }
  }

  /// Takes a column of a row where it lies.
  mutating func append(_ row: any SQLRow, _ column: Int, as type: ColumnType) {
    guard !row.isNull(column) else { return append(null: ()) }
    switch type {
    case .int64: append(row.int64(column))
    case .text: row.withBytes(column) { append(text: $0) }
    case .bytes: row.withBytes(column) { append(bytes: $0) }
    }
  }
}

/// What a column holds; fractions are kept as text, in which engines do not differ.
enum ColumnType: Sendable {
  case int64, text, bytes
}
