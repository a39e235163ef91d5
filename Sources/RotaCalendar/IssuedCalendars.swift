public import CivilTime
public import Planning
import Rostering

/// The calendars of a room with a record: what was published as it was issued, and beyond it the pattern as a draft.
public struct IssuedCalendars: Sendable, EventMaker {
  /// Which shifts that were called off are still shown, as such.
  public enum Tombstones: Hashable, Sendable {
    /// All of them: a file that is imported has no other way to take an entry back.
    case all
    /// Those called off in the last fourteen days before a moment: a feed is read again and again.
    case recent(Instant)
  }

  /// For how long a feed shows what was called off.
  static let tombstoneDays = 14

  let room: Room
  let days: DateSpan
  let marks: CalendarMarks
  let identity: EventIdentity
  let facts: Facts
  private let tombstones: Tombstones
  private let published: PublishedDays

  /// Prepares the calendars of some days.
  ///
  /// - Parameters:
  ///   - facts: What the record knows.
  ///   - base: The room of the Config.
  ///   - days: The days, by the day a posting belongs to.
  ///   - tombstones: Which shifts that were called off are shown.
  ///   - digest: SHA-256 in hex, for names too long to stand in a UID.
  ///   - marks: What is shown besides shifts.
  public init(
    _ facts: Facts,
    of base: Room,
    over days: DateSpan,
    tombstones: Tombstones = .all,
    digest: @escaping @Sendable ([UInt8]) -> String,
    marks: CalendarMarks = CalendarMarks()
  ) {
    self.facts = facts
    room = base
    self.days = days
    self.tombstones = tombstones
    self.marks = marks
    identity = EventIdentity(room: base.id, digest: digest)
    published = PublishedDays(facts)
  }

  /// One person's shifts and appointments; nothing where nobody has that id.
  ///
  /// - Parameters:
  ///   - id: The person's id.
  ///   - appointments: Those they have a part in.
  ///   - showsOwnAppointments: Whether those that are for them are shown too: only where they asked for it.
  /// - Returns: Their calendar.
  public func person(
    _ id: String,
    appointments: [CalendarAppointment] = [],
    showsOwnAppointments: Bool = false
  ) -> CalendarFile? {
    let roster = facts.room(over: room, people: [id]).roster
    guard let person = roster.people.first(where: { $0.id == id }) else { return nil }
    let issued = (IssuedRota(facts, person: id).postings[id] ?? []).filter {
      days.contains($0.name.date) && isShown($0.isCancelled, $0.modified)
    }
    var events = issued.map(event)
    for talk in appointments where showsOwnAppointments || talk.part == .holder {
      guard !talk.span.isEmpty, days.contains(roster.zone.date(at: talk.span.start)),
        isShown(talk.isCancelled, talk.modified)
      else { continue }
      events.append(talk.event(uid: identity.uid(id, appointment: talk.id)))
    }
    var leaveDays: Set<CivilDate> = []
    for posting in Rota(roster, over: days).postings where !posting.span.isEmpty {
      if case .absent(let kind) = posting.state, marks.leave, posting.part == 1,
        roster.absenceKinds[kind].id == "leave", leaveDays.insert(posting.date).inserted
      {
        let uid = identity.uid(id, posting.date, "leave")
        events.append(mark("Leave", DateSpan(posting.date, days: 1), uid, .outOfOffice))
      }
      guard posting.isOnDesk, !published.contains(posting.date) else { continue }
      let uid = identity.uid(id, posting.date, PlanCalendars.key(posting, in: roster))
      events.append(draft(shift(posting.letter, posting.span, uid), on: posting.date))
    }
    let name = marks.names ? "\(person.name) – \(room.name)" : "Shifts – \(room.name)"
    return file(name, events.sorted(by: Self.precedes), owner: id)
  }

  /// One team's shifts by its pattern, without its people; drafts on days that nobody published.
  public func team(_ place: Int) -> CalendarFile {
    let team = room.roster.teams[place]
    var roster = room.roster
    roster.people = []
    let shifts = Rota(roster, over: days).teamShifts.filter { $0.team == place && !$0.span.isEmpty }
    let events = shifts.map { it -> CalendarEvent in
      var event = shift(
        it.letter,
        it.span,
        identity.uid(team.id, it.date, it.letter.description)
      )
      guard let first = published.first(covering: it.date) else { return draft(event, on: it.date) }
      // Confirmed is news to who saw the draft.
      event.sequence = 1
      event.modified = max(event.modified, first.at)
      return event
    }
    return file("\(team.name) – \(room.name)", events, owner: team.id)
  }

  private func isShown(_ isCancelled: Bool, _ modified: Instant) -> Bool {
    guard isCancelled, case .recent(let now) = tombstones else { return true }
    return now - modified < .hours(24 * Self.tombstoneDays)
  }

  private func event(_ posting: IssuedPosting) -> CalendarEvent {
    let key = PlanCalendars.key(posting.name, part: posting.part)
    let uid = identity.uid(posting.name.person, posting.name.date, key)
    var event = shift(posting.letter, posting.span, uid)
    event.modified = posting.modified
    event.sequence = posting.sequence
    return posting.isCancelled ? event.calledOff(at: posting.modified) : event
  }

  /// A shift that nobody has promised yet; what lies before all that was published simply was.
  private func draft(_ event: CalendarEvent, on date: CivilDate) -> CalendarEvent {
    if let first = published.runs.first, date < first.start { return event }
    var draft = event
    draft.status = .tentative
    draft.busy = .tentative
    return draft
  }

  /// By start, then name: a calendar with the same entries has the same bytes.
  static func precedes(_ a: CalendarEvent, _ b: CalendarEvent) -> Bool {
    func start(_ event: CalendarEvent) -> Int {
      switch event.time {
      case .timed(let start, _): start.seconds
      case .allDay(let days): days.start.dayNumber * 86_400
      }
    }
    return (start(a), a.uid) < (start(b), b.uid)
  }
}
