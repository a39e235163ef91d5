import CivilTime
import Wellbeing

/// A hard call or a concern as it was recorded about one person, whatever was corrected since.
struct CallEntry {
  /// What it is, as a correction names it.
  let subject: Correction.Subject
  /// About whom.
  let person: String
  /// When it was recorded.
  let recorded: Instant
  /// Who recorded it.
  let by: RaisedBy
}

extension CallEntry {
  /// Reads a fact; nothing where it is neither.
  init?(_ fact: Fact) {
    switch fact {
    case .exposure(let it):
      self.init(
        subject: .exposure(it.name),
        person: it.person,
        recorded: it.entered,
        by: it.raisedBy
      )
    case .concern(let it):
      self.init(subject: .concern(it.id), person: it.person, recorded: it.at, by: it.by)
    default: return nil
    }
  }
}

extension Facts {
  /// What was recorded under a name.
  ///
  /// - Parameter name: The id of an event or of a concern.
  /// - Returns: One for each person, by person.
  /// - Complexity: linear in the hard calls and concerns.
  func callEntries(_ name: String) -> [CallEntry] {
    allCallEntries.filter { $0.subject.name == name }.sorted { $0.person < $1.person }
  }

  /// Every hard call and concern of everybody.
  var allCallEntries: [CallEntry] {
    all([.exposure, .concern], where: { _ in true }).compactMap { CallEntry($0.fact) }
  }

  /// Whether the person has seen an entry: they recorded it, have had a quiet moment since, or corrected it.
  func isSeen(_ entry: CallEntry, in room: Room, at now: Instant) -> Bool {
    if entry.by == .themselves { return true }
    for recorded in about(entry.person) {
      if case .correction(let it) = recorded.fact, it.correction.subject == entry.subject,
        it.correction.by == entry.person
      {
        return true
      }
    }
    let quiet = QuietTimes(of: entry.person, facts: self, room: room, at: now)
    return quiet.first(after: entry.recorded).map { $0 <= now } ?? false
  }
}

extension Facts {
  /// The names of the hard calls and concerns that are about somebody or that they recorded, sorted.
  public func callNames(for asker: String) -> [String] {
    let names = all([.exposure, .concern], where: { _ in true }).compactMap { recorded in
      switch recorded.fact {
      case .exposure(let it):
        it.person == asker || it.raisedBy.author == asker ? it.name.event : nil
      case .concern(let it): it.person == asker || it.by.author == asker ? it.id : nil
      default: nil
      }
    }
    return Set(names).sorted()
  }
}
