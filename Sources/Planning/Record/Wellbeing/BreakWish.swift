public import Rostering

/// That somebody would like their breaks early or late in a shift.
public struct BreakWish: Hashable, Sendable {
  /// Which.
  public enum Side: String, Hashable, Sendable, CaseIterable {
    /// In the first half of what is allowed.
    case early
    /// In the second half.
    case late
  }

  /// Whose, and of which shift.
  public let posting: PostingName
  /// Early or late.
  public let side: Side

  /// Makes a wish.
  public init(posting: PostingName, side: Side) {
    self.posting = posting
    self.side = side
  }
}
