public import CivilTime
public import Planning

/// A record with the settings that its next change is weighed under, held by this process.
public struct HeldRecord: Sendable {
  /// The file and its lock.
  public let file: RecordFile
  /// The record.
  public let record: Record
  /// The bytes of each file of the settings by its path, without the CSV files.
  public let settings: [String: [UInt8]]
  /// The room of those settings, its people left aside.
  public let base: Room
  /// Whether it was made now.
  public let wasMade: Bool

  /// Opens a record, making it where there is none and `mayCreate` says so.
  ///
  /// - Parameters:
  ///   - place: Where it lies.
  ///   - base: The room of the settings.
  ///   - settings: Their bytes.
  ///   - checkpoints: Where heads of the journal are signed; beside the file where nothing is said.
  ///   - now: The time it is.
  ///   - owner: Who makes it where there is none.
  ///   - mayCreate: Whether to make one.
  ///   - waiting: How many milliseconds to wait for another process to let go of it.
  ///   - mayBorrow: Whether a server that owns it is asked to lend it.
  ///   - whole: The room with its people, asked for only where the record has to begin.
  /// - Returns: The record, its facts held against the settings.
  /// - Throws: `RecordError`; a `Refusal` with all that the settings lack and the facts need.
  public static func open(
    _ place: RecordPlace,
    base: Room,
    settings: [String: [UInt8]],
    checkpoints: String?,
    now: Instant,
    owner: Actor,
    mayCreate: Bool,
    waiting: Int = 5_000,
    mayBorrow: Bool = true,
    whole: () throws -> Room
  ) throws -> HeldRecord {
    let file = try RecordFile.open(
      place,
      room: base.id,
      migrations: Schema.migrations,
      now: now,
      waiting: waiting,
      mayCreate: mayCreate,
      mayBorrow: mayBorrow
    )
    let record = try Record.open(file, checkpoints: checkpoints)
    let wasMade = try record.isEmpty
    if wasMade {
      let room = try whole()
      try record.create(
        settings: settings,
        facts: { StartingFacts.make(from: room, key: $0) },
        instruction: Instruction(key: Instruction.freshKey(), by: owner, now: now)
      )
    }
    let misfits = try base.misfits(of: record.facts())
    if !misfits.isEmpty { throw Refusal(.input, misfits) }
    return HeldRecord(
      file: file,
      record: record,
      settings: settings,
      base: base,
      wasMade: wasMade
    )
  }

  /// Weighs a command and writes it; settings that the record does not hold yet are taken up first, as an entry of
  /// their own.
  ///
  /// - Throws: as `Record.perform`.
  public func perform(_ command: some Command, instruction: Instruction) throws -> Receipt {
    try record.perform(command, room: base, settings: settings, instruction: instruction)
  }

  /// Copies the record where a quarter of an hour has passed since the last copy.
  ///
  /// - Returns: What went wrong, where something did: what was written stays written.
  public func copyIfDue(now: Instant) -> String? {
    do {
      try file.snapshotIfDue(now: now, check: file.looksSound)
      return nil
    } catch {
      return "no copy of the record could be made: \(error)"
    }
  }
}
