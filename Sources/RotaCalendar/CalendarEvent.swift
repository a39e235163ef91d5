public import CivilTime

/// One entry of a calendar: one shift, one day of leave, one note.
///
/// Text may be any text at all: it is cleaned when it is written (see `String.cleaned(limit:)`).
public struct CalendarEvent: Hashable, Sendable {
  /// When an event is.
  public enum Time: Hashable, Sendable {
    /// From one moment to another, written as the wall time of the calendar's zone, or in UTC where
    /// the zone or one of the two wall times cannot be written without doubt.
    case timed(start: Instant, end: Instant)
    /// Whole days.
    case allDay(DateSpan)
  }

  /// Whether an event stands.
  public enum Status: Hashable, Sendable, CaseIterable {
    /// It stands.
    case confirmed
    /// It is a draft.
    case tentative
    /// It is called off: a tombstone.
    case cancelled
  }

  /// What Outlook shows of the time: `X-MICROSOFT-CDO-BUSYSTATUS`.
  public enum Busy: Hashable, Sendable, CaseIterable {
    /// Busy.
    case busy
    /// Free.
    case free
    /// Away: leave.
    case outOfOffice
    /// Perhaps busy.
    case tentative
  }

  /// The name that stays the same for as long as the posting is the same.
  public var uid: String
  /// When it is.
  public var time: Time
  /// The line that every calendar shows, cut at 250 characters; "Untitled" where it is empty.
  public var summary: String
  /// More text, cut at 4,000 characters.
  public var description: String?
  /// Where, in one line.
  public var location: String?
  /// The kinds it belongs to; commas, semicolons and backslashes become spaces.
  public var categories: [String]
  /// Whether it stands.
  public var status: Status
  /// What Outlook shows of the time.
  public var busy: Busy
  /// Whether others may be planned over it.
  public var isTransparent: Bool
  /// Whether whoever the calendar is shared with should see that time is taken, and not what for: `CLASS:PRIVATE`.
  public var isPrivate: Bool
  /// How often it has changed since it was first issued.
  public var sequence: Int
  /// When it last changed: DTSTAMP and LAST-MODIFIED.
  public var modified: Instant

  /// Makes an event; nothing is checked before it is written.
  public init(
    uid: String,
    time: Time,
    summary: String,
    description: String? = nil,
    location: String? = nil,
    categories: [String] = [],
    status: Status = .confirmed,
    busy: Busy = .busy,
    isTransparent: Bool = false,
    isPrivate: Bool = false,
    sequence: Int = 0,
    modified: Instant
  ) {
    self.uid = uid
    self.time = time
    self.summary = summary
    self.description = description
    self.location = location
    self.categories = categories
    self.status = status
    self.busy = busy
    self.isTransparent = isTransparent
    self.isPrivate = isPrivate
    self.sequence = sequence
    self.modified = modified
  }
}
