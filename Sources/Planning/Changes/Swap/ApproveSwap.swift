import CivilTime
import Rostering

/// A supervisor's yes to a swap that both sides agree to, or that was taken at once.
public struct ApproveSwap: Command {
  /// What the journal calls it.
  public static let name = "swap approve"
  /// The swap.
  public let swap: FactID

  /// Approves a swap.
  public init(swap: FactID) { self.swap = swap }

  /// The swap's name.
  public var object: String { swap.description }

  /// The swap done; one that was taken at once has changed hands already.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    let agreed = try weighing.swap(swap, in: [.agreed, .taken])
    var grounds = Grounds()
    grounds.wantSupervisor(weighing)
    if let by = weighing.instruction.by.person, by == agreed.taker || by == agreed.gives.person {
      grounds.add(.notAllowed, "nobody approves a swap of their own")
    }
    if agreed.state == .taken {
      try grounds.check()
      var draft = Draft()
      draft.made[swap] = .swap(agreed.inState(.done))
      return draft
    }
    try agreed.wantOpen(weighing)
    let terms = SwapTerms(agreed, in: weighing, &grounds)
    try grounds.check()
    guard let terms else { return Draft() }
    let draft = terms.done(swap, as: .done, in: weighing, &grounds)
    try grounds.check()
    return draft
  }
}
