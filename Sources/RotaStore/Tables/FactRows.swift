import Planning

/// Rows of a table of facts as they lie in the store, gone through once: for their digest and for the fact.
struct FactRows {
  let table: Table
  let room: String

  /// What comes of a row.
  struct Found {
    let id: FactID
    let born: Int
    let made: Int
    let ended: Int?
  }

  /// The columns that every table of facts has.
  static let common: SQL = "id, born, made, ended"

  /// Calls the body with each row that a condition picks; `bytes` is what its digest is taken of, `columns` the
  /// place in it where the fact's own columns begin.
  func each(
    in db: any SQLRead,
    where condition: SQL = "room IS NOT NULL",
    _ body: (Found, RowBytes, _ columns: Int) throws -> Void
  ) throws {
    var bytes = RowBytes()
    var keys = KeyCache()
    try db.each(
      "SELECT \(Self.common), \(table.columns) FROM \(table.name) WHERE room = \(room) AND \(condition)"
    ) { row in
      bytes.clear()
      bytes.append(table.name.text)
      bytes.append(row, 0, as: .text)
      let born = Int(row.int64(1))
      let made = Int(row.int64(2))
      bytes.append(born)
      bytes.append(made)
      let columns = bytes.bytes.count
      for (i, type) in table.types.enumerated() { bytes.append(row, i + 4, as: type) }
      guard let id = row.withBytes(0, { keys.id($0) }) else {
        throw RecordError.damaged("a row of \(table.name.text) has no name", restore: nil)
      }
      let ended = row.isNull(3) ? nil : Int(row.int64(3))
      try body(Found(id: id, born: born, made: made, ended: ended), bytes, columns)
    }
  }

  /// The fact of a row.
  func fact(_ found: Found, _ bytes: RowBytes, _ columns: Int) throws -> RecordedFact {
    var reader = ColumnReader(bytes, from: columns)
    guard let fact = try? table.read(&reader), reader.isAtEnd else {
      throw RecordError.damaged(
        "\(table.name.text) \(found.id), made by entry \(found.made), cannot be read",
        restore: nil
      )
    }
    return RecordedFact(id: found.id, born: found.born, made: found.made, fact: fact)
  }
}

/// Reads names of facts; those of one entry follow one another and share a key.
struct KeyCache {
  private var last = ""
  private var lastBytes: [UInt8] = []

  mutating func id(_ bytes: UnsafeRawBufferPointer) -> FactID? {
    guard let dash = bytes.lastIndex(of: UInt8(ascii: "-")), dash > 0, dash + 1 < bytes.count else {
      return nil
    }
    var number = 0
    for byte in bytes[(dash + 1)...] {
      guard (48...57).contains(byte), number < 100_000_000 else { return nil }
      number = number * 10 + Int(byte - 48)
    }
    guard number > 0 else { return nil }
    if !bytes[..<dash].elementsEqual(lastBytes) {
      lastBytes = Array(bytes[..<dash])
      last = String(decoding: lastBytes, as: UTF8.self)
    }
    return FactID(key: last, number: number)
  }
}
