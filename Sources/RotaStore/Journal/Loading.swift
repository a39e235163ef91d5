import Planning

/// Reads facts out of the store.
struct Loading {
  let room: String

  /// The facts alive after an entry.
  func facts(in db: any SQLRead, asAt entry: Int) throws -> Facts {
    var alive: [RecordedFact] = []
    for table in Table.all {
      let rows = FactRows(table: table, room: room)
      try rows.each(in: db, where: "made <= \(entry) AND (ended IS NULL OR ended > \(entry))") {
        alive.append(try rows.fact($0, $1, $2))
      }
    }
    return Facts(entry: entry, alive)
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
