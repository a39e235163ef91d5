import CivilTime
import Planning
import RotaCalendar
import Rostering
import Testing

struct ChangedCalendarTests {
  /// The UIDs, each with its start, of somebody who works D on 5 and 6 January 2026.
  func events(
    _ change: (inout RosterChanges) -> Void,
    absences: [Absence] = []
  ) throws -> [String] {
    let date = CivilDate("2026-01-05")!
    let letter = ShiftLetter("D")!
    var roster = Roster(
      zone: Zones.london,
      shifts: [
        ShiftKind(letter: letter, name: "Day", start: WallTime("07:00")!, end: WallTime("19:00")!)
      ],
      patterns: [try Pattern(id: "main", cycle: "DD------", anchor: date)],
      teams: [Team(id: "red", name: "Red", pattern: "main", phase: 0)],
      roles: [Role(id: "handler", name: "Handler")],
      people: [
        Person(
          id: "ada",
          name: "Ada",
          placements: [
            Placement(
              days: DateSpan(CivilDate("2020-01-01")!, .never),
              team: "red",
              roles: ["handler"]
            )
          ]
        )
      ],
      absences: absences
    )
    change(&roster.changes)
    let room = Room(
      id: "lindum",
      name: "Lindum",
      issued: Instant("2026-01-01T00:00Z")!,
      roster: roster,
      rules: RoomRules(general: [])
    )
    let plan = Plan.make(room: room, days: DateSpan(date, days: 7), now: room.issued)
    let marks = CalendarMarks(leave: true)
    let file = PlanCalendars(plan, digest: { _ in "" }, marks: marks).person(0)
    return file.events.map { event in
      guard case .timed(let start, _) = event.time else { return event.uid }
      return "\(event.uid) \(Zones.london.iso(start).prefix(16))"
    }
  }

  func extra(_ id: String, _ date: String) -> Assignment {
    let from = Instant("\(date)T07:00Z")!
    return Assignment(
      id: id,
      person: "ada",
      date: CivilDate(date)!,
      letter: ShiftLetter("D")!,
      span: Span(from, from + .hours(12)),
      role: "handler",
      kind: .cover
    )
  }

  @Test("an extra shift is named by its id, its later parts after it; rostered ones as ever")
  func keys() throws {
    let court = ["2026-01-05", "2026-01-08"].map { date in
      Absence(
        person: "ada",
        kind: "court",
        extent: .moments(Span(Instant("\(date)T10:00Z")!, Instant("\(date)T12:00Z")!))
      )
    }
    let found = try events({ $0.assignments = [extra("x7", "2026-01-08")] }, absences: court)
    #expect(
      found == [
        "lindum.ada.20260105.r@relief.invalid 2026-01-05T07:00",
        "lindum.ada.20260105.r3@relief.invalid 2026-01-05T12:00",
        "lindum.ada.20260106.r@relief.invalid 2026-01-06T07:00",
        "lindum.ada.20260108.x7@relief.invalid 2026-01-08T07:00",
        "lindum.ada.20260108.x7-p3@relief.invalid 2026-01-08T12:00",
      ]
    )
  }

  @Test("a shift that moves keeps its name, one given away goes, a day of leave is marked once")
  func moves() throws {
    let first = PostingName(person: "ada", date: CivilDate("2026-01-05")!)
    let second = PostingName(person: "ada", date: CivilDate("2026-01-06")!)
    let from = Instant("2026-01-05T09:00Z")!
    let found = try events(
      {
        $0.adjustments = [Adjustment(posting: first, span: Span(from, from + .hours(8)))]
        $0.releases = [Release(posting: second, cause: .swap)]
        $0.assignments = [extra("x1", "2026-01-07"), extra("x2", "2026-01-07")]
      },
      absences: [
        Absence(
          person: "ada",
          kind: "leave",
          extent: .days(DateSpan(CivilDate("2026-01-07")!, days: 1))
        )
      ]
    )
    #expect(
      found == [
        "lindum.ada.20260105.r@relief.invalid 2026-01-05T09:00",
        "lindum.ada.20260107.leave@relief.invalid",
      ]
    )
  }
}
