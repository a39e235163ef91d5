import CivilTime
import Planning

extension Record {
  /// Makes the erasures again that were made after a copy was taken, in the copy that is put in the record's
  /// place; each is an entry of its journal.
  ///
  /// - Parameters:
  ///   - erasures: All there ever were, as they were put down outside.
  ///   - engine: The copy.
  ///   - room: The id of the room.
  ///   - keys: The record's key.
  ///   - base: The room of the Config, which deleting old facts again needs; where there is none, the next
  ///     retention deletes them.
  ///   - instruction: Gives an instruction of its own for each.
  /// - Returns: How many were made again.
  /// - Throws: `RecordError`, `.damaged` where the copy is not as it was written.
  @discardableResult
  static func reapply(
    _ erasures: [[String]],
    in engine: any StoreEngine,
    room: String,
    keys: RecordKey,
    base: Room?,
    instruction: () -> Instruction
  ) throws -> Int {
    let record = try open(in: engine, room: room, keys: keys)
    var count = 0
    for words in erasures where words.count == 2 {
      if words[0] == "note" {
        count += try record.eraseAgain(noteOf: words[1], instruction()) ? 1 : 0
      } else if words[0] == "retain", let kept = Self.kept(words[1]), let base, base.id == room {
        let done = try record.retain(room: base, instruction: instruction(), kept: kept)
        count += done.entry == nil ? 0 : 1
      }
    }
    try FeedLinks.endAgain(erasures, in: engine, room: room)
    try Accounts.again(erasures, in: engine, room: room)
    let names = erasures.filter { $0.count == 2 && $0[0] == "fact" }.map { $0[1] }
    count += try record.eraseAgain(factsCalled: Set(names), instruction) ? 1 : 0
    return count
  }

  /// The first days kept, as they were put down: of the rota alone where there is only a date.
  private static func kept(_ word: String) -> KeptFrom? {
    CivilDate(word).map { KeptFrom(rota: $0) } ?? KeptFrom(word)
  }

  /// Erases a note that was erased before, where it is there; who may was asked then.
  private func eraseAgain(noteOf key: String, _ instruction: Instruction) throws -> Bool {
    let found = try engine.read { db in
      var found: (entry: Int, command: String)?
      try db.each(
        """
        SELECT entry.seq, entry.command FROM entry \
        JOIN note ON note.room = entry.room AND note.entry = entry.seq \
        WHERE entry.room = \(room) AND entry.key = \(key)
        """
      ) { found = (Int($0.int64(0)), $0.text(1)) }
      return found
    }
    guard let (entry, command) = found else { return false }
    let name = ConfidentialEntries.contain(command) ? EraseCareText.name : EraseNote.name
    try commit(instruction, as: name) { place, db in
      let change = Change.unweighed(
        name,
        object: "entry \(entry)",
        basedOn: place.head.seq,
        instruction: instruction
      )
      try place.write(change, by: self, in: db)
      try NoteRows(room: room).erase(entry, in: db)
      return change
    }
    return true
  }
}
