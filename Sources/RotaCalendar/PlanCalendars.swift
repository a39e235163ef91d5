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
public struct PlanCalendars: Sendable, EventMaker {
  private let plan: Plan
  let marks: CalendarMarks
  let identity: EventIdentity
  private let postings: [[Int]]

  var room: Room { plan.room }
  var days: DateSpan { plan.days }

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
    var leaveDays: Set<CivilDate> = []
    for i in postings[place] {
      let posting = plan.rota.postings[i]
      if case .absent(let kind) = posting.state, marks.leave, posting.part == 1,
        roster.absenceKinds[kind].id == "leave", leaveDays.insert(posting.date).inserted
      {
        let uid = identity.uid(person.id, posting.date, "leave")
        events.append(mark("Leave", DateSpan(posting.date, days: 1), uid, .outOfOffice))
      }
      // The spring change can swallow a very short shift whole.
      guard posting.isOnDesk, !posting.span.isEmpty else { continue }
      let uid = identity.uid(person.id, posting.date, Self.key(posting, in: roster))
      events.append(shift(posting.letter, posting.span, uid))
    }
    let name = marks.names ? "\(person.name) – \(plan.room.name)" : "Shifts – \(plan.room.name)"
    return file(name, events, owner: person.id)
  }

  /// What tells one person's events of a day apart: `r`, or the record's id of an assignment; later parts are
  /// `r2` and `ID-p2`.
  static func key(_ posting: Posting, in roster: Roster) -> String {
    key(posting.name(in: roster), part: posting.part)
  }

  /// The same for a part of a posting by its name.
  static func key(_ name: PostingName, part: Int) -> String {
    if part == 1 { return name.key }
    return name.isRostered ? "\(name.key)\(part)" : "\(name.key)-p\(part)"
  }

  /// One team's shifts, without its people.
  public func team(_ place: Int) -> CalendarFile {
    let team = plan.room.roster.teams[place]
    let events = plan.rota.teamShifts.filter { $0.team == place && !$0.span.isEmpty }.map {
      shift($0.letter, $0.span, identity.uid(team.id, $0.date, $0.letter.description))
    }
    return file("\(team.name) – \(plan.room.name)", events, owner: team.id)
  }
}
