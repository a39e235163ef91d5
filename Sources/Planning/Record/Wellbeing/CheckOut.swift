public import CivilTime
public import Rostering

/// What somebody tapped at the end of a shift, if they liked: for themselves alone.
public struct CheckOut: Hashable, Sendable {
  /// How the shift was.
  public enum Answer: String, Hashable, Sendable, CaseIterable {
    /// Good.
    case good
    /// As most are.
    case ordinary
    /// Hard.
    case hard
  }

  /// Whose, and which shift.
  public let posting: PostingName
  /// When.
  public let at: Instant
  /// How it was.
  public let answer: Answer

  /// Makes a check-out.
  public init(posting: PostingName, at: Instant, answer: Answer) {
    self.posting = posting
    self.at = at
    self.answer = answer
  }
}
