import Rostering
public import Wellbeing

/// Closes a case; absence, a move and leaving are no reasons.
public struct CloseCare: Command {
  /// What the journal calls it.
  public static let name = "care close"
  /// The case.
  public let id: FactID
  /// Why.
  public let reason: CareClosing

  /// Closes it.
  public init(_ id: FactID, _ reason: CareClosing) {
    self.id = id
    self.reason = reason
  }

  /// The case's name.
  public var object: String { id.description }

  /// The case closed.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    try weighing.moving(id, .close(reason))
  }
}
