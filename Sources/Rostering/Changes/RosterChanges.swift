public import CivilTime

/// What the record knows beyond patterns and absences: who took whose shift, stayed late or stood in.
///
/// Shape: in the order in which the entries were made; ids of assignments are unique.
public struct RosterChanges: Hashable, Sendable {
  /// Postings beyond the pattern.
  public var assignments: [Assignment] = []
  /// Postings taken off somebody.
  public var releases: [Release] = []
  /// Postings with other hours, another role or desk than the pattern says.
  public var adjustments: [Adjustment] = []
  /// People who act in another role for some days.
  public var acting: [ActingRole] = []
  /// What was really worked, where it is known.
  public var worked: [WorkedTime] = []

  /// Makes no changes.
  public init() {}

  /// Whether there are none.
  public var isEmpty: Bool {
    assignments.isEmpty && releases.isEmpty && adjustments.isEmpty && acting.isEmpty
      && worked.isEmpty
  }
}

/// A posting beyond the pattern: a shift taken in a swap, cover for somebody away, overtime, an extra shift.
public struct Assignment: Hashable, Sendable {
  /// Why there is one.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Taken in a swap.
    case swap
    /// In place of somebody away.
    case cover
    /// One more than the pattern has, within the contract.
    case extra
    /// Beyond the contract.
    case overtime
  }

  /// The record's id of it, which is its key in `PostingName`.
  public let id: String
  /// Who works it.
  public let person: String
  /// The day it belongs to.
  public let date: CivilDate
  /// The shift it is, or is part of.
  public let letter: ShiftLetter
  /// When.
  public let span: Span
  /// The id of the role.
  public let role: String
  /// The id of the team it is worked with; the person's own where nothing is said.
  public let team: String?
  /// The desk or channel, where it matters.
  public let desk: String?
  /// Why there is one.
  public let kind: Kind
  /// The posting it stands for, where it is somebody else's.
  public let instead: PostingName?

  /// Makes an assignment.
  public init(
    id: String,
    person: String,
    date: CivilDate,
    letter: ShiftLetter,
    span: Span,
    role: String,
    team: String? = nil,
    desk: String? = nil,
    kind: Kind,
    instead: PostingName? = nil
  ) {
    self.id = id
    self.person = person
    self.date = date
    self.letter = letter
    self.span = span
    self.role = role
    self.team = team
    self.desk = desk
    self.kind = kind
    self.instead = instead
  }

  /// The posting it is.
  public var posting: PostingName { PostingName(person: person, date: date, key: id) }
}

/// A posting taken off somebody: given away in a swap, stood down.
public struct Release: Hashable, Sendable {
  /// Why.
  public enum Cause: String, Hashable, Sendable, CaseIterable {
    /// Given to somebody else in a swap.
    case swap
    /// Stood down by a supervisor.
    case standDown
  }

  /// Which posting.
  public let posting: PostingName
  /// Why.
  public let cause: Cause

  /// Makes a release.
  public init(posting: PostingName, cause: Cause) {
    self.posting = posting
    self.cause = cause
  }
}

/// A posting that differs from what pattern or assignment say, for this once; what is nothing stays.
public struct Adjustment: Hashable, Sendable {
  /// Which posting.
  public let posting: PostingName
  /// Other hours, as planned.
  public let span: Span?
  /// Another role.
  public let role: String?
  /// The desk or channel.
  public let desk: String?

  /// Makes an adjustment.
  public init(posting: PostingName, span: Span? = nil, role: String? = nil, desk: String? = nil) {
    self.posting = posting
    self.span = span
    self.role = role
    self.desk = desk
  }
}

/// Somebody who acts in another role for some days: acting supervisor.
public struct ActingRole: Hashable, Sendable {
  /// Who.
  public let person: String
  /// The id of the role.
  public let role: String
  /// When, by the day a posting belongs to.
  public let days: DateSpan

  /// Makes an acting role.
  public init(person: String, role: String, days: DateSpan) {
    self.person = person
    self.role = role
    self.days = days
  }
}

/// What somebody really worked: it takes the place of what was planned in rest, averages and ledgers.
public struct WorkedTime: Hashable, Sendable {
  /// What happened.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Kept after the end of a shift, or sent home before it.
    case hours
    /// Called in on time off.
    case calledIn
    /// A break that was cut short or not had; `breakTaken` says what was left of it.
    case breakInterrupted
  }

  /// Who.
  public let person: String
  /// The posting it was, where it was one; a call-in is none.
  public let posting: PostingName?
  /// From when to when; for a break, the break that was meant.
  public let span: Span
  /// What happened.
  public let kind: Kind
  /// How long the longest break away from the desk was, where that is known.
  public let breakTaken: Minutes?

  /// Makes worked time.
  public init(
    person: String,
    posting: PostingName?,
    span: Span,
    kind: Kind,
    breakTaken: Minutes? = nil
  ) {
    self.person = person
    self.posting = posting
    self.span = span
    self.kind = kind
    self.breakTaken = breakTaken
  }
}
