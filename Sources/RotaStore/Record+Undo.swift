public import Planning

extension Record {
  /// What an entry did and what became of it: what `Undo` takes back.
  ///
  /// - Parameter entry: Its number, the newest where nothing is said.
  /// - Returns: All that undoing it needs to know.
  /// - Throws: `Refusal` where there is no such entry, or it is one that nothing takes back; `RecordError`.
  public func done(_ entry: Int? = nil) throws -> EntryDone {
    try engine.read { db in
      let number = try entry ?? entryRows.head(in: db).seq
      guard let named = try entryRows.all(in: db, where: "seq = \(number)").first else {
        throw Refusal(.input, "there is no entry \(number)")
      }
      try refuseWhatIsGone(named, in: db)
      let (made, ended) = try Loading(room: room).facts(in: db, of: number)
      var endings: [FactID: Int] = [:]
      for (fact, end) in made where end != nil {
        let table = Table.of(fact.fact.kind).name
        try db.each(
          """
          SELECT max(ended) FROM \(table) \
          WHERE room = \(room) AND id = \(fact.id.description) AND made >= \(number)
          """
        ) { endings[fact.id] = Int($0.int64(0)) }
      }
      var later: [Int: EntryName] = [:]
      try entryRows.each(in: db, where: "seq > \(number)") {
        later[$0.seq] = EntryName(entry: $0.seq, command: $0.command, object: $0.object)
      }
      return EntryDone(
        entry: number,
        command: named.command,
        object: named.object,
        made: made.map(\.fact),
        ended: ended,
        endings: endings,
        later: later
      )
    }
  }

  /// Entries that nothing takes back: the first, and those of which something has been deleted.
  private func refuseWhatIsGone(_ entry: JournalEntry, in db: any SQLRead) throws {
    var gone = 0
    try db.each(
      """
      SELECT count(*) FROM deleted_fact WHERE room = \(room) \
      AND (made = \(entry.seq) OR ended = \(entry.seq) OR deleted = \(entry.seq))
      """
    ) { gone = Int($0.int64(0)) }
    if gone > 0 {
      throw Refusal(
        .conflict,
        "entry \(entry.seq) cannot be taken back: something of it was deleted as kept long enough"
      )
    }
    if entry.seq == 1 {
      throw Refusal(.conflict, "entry 1 is the beginning of the record: all else rests on it")
    }
  }
}
