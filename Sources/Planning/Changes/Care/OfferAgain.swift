import Rostering
import Wellbeing

/// Asks once more where no answer came.
public struct OfferAgain: Command {
  /// What the journal calls it.
  public static let name = "care offer-again"
  /// The case.
  public let id: FactID

  /// Enters it.
  public init(_ id: FactID) { self.id = id }

  /// The case's name.
  public var object: String { id.description }

  /// The case moved on.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    try weighing.moving(id, .offer)
  }
}
