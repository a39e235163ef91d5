import CivilTime

/// Says who covers for somebody who stepped away, or that nobody does any more.
public struct CoverAway: Command {
  /// What the journal calls it.
  public static let name = "away cover"
  /// The step-away.
  public let stepAway: FactID
  /// The id of who covers.
  public let cover: String?

  /// Covers.
  public init(stepAway: FactID, cover: String?) {
    self.stepAway = stepAway
    self.cover = cover
  }

  /// The step-away's name.
  public var object: String { stepAway.description }

  /// The step-away with who covers.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var old = try weighing.stepAway(stepAway)
    var grounds = Grounds()
    grounds.wantNoReason(weighing)
    grounds.wantSupervisor(weighing)
    if let cover {
      grounds.wantKnown(cover, weighing)
      if cover == old.person { grounds.add(.input, "somebody else is meant to cover") }
    }
    if let ended = old.ended, ended <= weighing.now { grounds.add(.conflict, "it is over already") }
    try grounds.check()
    var draft = Draft()
    if old.cover == cover { return draft }
    old.cover = cover
    draft.hasHappened = true
    draft.made[stepAway] = .stepAway(old)
    return draft
  }
}
