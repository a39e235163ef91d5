public import Planning

/// What was erased of somebody, or would be.
public struct ErasureCount: Sendable {
  /// How many facts, earlier states among them, by kind.
  public let facts: [FactKind: Int]
  /// How many confidential texts.
  public let texts: Int
  /// The entry of the journal it is; nothing where it was a trial or there was nothing.
  public let entry: Int?
  /// What could not be done after it was written.
  public let warning: String?
}

extension Record {
  /// Erases what is held about somebody's hard calls and care: the keys of its texts first, then texts and facts.
  ///
  /// The keyed digests of what goes stay, so that the journal still verifies. A text that is about others too stays for them. A
  /// copy that is restored loses it again.
  ///
  /// - Parameters:
  ///   - person: Whose.
  ///   - room: The room of the Config.
  ///   - instruction: Who asks and when.
  ///   - isTrial: Whether only to say what would go.
  /// - Returns: What went.
  /// - Throws: `Refusal` where who asks may not, a case is open or a hold stands; `RecordError`; nothing has happened then.
  public func eraseCare(
    of person: String,
    room: Room,
    instruction: Instruction,
    isTrial: Bool = false
  ) throws -> ErasureCount {
    let found = try engine.read { try erasable(of: person, in: $0) }
    if let first = try entry(of: instruction, as: EraseCare.name) {
      return found.count(entry: first.seq, warning: settled())
    }
    let command = found.command(for: person)
    if try isRefused(command, room, instruction) {
      try refuse(RefuseCareText(entry: nil), room, instruction)
    }
    _ = try Change.weigh(command, room: room, facts: facts(), instruction: instruction)
    guard try facts().about(person).contains(where: { $0.fact.kind == .person }) || !found.isEmpty
    else {
      throw Refusal(.notAllowed, "nobody has the id `\(person)`")
    }
    if isTrial || found.isEmpty { return found.count(entry: nil) }
    if let file {
      try Erasures(file.place).add(
        found.texts.map { ["note", $0.key] }
          + Set(found.rows.map(\.id)).sorted().map { ["fact", "\($0)"] }
      )
    }
    var done = found
    let receipt = try commit(instruction, as: EraseCare.name) { place, db in
      let now = try erasable(of: person, in: db)
      let change = try Change.weigh(
        now.command(for: person),
        room: room,
        facts: place.facts,
        instruction: instruction
      )
      try write(now, change, at: &place, in: db)
      done = now
      return change
    }
    return done.count(entry: receipt.entry, warning: settled())
  }

  /// Erases facts again that were erased before, and the texts that hang on them alone; who may was asked then.
  func eraseAgain(factsCalled names: Set<String>, _ instruction: () -> Instruction) throws -> Bool {
    if names.isEmpty { return false }
    let found = try engine.read { try erasable(in: $0) { names.contains($0.description) } }
    if found.isEmpty { return false }
    let instruction = instruction()
    try commit(instruction, as: EraseCare.name) { place, db in
      let change = Change.unweighed(
        EraseCare.name,
        object: found.command(for: "").object,
        basedOn: place.head.seq,
        instruction: instruction
      )
      try write(found, change, at: &place, in: db)
      return change
    }
    return true
  }

  /// All that goes.
  private struct Erasable {
    var rows: [Expired] = []
    var facts: [Fact] = []
    var texts: [JournalEntry] = []

    var isEmpty: Bool { rows.isEmpty && texts.isEmpty }

    func command(for person: String) -> EraseCare {
      EraseCare(person: person, rows: facts, texts: texts.count)
    }

    func count(entry: Int?, warning: String? = nil) -> ErasureCount {
      ErasureCount(
        facts: facts.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 },
        texts: texts.count,
        entry: entry,
        warning: warning
      )
    }
  }

  private func write(
    _ found: Erasable,
    _ change: Change,
    at place: inout Place,
    in db: any SQLWrite
  ) throws {
    try place.write(
      change,
      deleting: found.rows,
      erasing: found.texts.map { ErasedNote(entry: $0) },
      by: self,
      in: db
    )
  }

  private func erasable(of person: String, in db: any SQLRead) throws -> Erasable {
    try erasable(in: db, where: "person = \(person)") { _ in true }
  }

  private func erasable(
    in db: any SQLRead,
    where condition: SQL = "room IS NOT NULL",
    isMeant: (FactID) -> Bool
  ) throws -> Erasable {
    var found = Erasable()
    var entries: Set<Int> = []
    for kind in EraseCare.kinds {
      let table = Table.of(kind)
      let rows = FactRows(table: table, room: room)
      try rows.each(in: db, where: condition) { row, bytes, columns in
        guard isMeant(row.id) else { return }
        found.facts.append(try rows.fact(row, bytes, columns).fact)
        found.rows.append(
          Expired(
            table: table,
            id: row.id,
            made: row.made,
            ended: row.ended,
            digest: digester.digest(of: bytes.bytes)
          )
        )
        entries.insert(row.made)
        if let ended = row.ended { entries.insert(ended) }
      }
    }
    let names = Set(found.rows.map(\.id))
    var there: Set<Int> = []
    try NoteRows(room: room).each(in: db) { entry, _ in there.insert(entry) }
    for entry in try entryRows.all(in: db, where: "note IS NOT NULL")
    where there.contains(entry.seq) {
      let isNamed = entry.caseNamed.map(names.contains) ?? false
      guard isNamed || entries.contains(entry.seq) else { continue }
      let (made, ended) = try Loading(room: room).facts(in: db, of: entry.seq)
      // What is about others too stays for them.
      guard (made.map(\.fact) + ended).allSatisfy({ names.contains($0.id) }) else { continue }
      found.texts.append(entry)
    }
    return found
  }
}
