public import CivilTime
import Glibc

extension RecordFile {
  /// Puts a copy in the place of the record, which is kept beside it.
  ///
  /// - Parameters:
  ///   - source: The copy.
  ///   - place: Where the record lies, or lay.
  ///   - now: When.
  ///   - waiting: How many milliseconds to wait for another process to let go of the record.
  ///   - reapply: Makes the erasures again that were made since, given the room and all there ever were; throws
  ///     where something is wrong with the restored record.
  /// - Returns: Where the record that was there is kept, where there was one.
  /// - Throws: `RecordError`; the record is then as it was.
  public static func restore(
    _ source: String,
    to place: RecordPlace,
    now: Instant,
    waiting: Int = 5_000,
    reapply: (_ engine: any StoreEngine, _ room: String, _ erasures: [[String]]) throws -> Void
  ) throws -> String? {
    let isThere = try RecordFileKind.isThere(place.path)
    if !isThere { try makeFolder(place.folder) }
    let lock = try FileLock(
      path: place.lockPath,
      asking: place.socketPath,
      waiting: waiting
    )
    defer { lock.note(checked: now.seconds) }
    let key = try RecordKey.load(place.keyPath)
    let old = isThere ? standing(place) : nil
    let copy = try CheckedCopy(source, into: place.path + ".restoring", key: key)
    if let old, old.room != copy.head.room {
      throw RecordError.unsuitable("\(source) is of another room, \(copy.head.room)")
    }
    try reapply(copy.engine, copy.head.room, Erasures(place).all())
    // Later than any epoch before it, of a record that could no longer be read too: all sign in again.
    let epoch = max(old?.epoch ?? 0, try Self.epoch(of: copy.engine), now.seconds - 1) + 1
    try copy.engine.write {
      try $0.run("UPDATE meta SET value = \(String(epoch)) WHERE name = 'epoch'")
    }
    try copy.keep()
    let kept = isThere ? try putAside(place, now: now) : nil
    do {
      try move(copy.path, to: place.path)
    } catch {
      if let kept { putBack(kept, place) }
      throw error
    }
    return kept
  }

  /// What can be told of the record that is to be replaced, its log moved into it; it may be damaged.
  private static func standing(_ place: RecordPlace) -> (room: String, epoch: Int)? {
    guard let engine = try? SQLiteEngine(path: place.path) else { return nil }
    defer { engine.close() }
    guard let head = try? Head(engine), let epoch = try? epoch(of: engine) else { return nil }
    try? engine.settle()
    return (head.room, epoch)
  }

  private static func epoch(of engine: SQLiteEngine) throws -> Int {
    try engine.read { db in
      var epoch = 0
      try db.each("SELECT value FROM meta WHERE name = 'epoch'") { epoch = Int($0.text(0)) ?? 0 }
      return epoch
    }
  }

  /// Gives the record a second name, with its log if it has one, so that at no moment there is none at all.
  private static func putAside(_ place: RecordPlace, now: Instant) throws -> String {
    var kept = "\(place.path).before-restore-\(Snapshot.stamp(now))"
    while access(kept, F_OK) == 0 { kept += "x" }
    guard link(place.path, kept) == 0 else {
      throw RecordError.cannotWrite("\(kept): \(String(cString: strerror(errno)))")
    }
    for end in ["-wal", "-shm"] where access(place.path + end, F_OK) == 0 {
      // A log beside a file that is not its own would be taken for that file's.
      guard rename(place.path + end, kept + end) == 0 else {
        let why = String(cString: strerror(errno))
        putBack(kept, place)
        throw RecordError.cannotWrite("\(kept + end): \(why)")
      }
    }
    return kept
  }

  /// Gives the record that was put aside its log back, as nothing took its place.
  private static func putBack(_ kept: String, _ place: RecordPlace) {
    var (old, standing) = (stat(), stat())
    // Where the new one is in its place and only the disk has not said so, the old log is not its own.
    guard stat(kept, &old) == 0, stat(place.path, &standing) == 0, old.st_ino == standing.st_ino
    else { return }
    for end in ["-wal", "-shm"] { rename(kept + end, place.path + end) }
    unlink(kept)
  }
}
