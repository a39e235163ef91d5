import CivilTime
public import Planning
import Rostering

/// What a calendar shows besides shifts; nothing unless asked for.
public struct CalendarMarks: Hashable, Sendable {
  /// Days of leave, as all-day entries.
  public var leave: Bool
  /// Bank holidays, as all-day entries.
  public var holidays: Bool
  /// The room's name as the place of each shift.
  public var place: Bool
  /// The person's name as the calendar's.
  public var names: Bool

  /// Makes a choice of marks.
  public init(
    leave: Bool = false,
    holidays: Bool = false,
    place: Bool = false,
    names: Bool = false
  ) {
    self.leave = leave
    self.holidays = holidays
    self.place = place
    self.names = names
  }
}

/// The calendars of a plan: one a person, one a team.
///
/// Nothing private gets in: no names unless asked for and never those of others, no absences but leave where it
/// is asked for.
public struct PlanCalendars: Sendable {
  private let plan: Plan
  private let marks: CalendarMarks
  private let identity: EventIdentity
  private let postings: [[Int]]

  /// Prepares the calendars of a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - digest: SHA-256 in hex, for names too long to stand in a UID.
  ///   - marks: What is shown besides shifts.
  public init(
    _ plan: Plan,
    digest: @escaping @Sendable ([UInt8]) -> String,
    marks: CalendarMarks = CalendarMarks()
  ) {
    self.plan = plan
    self.marks = marks
    identity = EventIdentity(room: plan.room.id, digest: digest)
    var postings = [[Int]](repeating: [], count: plan.room.roster.people.count)
    for (i, posting) in plan.rota.postings.enumerated() { postings[posting.person].append(i) }
    self.postings = postings
  }

  /// One person's shifts.
  public func person(_ place: Int) -> CalendarFile {
    let roster = plan.room.roster
    let person = roster.people[place]
    var events: [CalendarEvent] = []
    for i in postings[place] {
      let posting = plan.rota.postings[i]
      if case .absent(let kind) = posting.state, marks.leave, posting.part == 1,
        roster.absenceKinds[kind].id == "leave"
      {
        let uid = identity.uid(person.id, posting.date, "leave")
        events.append(mark("Leave", DateSpan(posting.date, days: 1), uid, .outOfOffice))
      }
      // The spring change can swallow a very short shift whole.
      guard posting.isOnDesk, !posting.span.isEmpty else { continue }
      let key = posting.part == 1 ? "r" : "r\(posting.part)"
      events.append(
        shift(posting.letter, posting.span, identity.uid(person.id, posting.date, key))
      )
    }
    let name = marks.names ? "\(person.name) – \(plan.room.name)" : "Shifts – \(plan.room.name)"
    return file(name, events, owner: person.id)
  }

  /// One team's shifts, without its people.
  public func team(_ place: Int) -> CalendarFile {
    let team = plan.room.roster.teams[place]
    let events = plan.rota.teamShifts.filter { $0.team == place && !$0.span.isEmpty }.map {
      shift($0.letter, $0.span, identity.uid(team.id, $0.date, $0.letter.description))
    }
    return file("\(team.name) – \(plan.room.name)", events, owner: team.id)
  }

  private func file(_ name: String, _ shifts: [CalendarEvent], owner: String) -> CalendarFile {
    var events = shifts
    if marks.holidays {
      for holiday in plan.room.roster.holidays where plan.days.contains(holiday.date) {
        let uid = identity.uid(owner, holiday.date, "holiday")
        events.append(mark(holiday.title, DateSpan(holiday.date, days: 1), uid, .free))
      }
    }
    return CalendarFile(
      name: name,
      zone: plan.room.roster.zone,
      events: events,
      emptyNote: .note(
        uid: identity.uid(owner, plan.days.start, "none"),
        days: plan.days,
        text: "No shifts planned to \(plan.days.end - 1)",
        modified: plan.room.issued
      )
    )
  }

  private func shift(_ letter: ShiftLetter, _ span: Span, _ uid: String) -> CalendarEvent {
    let name = plan.room.roster.shift(letter)?.name ?? letter.description
    // The one thing worth saying in a shift: that it is not as long as it looks.
    var description: String?
    let zone = plan.room.roster.zone
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
      location: marks.place ? plan.room.name : nil,
      modified: plan.room.issued
    )
  }

  private func mark(
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
      modified: plan.room.issued
    )
  }
}

/// Names events by what they are, never by when they are: a shift that moves keeps its name.
struct EventIdentity: Sendable {
  private let room: String
  private let digest: @Sendable ([UInt8]) -> String

  init(room: String, digest: @escaping @Sendable ([UInt8]) -> String) {
    self.room = String(room.prefix(20))
    self.digest = digest
  }

  /// `ROOM.OWNER.YYYYMMDD.KEY@relief.invalid`, its first part hashed where it would pass 70 octets.
  func uid(_ owner: String, _ date: CivilDate, _ key: String) -> String {
    let day = date.description.filter { $0 != "-" }
    let name = "\(room).\(owner).\(day).\(key)"
    let uid = "\(name)@relief.invalid"
    return uid.utf8.count <= 70 ? uid : "\(digest(Array(name.utf8)).prefix(32))@relief.invalid"
  }
}
