import Rostering
import Wellbeing

/// The person says no, or no to what is still to come, which costs nothing: entered by them, or by who asked them.
public struct DeclineCare: Command {
  /// What the journal calls it.
  public static let name = "care decline"
  /// The case.
  public let id: FactID

  /// Enters it.
  public init(_ id: FactID) { self.id = id }

  /// The case's name.
  public var object: String { id.description }

  /// The case moved on.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    try weighing.moving(id, .decline)
  }
}
