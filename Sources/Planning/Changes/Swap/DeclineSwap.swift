/// Says no to a swap; a supervisor may where it waits for approval.
public struct DeclineSwap: Command {
  /// What the journal calls it.
  public static let name = "swap decline"
  /// The swap.
  public let swap: FactID

  /// Declines a swap.
  public init(swap: FactID) { self.swap = swap }

  /// The swap's name.
  public var object: String { swap.description }

  /// The swap declined.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    let open = try weighing.swap(swap, in: [.asked, .agreed])
    var grounds = Grounds()
    grounds.want([open.taker], weighing)
    try grounds.check()
    var draft = Draft()
    draft.made[swap] = .swap(open.inState(.declined))
    return draft
  }
}
