public import CivilTime

/// Why a calendar is not written; each case carries what was wrong.
///
/// Nothing is written when anything is refused: all events are checked before the first byte.
public enum CalendarError: Error, Hashable, Sendable {
  /// An event has no UID.
  case uidEmpty
  /// A UID has more than ``CalendarEvent/longestUID`` octets.
  case uidTooLong(String)
  /// A UID holds white space, a control character, `,`, `;` or `\`.
  case uidUnsafe(String)
  /// Two events of one file have the same UID.
  case uidRepeated(String)
  /// An event ends at or before its start.
  case endsTooEarly(uid: String, CalendarEvent.Time)
  /// An event lies outside ``CalendarEvent/years``.
  case timeOutOfRange(uid: String, CalendarEvent.Time)
  /// The moment of the last change lies outside ``CalendarEvent/years``.
  case modifiedOutOfRange(uid: String, Instant)
  /// A sequence is negative or more than the 32 bits that RFC 5545 gives an INTEGER.
  case sequenceOutOfRange(uid: String, Int)
  /// A cancelled event has sequence 0, so no reader would take it for a change.
  case cancelledWithoutChange(uid: String)
  /// Nothing is left of the calendar's name once it is cleaned.
  case nameEmpty(String)
  /// The colour is not a name of CSS 3.
  case colourUnknown(String)
  /// There are no events and no note to stand in their place.
  case noEvents(calendar: String)
  /// libical made nothing of what is named; it is out of memory or not the libical we know.
  case refused(String)
}

extension CalendarError: CustomStringConvertible {
  /// A sentence for a log; moments and days are given as numbers, as they may be in no calendar.
  public var description: String {
    switch self {
    case .uidEmpty: "an event has no UID"
    case .uidTooLong(let uid):
      "the UID \(quoted(uid)) has \(uid.utf8.count) octets, more than \(CalendarEvent.longestUID)"
    case .uidUnsafe(let uid):
      "the UID \(quoted(uid)) holds white space, a control character, a comma, a semicolon"
        + " or a backslash"
    case .uidRepeated(let uid): "the UID \(quoted(uid)) stands on two events"
    case .endsTooEarly(let uid, let time):
      "the event \(quoted(uid)) ends at or before its start: \(numbers(time))"
    case .timeOutOfRange(let uid, let time):
      "the event \(quoted(uid)) is outside the years \(CalendarEvent.years): \(numbers(time))"
    case .modifiedOutOfRange(let uid, let moment):
      "the event \(quoted(uid)) was changed outside the years \(CivilDate.firstYear)...\(CivilDate.lastYear):"
        + " second \(moment.seconds)"
    case .sequenceOutOfRange(let uid, let sequence):
      "the event \(quoted(uid)) has the sequence \(sequence)"
    case .cancelledWithoutChange(let uid):
      "the event \(quoted(uid)) is cancelled, yet its sequence is 0"
    case .nameEmpty(let name): "the calendar's name \(quoted(name)) has nothing to show"
    case .colourUnknown(let name): "\(quoted(name)) is not a colour of CSS 3"
    case .noEvents(let name): "the calendar \(quoted(name)) has no events and no note"
    case .refused(let what): "libical did not make \(what)"
    }
  }

  private func quoted(_ text: String) -> String {
    text.count <= 80 ? text.debugDescription : String(text.prefix(80)).debugDescription + "…"
  }

  private func numbers(_ time: CalendarEvent.Time) -> String {
    switch time {
    case .timed(let start, let end): "second \(start.seconds) to \(end.seconds)"
    case .allDay(let days): "day \(days.start.dayNumber) to \(days.end.dayNumber)"
    }
  }
}
