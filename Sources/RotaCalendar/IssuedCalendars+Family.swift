import CivilTime
import Planning
import Rostering
import Wellbeing

extension IssuedCalendars {
  /// For who lives with somebody: when they work, when they sleep after a night, and which days are wholly theirs.
  ///
  /// A day is off where no shift begins and none ends; the day on which a night ends is for sleep.
  func family(_ id: String) -> CalendarFile? {
    guard let file = person(id) else { return nil }
    let zone = room.roster.zone
    let sleep = room.wellbeing.times.sleepAfterNight
    var events: [CalendarEvent] = []
    var taken: Set<CivilDate> = []
    for event in file.events {
      guard case .timed(let start, let end) = event.time else { continue }
      events.append(plain(event, "Working", "family"))
      guard event.status != .cancelled else { continue }
      let last = zone.date(at: end - Minutes(1))
      for date in DateSpan(zone.date(at: start), last + 1).days { taken.insert(date) }
      guard isNight(start, end), sleep > .zero else { continue }
      var rest = plain(event, "Asleep after a night", "asleep")
      rest.time = .timed(start: end, end: end + sleep)
      events.append(rest)
    }
    for date in days.days where !taken.contains(date) {
      let uid = identity.blind("\(id).\(date)", "off")
      events.append(mark("Off", DateSpan(date, days: 1), uid, .free))
    }
    return given("Working, asleep, off", events.sorted(by: Self.precedes), of: id, "family")
  }

  /// Whether at least three hours fall between 23:00 and 06:00 on the room's clocks.
  ///
  /// - Source: Working Time Regulations 1998, regulation 2(1), "night time" and "night worker".
  private func isNight(_ start: Instant, _ end: Instant) -> Bool {
    let zone = room.roster.zone
    let near = DateSpan(zone.date(at: start) - 1, zone.date(at: end) + 1)
    let shared = near.days.reduce(Minutes.zero) { sum, date in
      let from = zone.instant(of: date, at: WallTime(minuteOfDay: 23 * 60))
      let to = zone.instant(of: date + 1, at: WallTime(minuteOfDay: 6 * 60))
      return sum + max(.zero, min(end, to) - max(start, from))
    }
    return shared >= .hours(3)
  }
}
