import CivilTime

/// A supervisor looked in on somebody whose time away had passed.
public struct LookIn: Command {
  /// What the journal calls it.
  public static let name = "away look-in"
  /// The step-away.
  public let stepAway: FactID

  /// Looks in.
  public init(stepAway: FactID) { self.stepAway = stepAway }

  /// The step-away's name.
  public var object: String { stepAway.description }

  /// The step-away with the moment; that somebody looked in again changes nothing before it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var old = try weighing.stepAway(stepAway)
    var grounds = Grounds()
    grounds.wantNoReason(weighing)
    grounds.wantSupervisor(weighing)
    if weighing.moment < old.start { grounds.add(.input, "that is before it began") }
    try grounds.check()
    old.lookedIn = weighing.moment
    var draft = Draft()
    draft.hasHappened = true
    draft.made[stepAway] = .stepAway(old)
    return draft
  }
}
