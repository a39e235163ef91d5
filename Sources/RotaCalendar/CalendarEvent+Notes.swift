public import CivilTime

extension CalendarEvent {
  /// What is put before the summary of an event that is called off.
  static let cancelledMark = "Cancelled: "

  /// The tombstone of this event: same name and times, called off, taking nobody's time.
  ///
  /// Clients differ in what they show of it, so the summary says it too, once.
  public func cancelled(at moment: Instant) -> CalendarEvent {
    var tombstone = self
    tombstone.status = .cancelled
    tombstone.busy = .free
    tombstone.isTransparent = true
    tombstone.modified = moment
    // Past the largest number there is none; writing refuses that one anyway.
    tombstone.sequence = sequence == .max ? sequence : sequence + 1
    if !summary.hasPrefix(Self.cancelledMark) { tombstone.summary = Self.cancelledMark + summary }
    return tombstone
  }

  /// A note over whole days that takes nobody's time.
  ///
  /// A calendar without shifts holds one, "No shifts planned to 31 December", since RFC 5545 wants
  /// at least one component and an empty file reads as a broken one.
  public static func note(
    uid: String,
    days: DateSpan,
    text: String,
    modified: Instant
  ) -> CalendarEvent {
    CalendarEvent(
      uid: uid,
      time: .allDay(days),
      summary: text,
      busy: .free,
      isTransparent: true,
      modified: modified
    )
  }
}
