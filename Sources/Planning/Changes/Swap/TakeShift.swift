import CivilTime
public import Rostering

/// Takes somebody's posting at once; a supervisor looks at it later.
///
/// The person who gives it must agree: they enter it themselves, or who does says that it rests on agreement.
public struct TakeShift: Command {
  /// What the journal calls it.
  public static let name = "swap take"
  /// What is taken.
  public let gives: PostingName
  /// Who takes it.
  public let taker: String

  /// Takes a posting.
  public init(gives: PostingName, taker: String) {
    self.gives = gives
    self.taker = taker
  }

  /// `kowen 2026-10-24 to jbyrne`.
  public var object: String { "\(gives) to \(taker)" }

  /// The swap taken, its posting in the other's hands.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var grounds = Grounds()
    grounds.want([gives.person, taker], weighing)
    let by = weighing.instruction.by
    if by.person != gives.person, !by.isSupervisor, weighing.instruction.basis != .agreement {
      grounds.add(
        .input,
        "it must be said that \(gives.person) agrees",
        hint: "--basis agreement"
      )
    }
    let now = weighing.now
    let swap = Swap(
      gives: gives,
      taker: taker,
      takes: nil,
      state: .taken,
      asked: now,
      expires: now + .days(weighing.base.changes.swapDays)
    )
    let terms = SwapTerms(swap, in: weighing, &grounds)
    try grounds.check()
    guard let terms else { return Draft() }
    let draft = terms.done(weighing.fresh(1), as: .taken, in: weighing, &grounds)
    try grounds.check()
    return draft
  }
}
