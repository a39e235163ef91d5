import Rostering
import Wellbeing

/// A lead, or a deputy it was passed on to, takes note of a self-referral: the person sees who did first and when.
///
/// The text itself is read apart, and each reading of it is journalled.
public struct ReadReferral: Command {
  /// What the journal calls it.
  public static let name = "care read"
  /// The case.
  public let id: FactID

  /// Reads it.
  public init(_ id: FactID) { self.id = id }

  /// The case's name.
  public var object: String { id.description }

  /// The case as read; nothing where it was read before.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    let hand = try weighing.caseInHand(id)
    guard hand.item.kind == .selfReferral else {
      throw Refusal(.input, "the case is no self-referral", hint: "`relief debrief show \(id)`")
    }
    if hand.part == .subject {
      throw Refusal(
        .notAllowed,
        "nobody handles their own record",
        hint: "`relief debrief mine` shows all of your own"
      )
    }
    guard hand.round.readers(of: hand.open).contains(hand.by) else { throw .noCase(id) }
    return hand.item.readAt == nil ? try weighing.moving(hand, .read) : Draft()
  }
}
