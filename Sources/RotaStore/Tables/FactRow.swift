import Planning

/// One fact on its way into its table, with the digest that its entry answers for.
struct FactRow {
  let table: Table
  let recorded: RecordedFact
  let columns: [SQLValue]

  /// - Throws: `RecordError.unsuitable` where it holds what no engine keeps: a zero byte in text, a date
  ///   beyond the calendar.
  init(_ recorded: RecordedFact) throws(RecordError) {
    table = Table.of(recorded.fact.kind)
    var writer = ColumnWriter()
    table.write(recorded.fact, &writer)
    guard !writer.hasUnsuitable, writer.values.count == table.types.count else {
      throw .unsuitable("a \(recorded.fact.kind.rawValue) holds a text or a date nobody can write")
    }
    columns = writer.values
    self.recorded = recorded
  }

  /// All that its digest is taken of.
  var bytes: RowBytes {
    var bytes = RowBytes()
    bytes.begin(table, id: recorded.id.description, born: recorded.born, made: recorded.made)
    for value in columns { bytes.append(value) }
    return bytes
  }

  func insert(into db: any SQLWrite, room: String) throws {
    var values: [SQLValue] = [
      .text(room), .text(recorded.id.description),
      .int64(Int64(recorded.born)), .int64(Int64(recorded.made)),
    ]
    values += columns
    try db.run(table.insertion.binding(values))
  }
}

extension RowBytes {
  /// What stands before the columns of a fact.
  mutating func begin(_ table: Table, id: String, born: Int, made: Int) {
    append(table.name.text)
    append(id)
    append(born)
    append(made)
  }
}
