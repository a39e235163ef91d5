public import CivilTime
import Glibc

extension RecordFile {
  /// Copies the record as it is now, encrypted, and restores the copy once before it counts.
  ///
  /// - Parameters:
  ///   - now: When.
  ///   - target: Another file to write it to; none for the folder of copies, of which old ones are then deleted.
  ///   - check: Looks at the restored copy, and throws where something is wrong with it.
  /// - Returns: Where the copy lies.
  /// - Throws: `RecordError`; there is then no new copy.
  @discardableResult
  public func snapshot(
    now: Instant,
    to target: String? = nil,
    check: (any StoreEngine) throws -> Void = { _ in }
  ) throws -> String {
    if let target { try SnapshotFormat.mayReplace(target) }
    let snapshots = Snapshots(place)
    try Self.makeFolder(snapshots.folder)
    let plain = snapshots.folder + "/.plain"
    let sealed = (target ?? snapshots.folder + "/.sealed") + ".part"
    defer { for path in [plain, sealed] { unlink(path) } }
    for path in [plain, sealed] { unlink(path) }
    let digest: String
    do {
      // Made first, so that nobody else can read it for a moment; the engine fills an empty file.
      _ = try PlainFile(plain, O_WRONLY | O_CREAT | O_EXCL)
      try sqlite.copy(to: plain)
      let file = try PlainFile(sealed, O_WRONLY | O_CREAT | O_EXCL)
      digest = try SnapshotFormat(key).seal(PlainFile(plain, O_RDONLY), into: file)
      try file.sync()
    } catch let failure as PlainFile.Failure {
      throw RecordError.cannotWrite(failure.text)
    }
    let copy = try CheckedCopy(sealed, into: plain, key: key)
    try check(copy.engine)
    let path = target ?? "\(snapshots.folder)/\(Snapshot.name(now, digest: digest))"
    try Self.move(sealed, to: path)
    if target == nil { snapshots.prune(now: now) }
    return path
  }

  /// Copies the record where the newest copy is over a quarter of an hour old; to be called after a write.
  ///
  /// - Returns: Where the copy lies, where one was due.
  /// - Throws: `RecordError`; what was written stays written.
  @discardableResult
  public func snapshotIfDue(
    now: Instant,
    check: (any StoreEngine) throws -> Void = { _ in }
  ) throws -> String? {
    guard Snapshots(place).isDue(now: now) else { return nil }
    return try snapshot(now: now, check: check)
  }

  /// The newest copy that can be restored: each is, until one is good.
  public static func newestGoodSnapshot(_ place: RecordPlace) -> String? {
    guard let key = try? RecordKey.load(place.keyPath) else { return nil }
    let snapshots = Snapshots(place)
    return snapshots.all.first { snapshot in
      (try? CheckedCopy(snapshot.path, into: snapshots.folder + "/.good", key: key)) != nil
    }?.path
  }
}

extension RecordFile {
  /// Throws where the journal in an engine is not as it was written.
  public func looksSound(_ engine: any StoreEngine) throws {
    try Record.lookThrough(engine, room: room, keys: key)
  }
}
