public import CivilTime
public import Planning

extension Record {
  /// Holds the journal in an engine against its facts and its chain: for a copy, before it counts.
  ///
  /// - Throws: `RecordError.damaged` with what was found first.
  public static func lookThrough(
    _ engine: any StoreEngine,
    room: String,
    keys: RecordKey
  ) throws { _ = try open(in: engine, room: room, keys: keys) }

  /// Puts a copy in the place of the record, which is kept beside it; notes erased since are erased again.
  ///
  /// - Parameters:
  ///   - source: The copy.
  ///   - place: Where the record lies, or lay.
  ///   - now: When.
  ///   - base: The room of the Config, for deleting again what had been kept long enough.
  ///   - checkpoints: Where heads of the journal are signed; beside the record unless said.
  ///   - key: Makes a new key for each entry that is needed.
  /// - Returns: Where the record that was there is kept, where there was one.
  /// - Throws: `RecordError`; the record is then as it was.
  public static func restore(
    _ source: String,
    to place: RecordPlace,
    now: Instant,
    base: Room?,
    checkpoints: String? = nil,
    key: () -> String
  ) throws -> String? {
    let keys = try RecordKey.load(place.keyPath)
    var head: (room: String, seq: Int, hash: [UInt8])?
    let kept = try RecordFile.restore(source, to: place, now: now) { engine, room, erasures in
      let found = try engine.read { try EntryRows(room: room).head(in: $0) }
      head = (room, found.seq, found.hash)
      let owner = Actor(person: nil, name: "restore", isSupervisor: true)
      try reapply(erasures, in: engine, room: room, keys: keys, base: base) {
        Instruction(key: key(), by: owner, now: now)
      }
      try lookThrough(engine, room: room, keys: keys)
    }
    if let head {
      // Said in the place where heads are signed: what comes after this one was given up on purpose.
      let path = checkpoints ?? place.checkpointsPath
      try Checkpoints(path: path, room: head.room, key: keys)
        .add(Checkpoint(seq: head.seq, hash: head.hash, at: now, isRestored: true))
    }
    return kept
  }
}
