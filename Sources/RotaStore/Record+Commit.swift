import CivilTime
public import Planning
import Synchronization

extension Record {
  /// The facts and the head that a write goes on from.
  struct Place {
    var facts: Facts
    var head: (seq: Int, hash: [UInt8])

    /// Writes a change as the next entry and moves on to it.
    ///
    /// - Parameters:
    ///   - change: The change.
    ///   - note: The note that goes with it.
    ///   - deleted: Facts that the entry deletes.
    ///   - notes: Notes that it erases.
    ///   - record: Whose place it is.
    ///   - db: Where to.
    /// - Throws: `RecordError` where it cannot be written.
    mutating func write(
      _ change: Change,
      note: SealedNote? = nil,
      deleting deleted: [Expired] = [],
      erasing notes: [ErasedNote] = [],
      by record: Record,
      in db: any SQLWrite
    ) throws {
      guard change.basedOn == head.seq else {
        throw RecordError.busy
      }
      let writing = try Writing(
        change,
        facts: facts,
        head: head,
        room: record.room,
        note: note.map { record.digester.digest(of: $0.sealed).bytes },
        deleted: deleted.map { $0.mark(by: record.digester) }
          + notes.compactMap { $0.mark(by: record.digester) },
        digester: record.digester
      )
      try writing.write(into: db, room: record.room)
      try note?.insert(entry: writing.entry.seq, into: db, room: record.room)
      for note in notes { try note.erase(by: writing.entry.seq, in: db, room: record.room) }
      for fact in deleted { try fact.delete(by: writing.entry.seq, in: db, room: record.room) }
      facts = writing.after
      let gone = deleted.filter { $0.ended == nil }.map(\.id)
      facts.apply(entry: writing.entry.seq, ending: gone, making: [:], born: [:])
      head = (writing.entry.seq, writing.entry.hash)
    }
  }

  /// Runs a write that goes on from the newest entry, unless it was carried out before.
  ///
  /// One command of this process after the other; who only reads does not wait for them.
  @discardableResult
  func commit(
    _ instruction: Instruction,
    as command: String,
    _ body: (inout Place, any SQLWrite) throws -> Change
  ) throws -> Receipt {
    try turn.withLock { _ in
      let known = newest.withLock { $0 }
      let (receipt, after) = try engine.write { db in
        if let first = try self.first(instruction, as: command, in: db) {
          return (Receipt(entry: first.seq, change: nil, isRepeat: true), nil as Place?)
        }
        var place = try current(known, in: db)
        let change = try body(&place, db)
        return (Receipt(entry: place.head.seq, change: change, isRepeat: false), place)
      }
      if let after { newest.withLock { $0 = after.facts } }
      guard let change = receipt.change, let after else { return receipt }
      return receipt.warned(sign(after.head, at: change.instruction.now))
    }
  }

  /// Signs the head where the last signature is over an hour old, or the clock was put back.
  ///
  /// - Returns: What went wrong, where something did: the change stands without it.
  private func sign(_ head: (seq: Int, hash: [UInt8]), at now: Instant) -> String? {
    guard let checkpoints else { return nil }
    return signed.withLock { last in
      if let last, (Minutes.zero..<Checkpoints.interval).contains(now - last) { return nil }
      do {
        try checkpoints.add(Checkpoint(seq: head.seq, hash: head.hash, at: now))
        last = now
        return nil
      } catch {
        return "the journal's head could not be signed: \(error)"
      }
    }
  }

  /// The newest entry in the store and its facts: those in memory, unless somebody else wrote.
  private func current(_ known: Facts, in db: any SQLRead) throws -> Place {
    let head = try entryRows.head(in: db)
    let facts =
      head.seq == known.entry ? known : try Loading(room: room).facts(in: db, asAt: head.seq)
    return Place(facts: facts, head: head)
  }

  /// The entry that an instruction was carried out as, where it was sent before.
  ///
  /// - Parameters:
  ///   - instruction: Who asks, under which key.
  ///   - command: What the journal calls what is asked.
  /// - Returns: Nothing where the key is new.
  /// - Throws: `Refusal` where the key is that of somebody else's change, or of one of another kind, which would
  ///   be lost where it passed for done.
  public func entry(of instruction: Instruction, as command: String) throws -> JournalEntry? {
    try engine.read { try first(instruction, as: command, in: $0) }
  }

  private func first(
    _ instruction: Instruction,
    as command: String,
    in db: any SQLRead
  ) throws -> JournalEntry? {
    guard let first = try entryRows.all(in: db, where: "key = \(instruction.key)").first else {
      return nil
    }
    if first.command == command, first.actor == instruction.by.name { return first }
    throw Refusal(
      .input,
      "the key `\(instruction.key)` was used for another change",
      hint: "each change has a key of its own"
    )
  }
}
