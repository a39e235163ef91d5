import CivilTime
import DutyRules
import Rostering

/// The postings of a swap as they stand, and what becomes of them when it is done.
struct SwapTerms {
  let swap: Swap
  let gives: StandingPosting
  let takes: StandingPosting?

  var giver: String { swap.gives.person }
  var sides: Set<String> { [giver, swap.taker] }
  /// When the earlier of its shifts starts.
  var start: Instant { min(gives.span.start, takes?.span.start ?? gives.span.start) }

  /// Looks its postings up and gives every reason against them; nothing where there is one.
  init?(_ swap: Swap, in weighing: Weighing, _ grounds: inout Grounds) {
    grounds.wantKnown(swap.taker, weighing)
    if swap.taker == swap.gives.person {
      grounds.add(.input, "\(swap.taker) cannot swap with themselves")
    }
    if let takes = swap.takes, takes.person != swap.taker {
      grounds.add(.input, "\(takes) is not \(swap.taker)’s to give")
    }
    let gives = weighing.standing(swap.gives, &grounds)
    let takes = swap.takes.flatMap { weighing.standing($0, &grounds) }
    guard let gives, swap.takes == nil || takes != nil else { return nil }
    self.swap = swap
    self.gives = gives
    self.takes = takes
    let roster = weighing.roster(of: sides)
    for (posting, person) in [(gives, swap.taker)] + (takes.map { [($0, giver)] } ?? []) {
      grounds.wantAhead(posting, weighing)
      if posting.onDesk.isEmpty {
        grounds.add(.conflict, "\(posting.name) is not worked: \(posting.name.person) is away")
      }
      if weighing.knows(person), !roster.holds(posting.role, person, on: posting.name.date) {
        grounds.add(
          .conflict,
          "\(person) does not hold the role \(posting.role) on \(posting.name.date)"
        )
      }
    }
  }

  /// The facts of the swap done: two releases and two assignments, or one of each.
  func done(
    _ id: FactID,
    as state: Swap.State,
    in weighing: Weighing,
    _ grounds: inout Grounds
  ) -> Draft {
    var draft = Draft()
    draft.hasHappened = weighing.instruction.happened != nil
    draft.made[id] = .swap(swap.inState(state))
    draft.requestedBy = sides
    var number = id.key == weighing.instruction.key ? id.number : 0
    var names: [PostingName] = []
    for (posting, person) in [(gives, swap.taker)] + (takes.map { [($0, giver)] } ?? []) {
      let release = weighing.fresh(number + 1)
      let assignment = weighing.fresh(number + 2)
      number += 2
      draft.made[release] = .release(Release(posting: posting.name, cause: .swap))
      let taken = Assignment(
        id: assignment.description,
        person: person,
        date: posting.name.date,
        letter: posting.letter,
        span: posting.span,
        role: posting.role,
        team: posting.team,
        desk: weighing.roster(of: [posting.name.person]).desk(of: posting.name),
        kind: .swap,
        instead: posting.name
      )
      draft.made[assignment] = .assignment(taken)
      names.append(taken.posting)
      for side in sides { draft.touch(side, DateSpan(posting.name.date, days: 1)) }
    }
    for name in names { draft.wantWorkable(name, weighing, &grounds) }
    return draft
  }

  /// Holds the swap, as if it were done, against what can never be and the hard rules.
  ///
  /// Asking for what cannot be would only waste everybody's time. What wants a reason is only named yet.
  func trial(_ id: FactID, in weighing: Weighing) throws(Refusal) -> [String] {
    var grounds = Grounds()
    let draft = done(id, as: .done, in: weighing, &grounds)
    try grounds.check()
    let after = weighing.facts.after(
      entry: weighing.facts.entry + 1,
      ending: draft.ended,
      making: draft.made
    )
    let scales = Scales(draft: draft, before: weighing.facts, after: after, weighing: weighing)
    let verdicts = scales.rules().found.verdicts
    let rules = scales.objections(to: verdicts)
    let against = scales.misfits() + rules.hard
    if !against.isEmpty { throw Refusal(.conflict, against) }
    return rules.soft.map { "wants a reason when it is approved: \($0.message)" }
  }
}
