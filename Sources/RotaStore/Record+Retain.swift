import CivilTime
public import Planning
import Rostering

extension Record {
  /// Deletes what has been kept for as long as the room keeps it, class by class, and the notes that belong to it.
  ///
  /// The digests of what goes stay, so that the journal still verifies; so do counts by year. A hold stops it.
  ///
  /// - Parameters:
  ///   - room: The room of the Config.
  ///   - instruction: Who asks and when.
  ///   - kept: The first days that are kept; by the room's settings where nothing is said.
  ///   - isTrial: Whether only to say what would go.
  /// - Returns: What went.
  /// - Throws: `Refusal`, `RecordError`; nothing has happened then.
  public func retain(
    room: Room,
    instruction: Instruction,
    kept: KeptFrom? = nil,
    isTrial: Bool = false
  ) throws -> RetentionCount {
    let today = room.roster.zone.date(at: instruction.now)
    guard let kept = kept ?? KeptFrom(today: today, in: room) else {
      throw Refusal(.input, "the years to keep reach beyond the calendar")
    }
    let found = try engine.read {
      try expiring(in: $0, facts: try facts(), room: room, kept: kept, today: today)
    }
    let isNothing = found.facts.expired.isEmpty && found.notes.isEmpty
    // Weighed once before the deletion is put down outside, so that a refused one is not carried out on copies.
    _ = try Change.weigh(
      Retain(kept: kept, counts: found.counts),
      room: room,
      facts: facts(),
      instruction: instruction
    )
    if isTrial || isNothing { return found.count(kept: kept, entry: nil) }
    if let first = try entry(of: instruction, as: Retain.name) {
      return found.count(kept: kept, entry: first.seq)
    }
    if let file {
      try Erasures(file.place).add(
        [["retain", "\(kept)"]] + found.notes.map { ["note", $0.key] }
      )
    }
    var done = found
    let receipt = try commit(instruction, as: Retain.name) { place, db in
      let now = try expiring(in: db, facts: place.facts, room: room, kept: kept, today: today)
      let change = try Change.weigh(
        Retain(kept: kept, counts: now.counts),
        room: room,
        facts: place.facts,
        instruction: instruction
      )
      try place.write(
        change,
        deleting: now.facts.expired,
        erasing: now.notes.map { ErasedNote(entry: $0) },
        by: self,
        in: db
      )
      done = now
      return change
    }
    return done.count(kept: kept, entry: receipt.entry, warning: settled())
  }

  /// All that goes.
  private struct Expiring {
    let facts: Keeping.Found
    let counts: [EarlierOccasion]
    let notes: [JournalEntry]

    func count(kept: KeptFrom, entry: Int?, warning: String? = nil) -> RetentionCount {
      RetentionCount(
        kept: kept,
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
    kept: KeptFrom,
    today: CivilDate
  ) throws -> Expiring {
    let zone = room.roster.zone
    let keeping = try Keeping(
      room: self.room,
      zone: zone,
      kept: kept,
      holds: facts.holds(on: today),
      digester: digester,
      in: db
    )
    let found = try keeping.find(in: db, facts: facts)
    let first = try entryRows.all(in: db, where: "seq = 1").first
    let since = first.map { zone.date(at: $0.entered).year } ?? today.year
    let counts = YearCounts(facts: facts, room: room, since: since)
      .counts(before: kept.rota ?? today, expiring: found.alive.filter { $0.kind.keptAs == nil })
    return Expiring(
      facts: found,
      counts: counts.filter { count in
        !found.alive.contains(.person(identity(of: count.person, in: facts)))
      },
      notes: try NoteKeeping(keeping, going: found.expired).over(in: db)
    )
  }

  private func identity(of person: String, in facts: Facts) -> PersonIdentity {
    for case .person(let it) in facts.about(person).map(\.fact) { return it }
    return PersonIdentity(id: person, name: "")
  }
}
