import Planning

/// Reads facts out of the store.
struct Loading {
  let room: String

  /// The facts alive after an entry, of all tables or some.
  func facts(
    in db: any SQLRead,
    asAt entry: Int,
    of tables: [Table] = Table.all
  ) throws -> Facts {
    let wanted: SQL = "made <= \(entry) AND (ended IS NULL OR ended > \(entry))"
    return Facts(entry: entry, try alive(in: db, of: tables, where: wanted))
  }

  /// The facts alive after an entry; what is alive after a later one as well is not read again.
  func facts(in db: any SQLRead, asAt entry: Int, from newest: Facts) throws -> Facts {
    let since: SQL = "made <= \(entry) AND ended > \(entry)"
    return newest.asAt(entry, with: try alive(in: db, of: Table.all, where: since))
  }

  private func alive(
    in db: any SQLRead,
    of tables: [Table],
    where wanted: SQL
  ) throws -> [RecordedFact] {
    var alive: [RecordedFact] = []
    for table in tables {
      let rows = FactRows(table: table, room: room)
      try rows.each(in: db, where: wanted) { alive.append(try rows.fact($0, $1, $2)) }
    }
    return alive
  }

  /// The facts that an entry made, and those that it ended, each with who ended what it made.
  func facts(
    in db: any SQLRead,
    of entry: Int
  ) throws -> (made: [(fact: RecordedFact, ended: Int?)], ended: [RecordedFact]) {
    var made: [(RecordedFact, Int?)] = []
    var ended: [RecordedFact] = []
    for table in Table.all {
      let rows = FactRows(table: table, room: room)
      try rows.each(in: db, where: "made = \(entry)") {
        made.append((try rows.fact($0, $1, $2), $0.ended))
      }
      try rows.each(in: db, where: "ended = \(entry)") {
        ended.append(try rows.fact($0, $1, $2))
      }
    }
    return (made, ended)
  }
}
