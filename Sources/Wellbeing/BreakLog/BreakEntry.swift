public import CivilTime
public import Rostering

/// One break of one posting as it went.
///
/// Comfort breaks are not logged.
public struct BreakEntry: Hashable, Sendable {
  /// What it was for.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The rest break of a long working day.
    case statutory
    /// Time away from the screen.
    case screen
    /// A meal.
    case meal
    /// An unplanned protected break, no reason asked.
    case stepAway
  }

  /// The person, and the day and posting it belongs to.
  public let posting: PostingName
  /// What it was for.
  public let kind: Kind
  /// When it was meant to be, where it was planned.
  public let due: Span?
  /// When it began; nothing where it was missed, or is still to come.
  public let started: Instant?
  /// When the person was back by themselves.
  public let ended: Instant?
  /// When they were called back to work before it was over.
  public let interrupted: Instant?

  /// A break that began.
  public init(
    posting: PostingName,
    kind: Kind,
    started: Instant,
    ended: Instant? = nil,
    interrupted: Instant? = nil,
    due: Span? = nil
  ) {
    self.posting = posting
    self.kind = kind
    self.due = due
    self.started = started
    self.ended = ended.map { max($0, started) }
    self.interrupted = interrupted.map { max($0, started) }
  }

  /// A break that is due and has not begun: missed once its time is over.
  public init(posting: PostingName, kind: Kind, due: Span) {
    self.posting = posting
    self.kind = kind
    self.due = due
    started = nil
    ended = nil
    interrupted = nil
  }

  /// The id of the person.
  public var person: String { posting.person }

  /// When the person was back at work, whichever way.
  public var stopped: Instant? {
    guard let ended else { return interrupted }
    return interrupted.map { min($0, ended) } ?? ended
  }

  /// What it reads as to somebody: after the shift a step-away is a break like any other, but for the person.
  ///
  /// - Returns: The kind, or nothing where it reads as "break".
  public func kind(shownToThemselves isOwn: Bool, shiftIsOver: Bool) -> Kind? {
    kind == .stepAway && shiftIsOver && !isOwn ? nil : kind
  }
}
