public import CivilTime
public import Rostering

/// Somebody went before the end of a shift, or did not stay as long as planned.
public struct SentHome: Command {
  /// What the journal calls it.
  public static let name = "worked home"
  /// Which posting.
  public let posting: PostingName
  /// When they went.
  public let at: Instant

  /// Enters that somebody went.
  public init(posting: PostingName, at: Instant) {
    self.posting = posting
    self.at = at
  }

  /// `kowen 2026-10-24`.
  public var object: String { posting.description }

  /// What was worked.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var grounds = Grounds()
    grounds.wantSupervisor(weighing)
    grounds.wantPast(at, weighing, hint: "relief shift reshape plans shorter hours")
    let standing = weighing.standing(posting, &grounds)
    if let standing {
      grounds.wantWorked(standing)
      if at <= (standing.onDesk.first?.start ?? standing.span.start) || at >= standing.span.end {
        grounds.add(.input, "that is not within the shift")
      }
    }
    try grounds.check()
    var draft = Draft()
    var next = 1
    if let standing {
      draft.enter(
        standing,
        until: at,
        numbers: &next,
        in: weighing
      )
    }
    return draft
  }
}
