/// Ends a hold before its day.
public struct LiftHold: Command {
  /// What the journal calls it.
  public static let name = "hold lift"
  /// The hold.
  public let hold: FactID

  /// Ends a hold.
  public init(hold: FactID) { self.hold = hold }

  /// What it is about, for the journal.
  public var object: String { "\(hold)" }

  /// The facts it makes and ends.
  /// - Throws: A refusal with every reason against it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    guard weighing.instruction.by.isSupervisor else {
      throw Refusal(.notAllowed, "only a supervisor may lift a hold")
    }
    guard case .hold = weighing.facts[hold]?.fact else {
      throw Refusal(.input, "there is no hold \(hold)", hint: "`relief hold list` names them")
    }
    var draft = Draft()
    draft.hasHappened = true
    draft.ended = [hold]
    return draft
  }
}
