public import CivilTime
public import Rostering

/// Somebody's break was cut short or not had.
public struct BreakInterrupted: Command {
  /// What the journal calls it.
  public static let name = "worked break"
  /// Which posting.
  public let posting: PostingName
  /// The break that was meant.
  public let span: Span
  /// How long the longest break away from the desk was in the end.
  public let taken: Minutes

  /// Enters that a break was cut short.
  public init(posting: PostingName, span: Span, taken: Minutes) {
    self.posting = posting
    self.span = span
    self.taken = taken
  }

  /// `kowen 2026-10-24`.
  public var object: String { posting.description }

  /// What was left of the break.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var grounds = Grounds()
    grounds.wantSupervisor(weighing)
    grounds.wantPast(span.end, weighing)
    if taken < .zero || taken > span.length {
      grounds.add(.input, "of a break of \(span.length) no more and no less than that can be had")
    }
    if let standing = weighing.standing(posting, &grounds) {
      grounds.wantWorked(standing)
      if span.isEmpty || span.clamped(to: standing.span) != span {
        grounds.add(.input, "the break does not lie within the shift")
      }
    }
    try grounds.check()
    var draft = Draft()
    draft.enter(
      WorkedTime(
        person: posting.person,
        posting: posting,
        span: span,
        kind: .breakInterrupted,
        breakTaken: taken
      ),
      as: weighing.fresh(1),
      credit: weighing.fresh(2),
      in: weighing
    )
    return draft
  }
}
