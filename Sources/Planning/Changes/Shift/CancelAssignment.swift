import CivilTime
import Rostering

/// Takes back a shift that was assigned beyond the pattern.
public struct CancelAssignment: Command {
  /// What the journal calls it.
  public static let name = "shift cancel"
  /// The assignment.
  public let assignment: FactID

  /// Takes an assignment back.
  public init(assignment: FactID) { self.assignment = assignment }

  /// The assignment's name.
  public var object: String { assignment.description }

  /// The assignment ended, with its hours, desk and time off.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var grounds = Grounds()
    grounds.wantSupervisor(weighing)
    guard case .assignment(let old) = weighing.facts[assignment]?.fact else {
      grounds.add(.input, "there is no assigned shift \(assignment)")
      try grounds.check()
      return Draft()
    }
    if old.kind == .swap {
      grounds.add(.input, "it comes from a swap", hint: "relief swap cancel calls that off")
    }
    if old.span.start <= weighing.now, weighing.instruction.happened == nil {
      grounds.add(.conflict, "it has begun", hint: "give --at if it has happened already")
    }
    var draft = Draft()
    draft.hasHappened = weighing.instruction.happened != nil
    draft.end(old.posting, assignment: assignment, in: weighing, &grounds)
    try grounds.check()
    return draft
  }
}
