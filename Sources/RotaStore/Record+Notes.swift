public import Planning

extension Record {
  /// The note that was written with an entry, for who may see it: supervisors, whoever wrote it, and the people
  /// its change was about.
  ///
  /// The text of a confidential entry is read by `readText` and not here.
  ///
  /// - Returns: Nothing where there was none, or it was erased.
  /// - Throws: `Refusal` where there is no such entry or it is not for this viewer; `RecordError.damaged` where
  ///   it is not as it was written.
  public func note(of entry: Int, for viewer: Actor) throws -> Confidential<String>? {
    let found = try engine.read { try noted(entry, in: $0) }
    guard !found.isConfidential else {
      throw Refusal(.notAllowed, "the text of entry \(entry) is not yours to read")
    }
    let mayRead =
      viewer.isSupervisor || viewer.name == found.entry.actor
      || viewer.person.map { found.concerned.contains($0) } ?? false
    guard mayRead else {
      throw Refusal(.notAllowed, "the note of entry \(entry) is not yours to read")
    }
    return try found.note?.opened(key: found.entry.key, room: room, keys: keys)
  }

  /// Erases the note of an entry: its key first, then its text.
  ///
  /// The journal says that it was, and still verifies.
  ///
  /// - Throws: `Refusal`, `RecordError`.
  public func eraseNote(of entry: Int, room: Room, instruction: Instruction) throws -> Receipt {
    if let first = try self.entry(of: instruction, as: EraseNote.name) {
      return Receipt(entry: first.seq, change: nil, isRepeat: true, warning: settled())
    }
    let found = try engine.read { try noted(entry, in: $0) }
    guard !found.isConfidential else {
      throw Refusal(.notAllowed, "the text of entry \(entry) is not a note of the rota")
    }
    let command = EraseNote(entry: entry, concerned: found.concerned)
    // Weighed once before the erasure is put down outside, so that nobody who may not leaves a line there.
    _ = try Change.weigh(command, room: room, facts: facts(), instruction: instruction)
    guard found.note != nil else { throw Refusal(.input, "entry \(entry) has no note") }
    if let file { try Erasures(file.place).add([["note", found.entry.key]]) }
    let receipt = try commit(instruction, as: EraseNote.name) { place, db in
      let change = try Change.weigh(
        command,
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

  /// Takes what was erased out of the log beside the file as well, where it may still lie.
  ///
  /// - Returns: What went wrong, where something did: the entry stands without it.
  func settled() -> String? {
    do {
      try file?.settle()
      return nil
    } catch {
      return "what was erased may lie beside the record until it is next opened: \(error)"
    }
  }

  /// An entry, its note where it has one still, and the people its change was about.
  struct Noted {
    let entry: JournalEntry
    let note: SealedNote?
    let concerned: Set<String>
    let cases: Set<FactID>

    var isConfidential: Bool { ConfidentialEntries.contain(entry.command) }
    /// The confidential text, without the text.
    var text: CareText {
      CareText(entry: entry.seq, author: entry.actor, people: concerned, cases: cases)
    }
  }

  func noted(_ seq: Int, in db: any SQLRead) throws -> Noted {
    guard let entry = try entryRows.all(in: db, where: "seq = \(seq)").first else {
      throw Refusal(.input, "there is no entry \(seq)")
    }
    let note = try NoteRows(room: room).note(of: seq, in: db)
    let (made, ended) = try Loading(room: room).facts(in: db, of: seq)
    var concerned: Set<String> = []
    var cases: Set<FactID> = []
    for fact in made.map(\.fact) + ended {
      // Both sides of a swap are told of it; whom a change of somebody else's only names is not.
      if case .swap = fact.fact {
        if entry.command.hasPrefix("swap ") { concerned.formUnion(fact.fact.people) }
      } else if let person = fact.fact.person {
        concerned.insert(person)
      }
      if case .care = fact.fact { cases.insert(fact.id) }
    }
    // A note alone changes no fact: the case it hangs on is what its entry is about.
    if made.isEmpty, ended.isEmpty, let id = entry.caseNamed {
      let rows = FactRows(table: .care, room: room)
      try rows.each(in: db, where: "id = \(id.description)") { row, bytes, columns in
        cases.insert(id)
        if let person = try rows.fact(row, bytes, columns).fact.person { concerned.insert(person) }
      }
    }
    return Noted(entry: entry, note: note, concerned: concerned, cases: cases)
  }
}

extension JournalEntry {
  /// The fact that a confidential entry is about, where it says so.
  var caseNamed: FactID? { ConfidentialEntries.contain(command) ? FactID(object) : nil }
}
