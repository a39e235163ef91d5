public import Planning

extension Record {
  /// Reads the note of an entry for who asks: one of the rota by the rules of the rota, a confidential text by its own.
  ///
  /// That a confidential text was read is journalled in the transaction that reads it, and those it is about see it; that
  /// somebody wanted to read what is not for them is journalled too.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - room: The room of the Config.
  ///   - instruction: Who asks and when.
  /// - Returns: Nothing where there was none, or it was erased.
  /// - Throws: `Refusal` where there is no such entry or it is not for them; `RecordError.damaged` where it is not as it
  ///   was written.
  public func readText(
    of entry: Int,
    room: Room,
    instruction: Instruction
  ) throws -> Confidential<String>? {
    let found = try engine.read { try noted(entry, in: $0) }
    guard found.isConfidential else { return try note(of: entry, for: instruction.by) }
    if try isRefused(ReadCareText(found.text), room, instruction) {
      try refuse(RefuseCareText(entry: entry), room, instruction)
      throw Refusal(.notAllowed, "the text of entry \(entry) is not yours to read")
    }
    let read = Guarded<Confidential<String>?>(nil)
    try commit(instruction, as: ReadCareText.name) { place, db in
      let now = try noted(entry, in: db)
      let change = try Change.weigh(
        ReadCareText(now.text),
        room: room,
        facts: place.facts,
        instruction: instruction
      )
      let text = try now.note?.opened(key: now.entry.key, room: self.room, keys: keys)
      read.withLock { $0 = text }
      if text != nil && !change.isEmpty { try place.write(change, by: self, in: db) }
      return change
    }
    if let text = read.withLock({ $0 }) { return text }
    // The same instruction again: it was journalled the first time.
    return try found.note?.opened(key: found.entry.key, room: self.room, keys: keys)
  }

  /// The entries with a text that hangs on a case and was not erased, oldest first: who wrote it and when, never the text.
  ///
  /// - Parameter id: The case.
  /// - Returns: The entries.
  /// - Throws: `RecordError` where they cannot be read.
  public func texts(on id: FactID) throws -> [JournalEntry] {
    try engine.read { db in
      // Each row of the case names the entry that made it; an entry with a text and no move names the case itself.
      var numbers: Set<Int> = []
      let rows = FactRows(table: .care, room: room)
      try rows.each(in: db, where: "id = \(id.description)") { row, _, _ in
        numbers.insert(row.made)
      }
      for entry in try entryRows.all(in: db, where: "object = \(id.description)") {
        numbers.insert(entry.seq)
      }
      return try numbers.sorted().compactMap { number in
        guard let found = try entryRows.all(in: db, where: "seq = \(number)").first,
          found.hasNote, ConfidentialEntries.contain(found.command),
          try NoteRows(room: room).note(of: number, in: db) != nil
        else { return nil }
        return found
      }
    }
  }

  /// Erases the confidential text of an entry: its key first, then the text.
  ///
  /// - Throws: `Refusal`, `RecordError`.
  public func eraseText(of entry: Int, room: Room, instruction: Instruction) throws -> Receipt {
    let found = try engine.read { try noted(entry, in: $0) }
    guard found.isConfidential else {
      return try eraseNote(of: entry, room: room, instruction: instruction)
    }
    if let first = try self.entry(of: instruction, as: EraseCareText.name) {
      return Receipt(entry: first.seq, change: nil, isRepeat: true, warning: settled())
    }
    let command = EraseCareText(found.text)
    // Weighed before the erasure is put down outside, so that nobody who may not leaves a line there.
    if try isRefused(command, room, instruction) {
      try refuse(RefuseCareText(entry: entry), room, instruction)
    }
    _ = try Change.weigh(command, room: room, facts: facts(), instruction: instruction)
    guard found.note != nil else { throw Refusal(.input, "entry \(entry) has no text") }
    if let file { try Erasures(file.place).add([["note", found.entry.key]]) }
    let receipt = try commit(instruction, as: EraseCareText.name) { place, db in
      let change = try Change.weigh(
        EraseCareText(try noted(entry, in: db).text),
        room: room,
        facts: place.facts,
        instruction: instruction
      )
      try place.write(change, by: self, in: db)
      try NoteRows(room: self.room).erase(entry, in: db)
      return change
    }
    return receipt.warned(settled())
  }

  /// Whether an entry has a note that who asks may have erased; nothing is changed.
  ///
  /// - Throws: `Refusal` where they may not.
  public func mayErase(_ entry: Int, room: Room, instruction: Instruction) throws -> Bool {
    let found = try engine.read { try noted(entry, in: $0) }
    if found.isConfidential {
      _ = try Change.weigh(
        EraseCareText(found.text),
        room: room,
        facts: facts(),
        instruction: instruction
      )
    } else {
      let command = EraseNote(entry: entry, concerned: found.concerned)
      _ = try Change.weigh(command, room: room, facts: facts(), instruction: instruction)
    }
    return found.note != nil
  }

  /// Whether a command is refused because of who asks.
  func isRefused(
    _ command: some Command,
    _ room: Room,
    _ instruction: Instruction
  ) throws -> Bool {
    do {
      _ = try Change.weigh(command, room: room, facts: facts(), instruction: instruction)
      return false
    } catch let refusal as Refusal where refusal.cause == .notAllowed {
      return true
    } catch is Refusal {
      return false
    }
  }

  /// Journals that somebody did not get what they wanted.
  func refuse(_ command: RefuseCareText, _ room: Room, _ instruction: Instruction) throws {
    try commit(instruction, as: RefuseCareText.name) { place, db in
      let change = try Change.weigh(
        command,
        room: room,
        facts: place.facts,
        instruction: instruction
      )
      try place.write(change, by: self, in: db)
      return change
    }
  }
}
