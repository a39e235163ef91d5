import CivilTime
import Planning
import Rostering

/// What makes a calendar of shifts, wherever it has them from.
protocol EventMaker {
  var room: Room { get }
  var days: DateSpan { get }
  var marks: CalendarMarks { get }
  var identity: EventIdentity { get }
}

extension EventMaker {
  func file(_ name: String, _ shifts: [CalendarEvent], owner: String) -> CalendarFile {
    var events = shifts
    if marks.holidays {
      for holiday in room.roster.holidays where days.contains(holiday.date) {
        let uid = identity.uid(owner, holiday.date, "holiday")
        events.append(mark(holiday.title, DateSpan(holiday.date, days: 1), uid, .free))
      }
    }
    return CalendarFile(
      name: name,
      zone: room.roster.zone,
      events: events,
      emptyNote: .note(
        uid: identity.uid(owner, days.start, "none"),
        days: days,
        text: "No shifts planned to \(days.end - 1)",
        modified: room.issued
      )
    )
  }

  func shift(_ letter: ShiftLetter, _ span: Span, _ uid: String) -> CalendarEvent {
    let name = room.roster.shift(letter)?.name ?? letter.description
    // The one thing worth saying in a shift: that it is not as long as it looks.
    var description: String?
    let zone = room.roster.zone
    let ahead = zone.offset(at: span.end) - zone.offset(at: span.start)
    if ahead != 0 {
      description =
        "\(span.length): the clocks go \(ahead < 0 ? "back" : "forward") during this shift."
    }
    return CalendarEvent(
      uid: uid,
      time: .timed(start: span.start, end: span.end),
      summary: "\(name) shift",
      description: description,
      location: marks.place ? room.name : nil,
      modified: room.issued
    )
  }

  func mark(
    _ text: String,
    _ days: DateSpan,
    _ uid: String,
    _ busy: CalendarEvent.Busy
  ) -> CalendarEvent {
    CalendarEvent(
      uid: uid,
      time: .allDay(days),
      summary: text,
      busy: busy,
      isTransparent: true,
      modified: room.issued
    )
  }
}
