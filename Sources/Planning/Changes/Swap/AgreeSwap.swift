import CivilTime
import Rostering

/// Says yes to a swap: it is done, or waits for a supervisor where the room asks for one.
public struct AgreeSwap: Command {
  /// What the journal calls it.
  public static let name = "swap agree"
  /// The swap.
  public let swap: FactID

  /// Agrees to a swap.
  public init(swap: FactID) { self.swap = swap }

  /// The swap's name.
  public var object: String { swap.description }

  /// The swap agreed, or done with the postings in the other's hands.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    let asked = try weighing.swap(swap, in: [.asked])
    try asked.wantOpen(weighing)
    var grounds = Grounds()
    grounds.want([asked.taker], weighing)
    let terms = SwapTerms(asked, in: weighing, &grounds)
    try grounds.check()
    guard let terms else { return Draft() }
    if weighing.base.changes.swapsNeedApproval {
      var draft = Draft()
      draft.warnings = try terms.trial(swap, in: weighing)
      draft.made[swap] = .swap(asked.inState(.agreed))
      return draft
    }
    let draft = terms.done(swap, as: .done, in: weighing, &grounds)
    try grounds.check()
    return draft
  }
}
