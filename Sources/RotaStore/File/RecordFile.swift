/// A record that this process owns as long as it, or its engine, is there.
public final class RecordFile: Sendable {
  /// Where it lies.
  public let place: RecordPlace
  /// The room it is of.
  public let room: String
  /// What it is kept in.
  public var engine: any StoreEngine { sqlite }
  /// The secret it rests on.
  public let key: RecordKey
  /// Whether there was none before: it has its tables and nothing in them.
  public let isNew: Bool

  let sqlite: SQLiteEngine

  init(
    place: RecordPlace,
    room: String,
    key: RecordKey,
    isNew: Bool,
    sqlite: SQLiteEngine
  ) {
    self.place = place
    self.room = room
    self.key = key
    self.isNew = isNew
    self.sqlite = sqlite
  }

  /// Closes the file, its log moved into it; the lock is let go with the engine.
  public func close() { sqlite.close() }

  /// Closes the file and lets another process own it, though this value lives on.
  public func letGo() {
    sqlite.close()
    sqlite.lock?.release()
  }

  /// Moves what is committed into the file and empties the log, so that nothing erased is left in it.
  ///
  /// - Throws: `RecordError` where the disk fails.
  public func settle() throws { try sqlite.settle() }

  /// What is written down about the record as a whole: `epoch` of sessions, `key`, `room`, `schema`.
  ///
  /// - Throws: `RecordError` where it cannot be read.
  public func note(_ name: String) throws -> String? {
    try sqlite.read { db in
      var value: String?
      try db.each("SELECT value FROM meta WHERE name = \(name) AND room = \(self.room)") {
        value = $0.text(0)
      }
      return value
    }
  }
}
