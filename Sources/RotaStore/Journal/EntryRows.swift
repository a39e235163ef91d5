import CivilTime
import Planning

/// The journal's rows: they are read and added, and there is no statement that does anything else with them.
struct EntryRows {
  let room: String

  private static let columns: SQL = """
    seq, key, entered, happened, actor, command, object, reason, basis, note, digest, previous, hash
    """

  /// Calls the body with each entry that a condition picks, in order.
  func each(
    in db: any SQLRead,
    where condition: SQL = "seq > 0",
    _ body: (JournalEntry) throws -> Void
  ) throws {
    try db.each(
      "SELECT \(Self.columns) FROM entry WHERE room = \(room) AND \(condition) ORDER BY seq"
    ) { row in
      let basis = row.isNull(8) ? nil : row.text(8)
      try body(
        JournalEntry(
          seq: Int(row.int64(0)),
          key: row.text(1),
          entered: Instant(seconds: Int(row.int64(2))),
          happened: row.isNull(3) ? nil : Instant(seconds: Int(row.int64(3))),
          actor: row.text(4),
          command: row.text(5),
          object: row.text(6),
          reason: row.isNull(7) ? nil : row.text(7),
          basis: basis.flatMap { Instruction.Basis(rawValue: $0) },
          note: row.isNull(9) ? nil : row.bytes(9),
          digest: row.bytes(10),
          previous: row.bytes(11),
          hash: row.bytes(12)
        )
      )
    }
  }

  /// The entries that a condition picks, in order.
  func all(in db: any SQLRead, where condition: SQL = "seq > 0") throws -> [JournalEntry] {
    var entries: [JournalEntry] = []
    try each(in: db, where: condition) { entries.append($0) }
    return entries
  }

  /// The newest entry: its number and hash; 0 before the first.
  func head(in db: any SQLRead) throws -> (seq: Int, hash: [UInt8]) {
    var head = (seq: 0, hash: JournalEntry.beforeFirst)
    try db.each("SELECT seq, hash FROM entry WHERE room = \(room) ORDER BY seq DESC LIMIT 1") {
      head = (Int($0.int64(0)), $0.bytes(1))
    }
    return head
  }

  func insert(_ entry: JournalEntry, into db: any SQLWrite) throws {
    try db.run(
      """
      INSERT INTO entry (room, \(Self.columns)) VALUES (\(room), \(entry.seq), \(entry.key), \
      \(entry.entered.seconds), \((entry.happened?.seconds).sqlValue), \(entry.actor), \(entry.command), \
      \(entry.object), \(entry.reason.sqlValue), \((entry.basis?.rawValue).sqlValue), \(entry.note.sqlValue), \(entry.digest), \
      \(entry.previous), \(entry.hash))
      """
    )
  }
}
