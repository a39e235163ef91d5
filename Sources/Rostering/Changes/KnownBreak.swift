public import CivilTime

/// How long the longest break of a stretch of work was, where that is known.
public struct KnownBreak: Hashable, Sendable {
  /// The stretch: the posting, the hours worked, or where there is neither the break that was meant.
  public let span: Span
  /// The longest break away from the desk.
  public let longest: Minutes
}
