import Rostering
import Wellbeing

/// Somebody looked in on the person, whatever else is due.
public struct LookInOnCase: Command {
  /// What the journal calls it.
  public static let name = "care look-in"
  /// The case.
  public let id: FactID

  /// Enters it.
  public init(_ id: FactID) { self.id = id }

  /// The case's name.
  public var object: String { id.description }

  /// The case moved on.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    try weighing.moving(id, .lookedIn)
  }
}
