public import CivilTime
public import Planning

/// The record of one room: facts, each with the entry that made it and the entry that ended it, and the journal.
///
/// One process owns it. The newest facts stay in memory; older states are read from the store.
public final class Record: Sendable {
  /// The engine it is kept in.
  public let engine: any StoreEngine
  /// The id of the room.
  public let room: String
  /// The file it lies in, where it is one.
  let file: RecordFile?
  /// Where heads of the journal are signed, where they are.
  let checkpoints: Checkpoints?
  let keys: RecordKey
  let digester: Digester
  /// The facts after the newest entry.
  let newest: Guarded<Facts>
  /// Held by a command from weighing to commit, so that none of this process weighs what another is about to
  /// change.
  let turn = Guarded(0)

  /// When a head was last signed.
  let signed: Guarded<Instant?>

  init(
    engine: any StoreEngine,
    room: String,
    keys: RecordKey,
    newest: Facts,
    file: RecordFile? = nil,
    checkpoints: Checkpoints? = nil
  ) {
    self.engine = engine
    self.room = room
    self.keys = keys
    self.file = file
    self.checkpoints = checkpoints
    // A file that cannot be read is found when the next head is to be signed.
    signed = Guarded((try? checkpoints?.last())?.at)
    digester = Digester(key: keys.digest)
    self.newest = Guarded(newest)
  }

  var entryRows: EntryRows { EntryRows(room: room) }

  /// The number of the newest entry.
  public var head: Int { newest.withLock { $0.entry } }

  /// The facts alive now, or after an earlier entry; before the first there are none.
  ///
  /// - Throws: `RecordError` where it cannot be read.
  public func facts(asAt entry: Int? = nil) throws -> Facts {
    let now = newest.withLock { $0 }
    guard let entry, entry < now.entry else { return now }
    return try engine.read {
      try Loading(room: room).facts(in: $0, asAt: max(0, entry), from: now)
    }
  }

  /// The last entry that had been entered by a moment; nothing where there was none.
  ///
  /// Clocks may have been put back: it is the last by number, as what was known is what had been written.
  public func entry(at moment: Instant) throws -> Int? {
    try engine.read { db in
      var seq: Int?
      try db.each(
        "SELECT max(seq) FROM entry WHERE room = \(room) AND entered <= \(moment.seconds)"
      ) { seq = $0.isNull(0) ? nil : Int($0.int64(0)) }
      return seq
    }
  }

  /// The entries of the journal with numbers in a range, oldest first.
  public func entries(_ numbers: ClosedRange<Int>) throws -> [JournalEntry] {
    try engine.read {
      try entryRows.all(
        in: $0,
        where: "seq BETWEEN \(numbers.lowerBound) AND \(numbers.upperBound)"
      )
    }
  }

  /// One entry of the journal, where it is there.
  public func entry(_ seq: Int) throws -> JournalEntry? { try entries(seq...seq).first }
}
