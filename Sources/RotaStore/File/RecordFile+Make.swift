import Glibc

extension RecordFile {
  /// What a record says it is.
  struct Head {
    /// The room it is of.
    let room: String
    /// The id of its key.
    let key: String

    /// Reads it.
    ///
    /// - Throws: `RecordError.unsuitable` where there is none.
    init(_ engine: any StoreEngine) throws {
      var found: (room: String, key: String)?
      try engine.read { db in
        let tables = try db.query("SELECT name FROM sqlite_schema WHERE name = 'meta'")
        if tables.isEmpty { return }
        try db.each("SELECT room, value FROM meta WHERE name = 'key'") {
          found = ($0.text(0), $0.text(1))
        }
      }
      guard let found else { throw RecordError.unsuitable("it does not say which room it is of") }
      (room, key) = found
    }
  }

  /// Makes a record with its tables and nothing in them.
  ///
  /// It is made under another name and then renamed, so that half a record is never found.
  static func make(_ place: RecordPlace, room: String, migrations: [Migration]) throws {
    RecordKey.removeLeftover(place.keyPath)
    let key =
      access(place.keyPath, F_OK) == 0
      ? try RecordKey.load(place.keyPath) : try RecordKey.create(place.keyPath)
    let path = place.path + ".new"
    for end in ["", "-wal", "-shm", "-journal"] { unlink(path + end) }
    do throws(PlainFile.Failure) {
      // Made before the engine opens it, so that nobody else can read it for a moment.
      _ = try PlainFile(path, O_WRONLY | O_CREAT | O_EXCL)
    } catch {
      throw RecordError.cannotWrite(error.text)
    }
    let engine = try SQLiteEngine(path: path)
    defer { engine.close() }
    try engine.write { db in
      try db.define("PRAGMA application_id = 1380731206")
      try Migrator.begin(db, room: room, facts: [("key", key.id), ("epoch", "1")])
    }
    let migrator = Migrator(engine: engine, room: room, migrations: migrations)
    for migration in try migrator.pending(after: 0) { try migrator.take(migration) }
    try engine.settle()
    engine.close()
    try move(path, to: place.path)
  }

  /// Gives a file that is complete its name, and waits until the disk holds that.
  static func move(_ path: String, to target: String) throws {
    guard rename(path, target) == 0 else {
      throw RecordError.cannotWrite("\(target): \(String(cString: strerror(errno)))")
    }
    do throws(PlainFile.Failure) {
      try PlainFile.sync(folder: RecordPlace(path: target).folder)
    } catch {
      throw RecordError.cannotWrite(error.text)
    }
  }

  /// Makes the folder of a record, closed to others.
  static func makeFolder(_ folder: String) throws {
    if mkdir(folder, 0o700) != 0, errno != EEXIST {
      throw RecordError.cannotWrite("\(folder): \(String(cString: strerror(errno)))")
    }
  }
}
