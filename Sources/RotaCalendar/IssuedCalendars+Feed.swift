public import CivilTime
public import Planning
import Rostering

extension IssuedCalendars {
  /// What a calendar link gives at a moment.
  ///
  /// Only shifts that were called off lately are shown as such: a link is read again and again. The same record gives
  /// the same bytes all day.
  /// - Parameters:
  ///   - kind: What the link shows.
  ///   - person: Whose link it is.
  ///   - facts: What the record knows.
  ///   - room: The room of the Config.
  ///   - now: The moment.
  ///   - digest: SHA-256 in hex.
  ///   - appointments: The talks that they have a part in; shown in `shifts` alone.
  ///   - showsOwnAppointments: Whether talks that are for them are shown too.
  /// - Returns: The calendar; nothing where nobody has that id, or they are in no team and it is the team's.
  public static func feed(
    _ kind: FeedKind,
    of person: String,
    facts: Facts,
    room: Room,
    now: Instant,
    digest: @escaping @Sendable ([UInt8]) -> String,
    appointments: [CalendarAppointment] = [],
    showsOwnAppointments: Bool = false
  ) -> CalendarFile? {
    let today = room.roster.zone.date(at: now)
    let calendars = IssuedCalendars(
      facts,
      of: room,
      over: FeedWindow.days(on: today),
      tombstones: .recent(now),
      digest: digest
    )
    let file: CalendarFile? =
      switch kind {
      case .shifts:
        calendars.person(
          person,
          appointments: appointments,
          showsOwnAppointments: showsOwnAppointments
        )
      case .busy: calendars.busy(person)
      case .family: calendars.family(person)
      case .team: calendars.teamPlace(of: person, on: today).map(calendars.team)
      }
    guard var file else { return nil }
    file.header.refreshes = true
    return file
  }

  private func teamPlace(of id: String, on date: CivilDate) -> Int? {
    let roster = facts.room(over: room, people: [id]).roster
    let person = roster.people.first { $0.id == id }
    let team = person?.placement(on: date)?.team
    return team.flatMap { team in roster.teams.firstIndex { $0.id == team } }
  }

  /// When somebody is taken, and not by what: names that tell neither the room nor the person.
  private func busy(_ id: String) -> CalendarFile? {
    guard let file = person(id) else { return nil }
    let events = file.events.map { plain($0, "Busy", "busy") }
    return given("Busy", events, of: id, "busy")
  }

  /// A calendar that is given away: neither its name nor any other says whose it is.
  func given(
    _ name: String,
    _ events: [CalendarEvent],
    of id: String,
    _ purpose: String
  ) -> CalendarFile {
    var file = file(name, events, owner: id)
    file.header.emptyNote?.uid = identity.blind("\(id).none.\(days.start)", purpose)
    return file
  }

  /// What is left of a shift once its name, its room and its words are taken away.
  func plain(_ event: CalendarEvent, _ summary: String, _ purpose: String) -> CalendarEvent {
    var plain = CalendarEvent(
      uid: identity.blind(event.uid, purpose),
      time: event.time,
      summary: event.status == .cancelled ? CalendarEvent.cancelledMark + summary : summary,
      status: event.status,
      sequence: event.sequence,
      modified: event.modified
    )
    plain.busy = event.busy
    plain.isTransparent = event.isTransparent
    return plain
  }
}
