import CivilTime
import Rostering
import Wellbeing

/// Somebody who stepped away is back, of their own accord.
public struct EndAway: Command {
  /// What the journal calls it.
  public static let name = "away end"
  /// The step-away.
  public let stepAway: FactID

  /// Ends a step-away.
  public init(stepAway: FactID) { self.stepAway = stepAway }

  /// The step-away's name.
  public var object: String { stepAway.description }

  /// The step-away with its end; a rest that was owed for a missed break may have been had by it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    let old = try weighing.stepAway(stepAway)
    var grounds = Grounds()
    grounds.wantNoReason(weighing)
    grounds.want([old.person], weighing)
    let at = weighing.moment
    if at < old.start { grounds.add(.input, "that is before it began") }
    let standing = weighing.standing(old.posting)
    if let ended = old.ended, ended <= at { grounds.add(.conflict, "it is over already") }
    try grounds.check()
    let over = old.ended(at: at)
    var draft = Draft()
    draft.hasHappened = true
    draft.made[stepAway] = .stepAway(over)
    if let standing {
      let others = weighing.facts.stepAways(of: old.posting).filter { $0.id != stepAway }
      draft.settleRest(
        of: standing,
        weighing.facts.breaks(of: old.posting).map(\.entry),
        others.map(\.stepAway) + [over],
        in: weighing
      )
    }
    return draft
  }
}

extension StepAway {
  /// The same, over at a moment: who went home and came back after all was away until then.
  fileprivate func ended(at moment: Instant) -> StepAway {
    StepAway(
      posting: posting,
      start: start,
      until: until,
      company: company,
      cover: cover,
      ended: moment,
      lookedIn: lookedIn
    )
  }
}
