public import Rostering
public import Wellbeing

/// That somebody would like their breaks early or late in a shift.
public struct BreakWish: Hashable, Sendable {
  /// Whose, and of which shift.
  public let posting: PostingName
  /// Early or late.
  public let side: BreakSide

  /// Makes a wish.
  public init(posting: PostingName, side: BreakSide) {
    self.posting = posting
    self.side = side
  }
}
