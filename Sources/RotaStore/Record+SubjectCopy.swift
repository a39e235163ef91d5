public import Planning

extension Record {
  /// A copy of everything that is held about somebody, in every table, with the texts about them in the clear; that it
  /// was made is journalled in the same transaction, and the person sees it.
  ///
  /// - Parameters:
  ///   - person: Whose.
  ///   - room: The room of the Config.
  ///   - instruction: Who asks and when.
  /// - Returns: The copy.
  /// - Throws: `Refusal` where it is not theirs to have, which is journalled; `RecordError.damaged` where something is not as
  ///   it was written.
  /// - Complexity: every row is looked at once.
  public func subjectCopy(
    of person: String,
    room: Room,
    instruction: Instruction
  ) throws -> SubjectCopy {
    let command = CopyForSubject(of: person)
    if try isRefused(command, room, instruction) {
      try refuse(RefuseCareText(entry: nil), room, instruction)
    }
    _ = try Change.weigh(command, room: room, facts: facts(), instruction: instruction)
    let made = Guarded<SubjectCopy?>(nil)
    try commit(instruction, as: CopyForSubject.name) { place, db in
      let change = try Change.weigh(
        command,
        room: room,
        facts: place.facts,
        instruction: instruction
      )
      let copy = try copy(of: person, at: instruction, in: db)
      made.withLock { $0 = copy }
      try place.write(change, by: self, in: db)
      return change
    }
    if let copy = made.withLock({ $0 }) { return copy }
    // The same instruction again: it was journalled the first time.
    return try engine.read { try copy(of: person, at: instruction, in: $0) }
  }

  private func copy(
    of person: String,
    at instruction: Instruction,
    in db: any SQLRead
  ) throws -> SubjectCopy {
    var maker = SubjectCopyMaker(of: person, among: try everybody(in: db))
    var entries: Set<Int> = []
    let name = Array(person.utf8)
    for table in Table.all {
      let rows = FactRows(table: table, room: room)
      try rows.each(in: db) { row, bytes, columns in
        // Few rows name somebody: only those are read.
        guard bytes.bytes.holds(name) else { return }
        guard maker.take(try rows.fact(row, bytes, columns), ended: row.ended) else { return }
        entries.insert(row.made)
        if let ended = row.ended { entries.insert(ended) }
      }
    }
    let journal = try entryRows.all(in: db).filter {
      entries.contains($0.seq) || $0.actor == person || $0.object.utf8.contains(name)
    }
    var texts: [SubjectCopy.Text] = []
    for entry in journal where entry.hasNote {
      let found = try noted(entry.seq, in: db)
      guard let note = found.note else { continue }
      if found.concerned.contains(person) || found.concerned.isEmpty && entry.actor == person {
        let text = try note.opened(key: entry.key, room: room, keys: keys)
        texts.append(SubjectCopy.Text(entry: entry.seq, text: text))
      } else if entry.actor == person {
        maker.leaveOut(
          SubjectCopy.Exempt(
            what: "text",
            entry: entry.seq,
            reason: "you wrote it about somebody else"
          )
        )
      }
    }
    return maker.copy(
      at: instruction.now,
      entries: journal.map { entry in
        maker.entry(
          entry.seq,
          entered: entry.entered,
          happened: entry.happened,
          by: entry.actor,
          command: entry.command,
          object: entry.object,
          reason: entry.reason
        )
      },
      texts: texts,
      access: try access(of: person, in: db)
    )
  }

  /// The ids of everybody the record knows or knew, as far as it still does.
  private func everybody(in db: any SQLRead) throws -> Set<String> {
    var people: Set<String> = []
    for table in Table.all {
      for column in table.people {
        try db.each(
          "SELECT DISTINCT \(column) FROM \(table.name) WHERE room = \(room) AND \(column) IS NOT NULL"
        ) { people.insert($0.text(0)) }
      }
    }
    return people
  }
}

extension [UInt8] {
  /// Whether other bytes stand somewhere in these.
  fileprivate func holds(_ other: [UInt8]) -> Bool {
    guard let first = other.first, other.count <= count else { return other.isEmpty }
    return withUnsafeBytes { here in
      other.withUnsafeBytes { wanted in
        var at = 0
        while at + wanted.count <= here.count {
          if here[at] == first,
            UnsafeRawBufferPointer(rebasing: here[at..<at + wanted.count]).elementsEqual(wanted)
          {
            return true
          }
          at += 1
        }
        return false
      }
    }
  }
}

extension String.UTF8View {
  fileprivate func contains(_ bytes: [UInt8]) -> Bool { Array(self).holds(bytes) }
}
