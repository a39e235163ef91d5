/// What looking through a whole record found.
public struct Audit: Sendable {
  /// How many entries the journal has.
  public let entries: Int
  /// How many rows of facts there are, ended ones among them.
  public let facts: Int
  /// How many signed heads there are.
  public let checkpoints: Int
  /// The hash of the newest entry, in hex.
  public let head: String
  /// What is not as it was written; empty where all is.
  public let faults: [RecordFault]
}

extension Record {
  /// Looks through a record: the chain of its journal, its facts and notes against it, and the heads that were
  /// signed elsewhere.
  ///
  /// - Parameters:
  ///   - file: The file, held by this process.
  ///   - checkpoints: Where heads were signed; beside the file unless said.
  /// - Returns: What was found, whether or not all is well.
  /// - Throws: `RecordError` where it cannot be read at all.
  public static func audit(_ file: RecordFile, checkpoints: String? = nil) throws -> Audit {
    let heads = Checkpoints(
      path: checkpoints ?? file.place.checkpointsPath,
      room: file.room,
      key: file.key
    )
    let digester = Digester(key: file.key.digest)
    let found = try Inspection(room: file.room, digester: digester).run(on: file.engine)
    let signed = try heads.faults(against: found.entries)
    return Audit(
      entries: found.entries.count,
      facts: found.rows,
      checkpoints: signed.count,
      head: Hex.text(found.entries.last ?? JournalEntry.beforeFirst),
      faults: found.faults + signed.faults
    )
  }
}
