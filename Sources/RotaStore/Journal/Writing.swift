import Planning

/// A change on its way into the store: the rows of one entry.
struct Writing {
  let entry: JournalEntry
  let made: [FactRow]
  let ended: [RecordedFact]
  /// The facts after it.
  let after: Facts

  /// Works out the next entry; nothing is written yet.
  ///
  /// - Parameters:
  ///   - change: The change, weighed at the head.
  ///   - facts: The facts at the head.
  ///   - head: The newest entry.
  ///   - room: The id of the room.
  ///   - note: The keyed digest of the note's ciphertext, where there is a note.
  ///   - deleted: What the entry answers for of facts that it deletes.
  ///   - digester: Takes the digests.
  /// - Throws: `RecordError.unsuitable` where a fact holds what no engine keeps.
  init(
    _ change: Change,
    facts: Facts,
    head: (seq: Int, hash: [UInt8]),
    room: String,
    note: [UInt8]?,
    deleted: [FactDigest],
    digester: Digester
  ) throws(RecordError) {
    let seq = head.seq + 1
    ended = Set(change.ended + change.made.keys).sorted().compactMap { facts[$0] }
    var made: [FactRow] = []
    for (id, fact) in change.made.sorted(by: { $0.key < $1.key }) {
      let born = change.born[id] ?? facts[id]?.born ?? seq
      made.append(try FactRow(RecordedFact(id: id, born: born, made: seq, fact: fact)))
    }
    self.made = made
    var endings: [FactDigest] = []
    for old in ended { endings.append(digester.digest(of: try FactRow(old).bytes.bytes)) }
    entry = JournalEntry(
      seq: seq,
      room: room,
      instruction: change.instruction,
      command: change.command,
      object: change.object,
      note: note,
      digest: digester.digest(
        made: made.map { digester.digest(of: $0.bytes.bytes) },
        ended: endings,
        deleted: deleted
      ),
      previous: head.hash
    )
    var after = facts
    after.apply(entry: seq, ending: change.ended, making: change.made, born: change.born)
    self.after = after
  }

  /// Writes the entry, ends what it ends and adds what it makes.
  func write(into db: any SQLWrite, room: String) throws {
    try EntryRows(room: room).insert(entry, into: db)
    for old in ended {
      let table = Table.of(old.fact.kind).name
      let rows = try db.run(
        """
        UPDATE \(table) SET ended = \(entry.seq) \
        WHERE room = \(room) AND id = \(old.id.description) AND ended IS NULL
        """
      )
      guard rows == 1 else {
        throw RecordError.damaged("\(table.text) \(old.id) is not there to be ended", restore: nil)
      }
    }
    for row in made { try row.insert(into: db, room: room) }
  }
}
