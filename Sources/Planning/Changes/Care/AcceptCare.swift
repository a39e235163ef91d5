import Rostering
import Wellbeing

/// The person says yes: entered by them, or by who asked them.
public struct AcceptCare: Command {
  /// What the journal calls it.
  public static let name = "care accept"
  /// The case.
  public let id: FactID

  /// Enters it.
  public init(_ id: FactID) { self.id = id }

  /// The case's name.
  public var object: String { id.description }

  /// The case moved on.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    try weighing.moving(id, .accept)
  }
}
