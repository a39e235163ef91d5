extension Record {
  /// Opens the record in a file: every fact is held against its entries' digests, and the chain is followed.
  ///
  /// - Parameters:
  ///   - file: The file, held by this process.
  ///   - checkpoints: Where heads of the journal are signed, best on another disk; beside the file unless said.
  /// - Returns: The record, its newest facts in memory.
  /// - Throws: `RecordError.damaged` with what was found first, where anything is not as it was written.
  public static func open(_ file: RecordFile, checkpoints: String? = nil) throws -> Record {
    do {
      return try open(
        in: file.engine,
        room: file.room,
        keys: file.key,
        file: file,
        checkpoints: Checkpoints(
          path: checkpoints ?? file.place.checkpointsPath,
          room: file.room,
          key: file.key
        )
      )
    } catch let error as RecordError {
      throw error.naming(snapshotOf: file.place)
    }
  }

  /// Opens the record that an engine keeps of a room, without a file of its own: a copy that is looked through.
  ///
  /// - Throws: as for a file.
  public static func open(
    in engine: any StoreEngine,
    room: String,
    keys: RecordKey
  ) throws -> Record {
    try open(in: engine, room: room, keys: keys, file: nil, checkpoints: nil)
  }

  private static func open(
    in engine: any StoreEngine,
    room: String,
    keys: RecordKey,
    file: RecordFile?,
    checkpoints: Checkpoints?
  ) throws -> Record {
    let findings = try Inspection(room: room, digester: Digester(key: keys.digest)).run(on: engine)
    if let first = findings.faults.first {
      let more = findings.faults.count > 1 ? ", and \(findings.faults.count - 1) more" : ""
      throw RecordError.damaged(first.text + more, restore: nil)
    }
    return Record(
      engine: engine,
      room: room,
      keys: keys,
      newest: findings.facts,
      file: file,
      checkpoints: checkpoints
    )
  }
}
