public import CivilTime
public import Rostering
public import Wellbeing

/// An unplanned protected break: granted at once, and nobody is asked why.
///
/// There is no reason in it, and no place for one.
public struct StepAway: Hashable, Sendable {
  /// Whom somebody would like to talk to meanwhile; nobody where nothing is said.
  public enum Company: Hashable, Sendable {
    /// Nobody: left alone.
    case nobody
    /// Somebody they chose, by id: a peer supporter, a supervisor, a colleague.
    case person(String)
  }

  /// Whose, and of which shift.
  public let posting: PostingName
  /// Since when.
  public let start: Instant
  /// Until when it was given; the end of the shift where it is "home for today".
  public let until: Instant
  /// Whether it is "home for today".
  public let isHome: Bool
  /// With whom.
  public let company: Company
  /// The id of who covers meanwhile, where somebody does.
  public var cover: String?
  /// When they were back; nothing while they are away.
  public var ended: Instant?
  /// When a supervisor looked in after its time had passed.
  public var lookedIn: Instant?

  /// Makes a step-away.
  public init(
    posting: PostingName,
    start: Instant,
    until: Instant,
    isHome: Bool = false,
    company: Company = .nobody,
    cover: String? = nil,
    ended: Instant? = nil,
    lookedIn: Instant? = nil
  ) {
    self.posting = posting
    self.start = start
    self.until = max(start, until)
    self.isHome = isHome
    self.company = company
    self.cover = cover
    self.ended = ended.map { max(start, $0) }
    self.lookedIn = lookedIn
  }

  /// Whose.
  public var person: String { posting.person }

  /// Whether they are away at a moment; who went home is away to the end of the shift.
  public func isAway(at moment: Instant) -> Bool {
    guard moment >= start else { return false }
    return isHome ? moment < until : ended.map { moment < $0 } ?? true
  }

  /// As an entry of the break log.
  public var breakEntry: BreakEntry {
    BreakEntry(
      posting: posting,
      kind: .stepAway,
      started: start,
      ended: ended ?? (isHome ? until : nil),
      due: Span(start, until)
    )
  }
}
