import CivilTime
public import Rostering
public import Wellbeing

/// Somebody would like their breaks early or late in a shift, or no longer minds.
public struct WishBreaks: Command {
  /// What the journal calls it.
  public static let name = "break wish"
  /// Whose, and of which shift.
  public let posting: PostingName
  /// Early or late; nothing takes the wish back.
  public let side: BreakSide?

  /// Wishes.
  public init(posting: PostingName, side: BreakSide?) {
    self.posting = posting
    self.side = side
  }

  /// `kowen 2026-10-24`.
  public var object: String { posting.description }

  /// The wish, in place of one before.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var grounds = Grounds()
    grounds.want([posting.person], weighing)
    if let standing = weighing.standing(posting, &grounds) {
      grounds.wantUnfinished(standing, weighing)
    }
    try grounds.check()
    let old = weighing.facts.breakWish(of: posting)
    var draft = Draft()
    if let side {
      if old?.wish.side != side {
        draft.made[old?.id ?? weighing.fresh(1)] = .breakWish(
          BreakWish(posting: posting, side: side)
        )
      }
    } else if let old {
      draft.ended.append(old.id)
    }
    return draft
  }
}
