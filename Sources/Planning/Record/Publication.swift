public import CivilTime
public import Rostering

/// A published version of the rota: from its entry on, the days up to its end are a promise.
public struct Publication: Hashable, Sendable {
  /// Its number, from 1.
  public let version: Int
  /// The days it covers.
  public let days: DateSpan
  /// When it was published.
  public let at: Instant

  /// Makes a version.
  public init(version: Int, days: DateSpan, at: Instant) {
    self.version = version
    self.days = days
    self.at = at
  }
}

/// One person's postings of one calendar month as they were last issued, those called off among them.
///
/// Shape: `postings` is sorted by name; what was ever issued stays, so that SEQUENCE only grows.
public struct IssuedSheet: Hashable, Sendable {
  /// Whose it is.
  public let person: String
  /// The first day of the month.
  public let month: CivilDate
  /// What was issued.
  public let postings: [IssuedPosting]

  /// Makes a sheet.
  public init(person: String, month: CivilDate, postings: [IssuedPosting]) {
    self.person = person
    self.month = month
    // One a day in order of the days is how nearly every month is, and opening a record makes thousands.
    let isInOrder = zip(postings.indices, postings.indices.dropFirst()).allSatisfy { a, b in
      postings[a].name.date < postings[b].name.date
    }
    self.postings =
      isInOrder ? postings : postings.sorted { ($0.name, $0.part) < ($1.name, $1.part) }
  }
}

/// One calendar entry as it was last issued.
public struct IssuedPosting: Hashable, Sendable {
  /// Which posting.
  public let name: PostingName
  /// Its number among the parts of the posting, from 1.
  public let part: Int
  /// The shift's letter.
  public let letter: ShiftLetter
  /// The id of the role.
  public let role: String
  /// When.
  public let span: Span
  /// How often it has been issued: 1 the first time, one more with every change; 0 is what a calendar shows
  /// before it is issued at all.
  public let sequence: Int
  /// When it last changed.
  public let modified: Instant
  /// Whether it was called off.
  public let isCancelled: Bool

  /// Makes an issued posting.
  public init(
    name: PostingName,
    part: Int,
    letter: ShiftLetter,
    role: String,
    span: Span,
    sequence: Int,
    modified: Instant,
    isCancelled: Bool
  ) {
    self.name = name
    self.part = part
    self.letter = letter
    self.role = role
    self.span = span
    self.sequence = sequence
    self.modified = modified
    self.isCancelled = isCancelled
  }
}

/// A change close to its day that the person must be told of.
///
/// It is open until there is a `Told` of the same posting and moment, and stays as the account of a late change.
/// A posting has one at most: a later change takes its place, one back to what was known ends it.
public struct Untold: Hashable, Sendable {
  /// Which posting.
  public let posting: PostingName
  /// What they last knew: its hours, or that there was none.
  public let was: Span?
  /// What it is now: its hours, or that there is none.
  public let now: Span?
  /// When it was changed.
  public let changed: Instant
  /// All they last knew of it as `IssuedRota.words(of:)` has it, to see when it is back at that; empty where
  /// there was none.
  public let known: String

  /// Makes a change to be told.
  public init(posting: PostingName, was: Span?, now: Span?, changed: Instant, known: String) {
    self.posting = posting
    self.was = was
    self.now = now
    self.changed = changed
    self.known = known
  }
}

/// That somebody was told of a change, or saw it themselves.
public struct Told: Hashable, Sendable {
  /// How they know.
  public enum Means: String, Hashable, Sendable, CaseIterable {
    /// Face to face.
    case inPerson
    /// By telephone.
    case phone
    /// By a message they answered.
    case message
    /// They looked at their own shifts.
    case seen
  }

  /// Which posting.
  public let posting: PostingName
  /// The change they were told of, by when it was made.
  public let changed: Instant
  /// When they were told.
  public let at: Instant
  /// Who told them; themselves where they saw it.
  public let by: String
  /// How.
  public let means: Means

  /// Makes a note of having told somebody.
  public init(posting: PostingName, changed: Instant, at: Instant, by: String, means: Means) {
    self.posting = posting
    self.changed = changed
    self.at = at
    self.by = by
    self.means = means
  }
}
