public import CivilTime

/// A talk as a calendar shows it: that there is an appointment and when, and nothing else.
public struct CalendarAppointment: Hashable, Sendable {
  /// What the calendar's owner has to do with it.
  public enum Part: Hashable, Sendable {
    /// They hold it: a practitioner, a lead, a supervisor.
    case holder
    /// It is for them: shown only where they ask for that.
    case subject
  }

  /// Its id in the record, the same wherever it is moved to; no reader of a calendar sees it.
  public let id: String
  /// What the calendar's owner has to do with it.
  public let part: Part
  /// When.
  public let span: Span
  /// How often it has changed since it was first issued; where it is called off, that counts.
  public let sequence: Int
  /// When it last changed.
  public let modified: Instant
  /// Whether it is called off.
  public let isCancelled: Bool

  /// Makes an appointment.
  public init(
    id: String,
    part: Part,
    span: Span,
    sequence: Int = 0,
    modified: Instant,
    isCancelled: Bool = false
  ) {
    self.id = id
    self.part = part
    self.span = span
    self.sequence = sequence
    self.modified = modified
    self.isCancelled = isCancelled
  }

  /// The one word that any calendar says of it.
  public static let summary = "Appointment"

  /// The entry in somebody's calendar.
  func event(uid: String) -> CalendarEvent {
    let event = CalendarEvent(
      uid: uid,
      time: .timed(start: span.start, end: span.end),
      summary: Self.summary,
      isPrivate: true,
      sequence: sequence,
      modified: modified
    )
    return isCancelled ? event.calledOff(at: modified) : event
  }
}

extension CalendarEvent {
  /// The tombstone of an event whose number counts already that it was called off.
  func calledOff(at moment: Instant) -> CalendarEvent {
    var event = self
    // A tombstone takes the next number.
    event.sequence = max(0, sequence - 1)
    return event.cancelled(at: moment)
  }
}
