public import CivilTime
public import Planning
import Rostering

extension Record {
  /// Deletes what has been kept for as many years as the room keeps it, and what is written in notes of then.
  ///
  /// The digests of what goes stay, so that the journal still verifies; so do counts by year. A hold stops it.
  ///
  /// - Parameters:
  ///   - room: The room of the Config.
  ///   - instruction: Who asks and when.
  ///   - before: The first day that is kept; by the room's setting where nothing is said.
  ///   - isTrial: Whether only to say what would go.
  /// - Returns: What went.
  /// - Throws: `Refusal`, `RecordError`; nothing has happened then.
  public func retain(
    room: Room,
    instruction: Instruction,
    before: CivilDate? = nil,
    isTrial: Bool = false
  ) throws -> RetentionCount {
    let today = room.roster.zone.date(at: instruction.now)
    guard
      let before = before ?? Retain.firstKept(today: today, years: room.changes.keptYears)
    else { throw Refusal(.input, "the years to keep reach beyond the calendar") }
    let found = try engine.read {
      try expiring(in: $0, facts: try facts(), room: room, before: before, today: today)
    }
    let isNothing = found.facts.expired.isEmpty && found.notes.isEmpty
    // Weighed once before the deletion is put down outside, so that a refused one is not carried out on copies.
    _ = try Change.weigh(
      Retain(before: before, counts: found.counts),
      room: room,
      facts: facts(),
      instruction: instruction
    )
    if isTrial || isNothing { return found.count(before: before, entry: nil) }
    if let first = try entry(of: instruction, as: Retain.name) {
      return found.count(before: before, entry: first.seq)
    }
    if let file {
      try Erasures(file.place).add(
        [["retain", "\(before)"]] + found.notes.map { ["note", $0.key] }
      )
    }
    var done = found
    let receipt = try commit(instruction, as: Retain.name) { place, db in
      let now = try expiring(in: db, facts: place.facts, room: room, before: before, today: today)
      let change = try Change.weigh(
        Retain(before: before, counts: now.counts),
        room: room,
        facts: place.facts,
        instruction: instruction
      )
      try place.write(change, deleting: now.facts.expired, by: self, in: db)
      for note in now.notes { try NoteRows(room: self.room).erase(note.seq, in: db) }
      done = now
      return change
    }
    return done.count(before: before, entry: receipt.entry, warning: settled())
  }

  /// All that goes.
  private struct Expiring {
    let facts: Keeping.Found
    let counts: [EarlierOccasion]
    let notes: [JournalEntry]

    func count(before: CivilDate, entry: Int?, warning: String? = nil) -> RetentionCount {
      RetentionCount(
        before: before,
        deleted: facts.kinds,
        held: facts.held,
        notes: notes.count,
        counts: counts.count,
        entry: entry,
        warning: warning
      )
    }
  }

  private func expiring(
    in db: any SQLRead,
    facts: Facts,
    room: Room,
    before: CivilDate,
    today: CivilDate
  ) throws -> Expiring {
    let zone = room.roster.zone
    let holds: [Hold] = facts.all(.hold).compactMap { recorded in
      if case .hold(let hold) = recorded.fact, hold.until >= today { hold } else { nil }
    }
    let keeping = Keeping(
      room: self.room,
      zone: zone,
      before: before,
      holds: holds,
      digester: digester
    )
    let found = try keeping.find(in: db, facts: facts)
    let first = try entryRows.all(in: db, where: "seq = 1").first
    let since = first.map { zone.date(at: $0.entered).year } ?? today.year
    let counts = YearCounts(facts: facts, room: room, since: since)
      .counts(before: before, expiring: found.alive)
    return Expiring(
      facts: found,
      counts: counts.filter { count in
        !found.alive.contains(.person(identity(of: count.person, in: facts)))
      },
      notes: try oldNotes(in: db, zone: zone, before: before, holds: holds)
    )
  }

  private func identity(of person: String, in facts: Facts) -> PersonIdentity {
    for case .person(let it) in facts.about(person).map(\.fact) { return it }
    return PersonIdentity(id: person, name: "")
  }

  /// The entries of then whose notes are still there and about nothing that is held.
  private func oldNotes(
    in db: any SQLRead,
    zone: ZoneRules,
    before: CivilDate,
    holds: [Hold]
  ) throws -> [JournalEntry] {
    var there: Set<Int> = []
    try NoteRows(room: room).each(in: db) { entry, _ in there.insert(entry) }
    if there.isEmpty { return [] }
    return try entryRows.all(in: db, where: "note IS NOT NULL").filter { entry in
      guard there.contains(entry.seq), entry.entered.utcDate < before else { return false }
      let (made, ended) = try Loading(room: room).facts(in: db, of: entry.seq)
      let facts = (made.map(\.fact) + ended).map(\.fact)
      return !facts.contains { fact in holds.contains { $0.stops(fact, in: zone) } }
    }
  }
}
