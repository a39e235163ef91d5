public import CivilTime
import Glibc

extension RecordFile {
  /// Takes a record for this process, making it where there is none.
  ///
  /// - Parameters:
  ///   - place: Where it lies.
  ///   - room: The room it must be of; none for whatever room it is of, which cannot be made then.
  ///   - migrations: All steps of the schema, in order. Before one is taken on a record that is there, the
  ///     record is copied.
  ///   - now: The time it is.
  ///   - waiting: How many milliseconds to wait for another process to let go of it.
  ///   - mayCreate: Whether to make one where there is none.
  ///   - mayBorrow: Whether a server that owns it is asked to lend it.
  /// - Returns: The record, which this process owns until it lets go of the value.
  /// - Throws: `RecordError`: `.held`, `.missing`, `.unsuitable`, `.damaged` with the newest good copy, `.key`,
  ///   `.cannotRead`, `.cannotWrite`.
  public static func open(
    _ place: RecordPlace,
    room: String?,
    migrations: [Migration],
    now: Instant,
    waiting: Int = 5_000,
    mayCreate: Bool = true,
    mayBorrow: Bool = true
  ) throws -> RecordFile {
    do {
      return try opened(
        place,
        room: room,
        migrations: migrations,
        now: now,
        waiting: waiting,
        mayCreate: mayCreate,
        mayBorrow: mayBorrow
      )
    } catch let error as RecordError {
      throw error.naming(snapshotOf: place)
    }
  }

  private static func opened(
    _ place: RecordPlace,
    room: String?,
    migrations: [Migration],
    now: Instant,
    waiting: Int,
    mayCreate: Bool,
    mayBorrow: Bool
  ) throws -> RecordFile {
    if try !RecordFileKind.isThere(place.path) {
      guard mayCreate, room != nil else { throw RecordError.missing(place.path) }
      try makeFolder(place.folder)
    }
    let lock = try FileLock(
      path: place.lockPath,
      asking: mayBorrow ? place.socketPath : nil,
      waiting: waiting
    )
    // Looked at under the lock: the process that held it may have made the record, or put another in its place.
    let kind = try RecordFileKind(place)
    if kind == .none {
      guard mayCreate, let room else { throw RecordError.missing(place.path) }
      try make(place, room: room, migrations: migrations)
    }
    let sqlite = try SQLiteEngine(path: place.path, lock: lock)
    do {
      let head = try Head(sqlite)
      guard room == nil || room == head.room else {
        throw RecordError.unsuitable("\(place.path) is the record of another room, \(head.room)")
      }
      let key = try RecordKey.load(place.keyPath)
      guard key.id == head.key else {
        throw RecordError.key("\(place.keyPath) is the key of another record")
      }
      let file = RecordFile(
        place: place,
        room: head.room,
        key: key,
        isNew: kind == .none,
        sqlite: sqlite
      )
      if !file.isNew { try file.lookThrough(wasLeft: kind == .left, now: now) }
      try file.migrate(migrations, now: now)
      return file
    } catch {
      sqlite.close()
      throw error
    }
  }

  private func migrate(_ migrations: [Migration], now: Instant) throws {
    let migrator = Migrator(engine: sqlite, room: room, migrations: migrations)
    let pending = try migrator.pending(after: Migrator.reached(in: sqlite))
    if !pending.isEmpty { try snapshot(now: now) }
    for migration in pending {
      try migrator.take(migration)
    }
  }
}
