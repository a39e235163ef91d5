extension RecordFile {
  /// What came of restoring the newest copy to one side.
  public struct Comparison: Sendable {
    /// The copy.
    public let snapshot: Snapshot
    /// The newest entry in it; 0 where there is none.
    public let entries: Int
    /// How many entries were written since.
    public let since: Int
    /// The first entry that is another one in the record, where there is one: nothing but a forgery, or a record
    /// that was restored, makes one.
    public let differs: Int?
  }

  /// Restores the newest copy to one side, looks through it and holds its entries against the record's.
  ///
  /// - Parameter check: Looks at the restored copy, and throws where something is wrong with it.
  /// - Returns: What came of it; nothing where there is no copy.
  /// - Throws: `RecordError` where the copy cannot be restored.
  public func compareWithNewestSnapshot(
    check: (any StoreEngine) throws -> Void
  ) throws -> Comparison? {
    guard let newest = Snapshots(place).all.first else { return nil }
    let copy = try CheckedCopy(
      newest.path,
      into: place.snapshotsPath + "/.compared",
      key: key
    )
    try check(copy.engine)
    let then = try Self.hashes(in: copy.engine)
    let now = try Self.hashes(in: sqlite)
    let differs = zip(then, now).enumerated().first { $1.0 != $1.1 }?.offset
    return Comparison(
      snapshot: newest,
      entries: then.count,
      since: max(0, now.count - then.count),
      differs: (differs ?? (then.count > now.count ? now.count : nil)).map { $0 + 1 }
    )
  }

  private static func hashes(in engine: any StoreEngine) throws -> [[UInt8]] {
    try engine.read { db in
      var hashes: [[UInt8]] = []
      try db.each("SELECT hash FROM entry ORDER BY seq") { hashes.append($0.bytes(0)) }
      return hashes
    }
  }
}
