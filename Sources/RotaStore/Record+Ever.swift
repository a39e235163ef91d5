public import Planning

extension Record {
  /// Every fact of a kind that was ever recorded, those that were ended among them, by name and entry.
  ///
  /// - Throws: `RecordError` where they cannot be read.
  public func ever(_ kind: FactKind) throws -> [Fact] {
    var found: [RecordedFact] = []
    let rows = FactRows(table: .of(kind), room: room)
    try engine.read { db in
      found = []
      try rows.each(in: db) { row, bytes, columns in
        found.append(try rows.fact(row, bytes, columns))
      }
    }
    return found.sorted { ($0.id, $0.made) < ($1.id, $1.made) }.map(\.fact)
  }
}
