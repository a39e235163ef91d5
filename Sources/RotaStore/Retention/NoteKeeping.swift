import CivilTime
import Planning
import Wellbeing

/// Finds the notes that have been kept long enough.
struct NoteKeeping {
  let keeping: Keeping
  /// The rows of facts that go now, by name and entry.
  private let going: Set<[String]>

  init(_ keeping: Keeping, going: [Expired]) {
    self.keeping = keeping
    self.going = Set(going.map { [$0.id.description, String($0.made)] })
  }

  /// The entries whose notes are over, and about nothing that is held.
  func over(in db: any SQLRead) throws -> [JournalEntry] {
    var there: Set<Int> = []
    try NoteRows(room: keeping.room).each(in: db) { entry, _ in there.insert(entry) }
    if there.isEmpty { return [] }
    return try EntryRows(room: keeping.room).all(in: db, where: "note IS NOT NULL").filter {
      try there.contains($0.seq) && isOver($0, in: db)
    }
  }

  private func isOver(_ entry: JournalEntry, in db: any SQLRead) throws -> Bool {
    let isConfidential = ConfidentialEntries.contain(entry.command)
    let entered = isConfidential ? keeping.zone.date(at: entry.entered) : entry.entered.utcDate
    if !isConfidential, keeping.kept.rota.map({ entered >= $0 }) ?? true { return false }
    let (made, ended) = try Loading(room: keeping.room).facts(in: db, of: entry.seq)
    let facts = made.map(\.fact) + ended
    if facts.contains(where: { keeping.days.isHeld($0.fact, $0.id, by: keeping.holds) }) {
      return false
    }
    if let id = entry.caseNamed, facts.isEmpty, keeping.days.isHeld(id, by: keeping.holds) {
      return false
    }
    return !isConfidential || isTextOver(of: facts, by: entry, entered: entered)
  }

  /// The text of a case goes so long after the case was closed, that of a hard call with the hard call; none outlives what
  /// it hangs on, as nobody could read it any more.
  private func isTextOver(
    of facts: [RecordedFact],
    by entry: JournalEntry,
    entered: CivilDate
  ) -> Bool {
    if !facts.isEmpty,
      facts.allSatisfy({ going.contains([$0.id.description, String($0.made)]) })
    {
      return true
    }
    let cases = facts.filter { $0.fact.kind == .care }
    let names = facts.isEmpty ? [entry.caseNamed].compactMap { $0 } : cases.map(\.id)
    let end = names.compactMap { keeping.days.end(of: $0) }.max()
    if facts.isEmpty || !cases.isEmpty {
      return keeping.kept.care[.careNotes].map { (end ?? entered + 1) <= $0 } ?? false
    }
    return false
  }
}
