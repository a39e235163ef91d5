import CivilTime

/// Where an event stands on the clock it is written in.
///
/// Shape: `start` and `end` are seconds since 1970-01-01 as that clock shows them.
struct Placement {
  /// The three ways to write a time.
  enum Form: Hashable {
    /// `DTSTART;TZID=Europe/London:20261024T190000`.
    case zoned
    /// `DTSTART:20261024T180000Z`.
    case utc
    /// `DTSTART;VALUE=DATE:20261024`.
    case date
  }

  let form: Form
  let start: Int
  let end: Int

  /// Places an event; both of its times are in UTC where the zone shows one of them twice.
  init(_ time: CalendarEvent.Time, on clock: inout LocalClock, isZoned: Bool) {
    switch time {
    case .allDay(let days):
      form = .date
      start = days.start.dayNumber * 86_400
      end = days.end.dayNumber * 86_400
    case .timed(let first, let last):
      let from = clock.read(first)
      let to = clock.read(last)
      form = isZoned && from.isClear && to.isClear ? .zoned : .utc
      start = form == .zoned ? from.local : first.seconds
      end = form == .zoned ? to.local : last.seconds
    }
  }
}

/// The digits of a moment on some clock.
struct Stamp {
  let year: Int
  let month: Int
  let day: Int
  let secondOfDay: Int

  /// Splits seconds since 1970-01-01.
  init(_ seconds: Int) {
    let date = Instant(seconds: seconds).utcDate
    (year, month, day) = date.components
    secondOfDay = seconds - date.dayNumber * 86_400
  }
}
