import CivilTime
public import Rostering

/// Takes a shift off somebody.
public struct StandDown: Command {
  /// What the journal calls it.
  public static let name = "shift stand-down"
  /// Which posting.
  public let posting: PostingName

  /// Stands somebody down.
  public init(posting: PostingName) { self.posting = posting }

  /// `kowen 2026-10-24`.
  public var object: String { posting.description }

  /// The posting released.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var grounds = Grounds()
    grounds.wantSupervisor(weighing)
    if let standing = weighing.standing(posting, &grounds) {
      grounds.wantAhead(standing, weighing)
    }
    try grounds.check()
    var draft = Draft()
    draft.hasHappened = weighing.instruction.happened != nil
    draft.made[weighing.fresh(1)] = .release(Release(posting: posting, cause: .standDown))
    draft.touch(posting.person, DateSpan(posting.date, days: 1))
    return draft
  }
}
