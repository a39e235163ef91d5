import CivilTime
import Rostering

/// Decides of which changes a person must be told.
///
/// A change is to be told where its posting is not over and begins within so many days. Who made the change
/// knows it. Nobody is rung to hear that they are off because they reported sick.
struct Telling {
  let person: String
  /// What was recorded of them before.
  let before: [RecordedFact]
  /// And is with the change.
  let after: [RecordedFact]
  let weighing: Weighing

  /// What becomes of the account of one posting.
  enum Outcome {
    case none
    /// To be told, in place of an earlier account where there is one.
    case tell(Untold, replaces: FactID?)
    /// Back at what was known, or known by who made it.
    case settled(FactID)
  }

  func outcome(of changed: Reissue.Changed) -> Outcome {
    let open = openAccount(of: changed.name)
    let known = open?.untold.known ?? IssuedRota.words(of: changed.was)
    let was = open.map(\.untold.was) ?? IssuedRota.hours(of: changed.was)
    let now = IssuedRota.hours(of: changed.now)
    let isKnown =
      weighing.instruction.by.person == person || known == IssuedRota.words(of: changed.now)
      || now == nil && isReportedAway(changed)
    // An account of an earlier change that was told stays as it is: it is part of the ledger.
    if isKnown { return open.map { .settled($0.id) } ?? .none }
    guard open != nil || isNear(changed.name.date, [was, now]) else { return .none }
    let untold = Untold(
      posting: changed.name,
      was: was,
      now: now,
      changed: weighing.now,
      known: known
    )
    return .tell(untold, replaces: open?.id)
  }

  /// The account that nobody has told them yet.
  private func openAccount(of name: PostingName) -> (id: FactID, untold: Untold)? {
    var accounts: [(id: FactID, untold: Untold)] = []
    var told: Set<Instant> = []
    for recorded in before {
      switch recorded.fact {
      case .untold(let untold) where untold.posting == name: accounts.append((recorded.id, untold))
      case .told(let note) where note.posting == name: told.insert(note.changed)
      default: break
      }
    }
    return accounts.last { !told.contains($0.untold.changed) }
  }

  private func isNear(_ date: CivilDate, _ hours: [Span?]) -> Bool {
    let today = weighing.today
    let isOver = hours.allSatisfy { $0.map { $0.end <= weighing.now } ?? true }
    return !isOver && date - today <= weighing.base.changes.tellWithin
  }

  /// Whether an absence of a kind that only supervisors may know takes the posting.
  private func isReportedAway(_ changed: Reissue.Changed) -> Bool {
    let isPrivate = Set(
      weighing.base.roster.absenceKinds.lazy.filter { !$0.isShownToAll }.map(\.id)
    )
    return after.contains { recorded in
      guard case .absence(let absence) = recorded.fact, isPrivate.contains(absence.kind) else {
        return false
      }
      switch absence.extent {
      case .days(let days): return days.contains(changed.name.date)
      case .moments(let span): return changed.was.contains { $0.span.overlaps(span) }
      }
    }
  }
}
