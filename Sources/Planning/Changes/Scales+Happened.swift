import CivilTime
import Rostering

extension Scales {
  /// What is said to have happened and has not: a plan does not escape the rules by a date in the past.
  func falseClaims() -> [Refusal.Objection] {
    guard let happened = weighing.instruction.happened else { return [] }
    if happened > weighing.now {
      return [
        Refusal.Objection(
          "what is still to come has not happened",
          hint: "leave --at out, or give a moment up to now"
        )
      ]
    }
    let ended = draft.ended.compactMap { before[$0]?.fact }
    let names = (draft.made.values + ended).compactMap(plannedAhead)
    return Set(names).sorted().map {
      Refusal.Objection("\($0) has not begun, so it cannot have happened", hint: "leave --at out")
    }
  }

  /// The words for what a fact plans, where that is still to come.
  private func plannedAhead(_ fact: Fact) -> String? {
    switch fact {
    case .assignment(let fact) where fact.span.start > weighing.now: "\(fact.posting)"
    case .release(let fact) where isAhead(fact.posting): "\(fact.posting)"
    case .adjustment(let fact) where isAhead(fact.posting): "\(fact.posting)"
    case .acting(let fact) where fact.days.end - 1 > weighing.today:
      "acting on \(fact.days.end - 1)"
    default: nil
    }
  }

  private func isAhead(_ name: PostingName) -> Bool {
    if name.date != weighing.today { return name.date > weighing.today }
    let parts = rosterBefore.parts(of: name) + rosterAfter.parts(of: name)
    return parts.map(\.span.start).min().map { $0 > weighing.now } ?? false
  }
}
