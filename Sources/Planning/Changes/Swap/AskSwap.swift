import CivilTime
public import Rostering

/// Asks somebody to take a posting, and where one is named to give one of theirs for it.
///
/// It is weighed as if it were done, so that nobody agrees to what a rule forbids; nothing changes hands yet.
public struct AskSwap: Command {
  /// What the journal calls it.
  public static let name = "swap ask"
  /// What is given away.
  public let gives: PostingName
  /// Who is to take it.
  public let taker: String
  /// What they are to give in return.
  public let takes: PostingName?

  /// Asks for a swap.
  public init(gives: PostingName, taker: String, takes: PostingName? = nil) {
    self.gives = gives
    self.taker = taker
    self.takes = takes
  }

  /// `kowen 2026-10-24 to jbyrne`, with what is given in return.
  public var object: String { "\(gives) to \(taker)" + (takes.map { " for \($0)" } ?? "") }

  /// The swap, asked; it lapses after the room's days or when its first shift starts.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var grounds = Grounds()
    grounds.want([gives.person], weighing)
    let asked = Swap(
      gives: gives,
      taker: taker,
      takes: takes,
      state: .asked,
      asked: weighing.now,
      expires: .never
    )
    let terms = SwapTerms(asked, in: weighing, &grounds)
    let isAsked = weighing.facts.all(.swap).contains { recorded in
      guard case .swap(let other) = recorded.fact else { return false }
      return other.state == .asked && other.expires > weighing.now
        && (other.gives, other.taker, other.takes) == (gives, taker, takes)
    }
    if isAsked { grounds.add(.conflict, "it is asked already, and waits for \(taker)") }
    try grounds.check()
    guard let terms else { return Draft() }
    let id = weighing.fresh(1)
    var draft = Draft()
    draft.warnings = try terms.trial(id, in: weighing)
    draft.made[id] = .swap(
      Swap(
        gives: gives,
        taker: taker,
        takes: takes,
        state: .asked,
        asked: weighing.now,
        expires: min(terms.start, weighing.now + .days(weighing.base.changes.swapDays))
      )
    )
    return draft
  }
}
