import CivilTime
import DutyRules
import LondonZone
import Planning
import Rostering
import Staffing
import Wellbeing

/// A room of two teams of six, with somebody of every kind on the night of 24 October 2026, when the clocks go back.
enum SmallRoom {
  static let night = CivilDate("2026-10-24")!
  /// 21:42 on that night.
  static let now = Instant("2026-10-24T20:42:00Z")!

  /// What people are called unless a test says otherwise.
  static let names = [
    "Una Best", "Ann Cole", "Bea Dunn", "Cal Ross", "Dot Webb", "Eli Frost",
    "Viv Moss", "Fay Hunt", "Gus Kerr", "Hal Lowe", "Ida Marsh", "Jim Nash",
  ]

  static func room(names: [String] = names) -> Room {
    let shifts = [
      ShiftKind(
        letter: ShiftLetter("D")!,
        name: "Day",
        start: WallTime("07:00")!,
        end: WallTime("19:00")!,
        unpaid: Minutes(60)
      ),
      ShiftKind(
        letter: ShiftLetter("N")!,
        name: "Night",
        start: WallTime("19:00")!,
        end: WallTime("07:00")!,
        unpaid: Minutes(60)
      ),
    ]
    // Red works nights on 24 and 25 October, Blue days on 26 and 27.
    let pattern = (try? Pattern(id: "four", cycle: "DDNN----", anchor: CivilDate("2026-10-22")!))!
    var people: [Person] = []
    for (i, name) in names.enumerated() {
      var place = Placement(
        days: DateSpan(CivilDate("2020-01-01")!, .never),
        team: i < 6 ? "red" : "blue",
        roles: [i % 6 == 0 ? "supervisor" : i % 6 < 4 ? "handler" : "dispatcher"],
        contracted: .hours(37),
        nightAssessment: CivilDate("2026-06-01")!
      )
      if i == 7 { place.skills = [Skill(name: "welfare-lead")] }
      if i == 4 { place.skills = [Skill(name: "trim")] }
      if i == 2 { place.skills = [Skill(name: "peer")] }
      people.append(Person(id: "p\(i)", name: name, placements: [place]))
    }
    var room = Room(
      id: "small",
      name: "Small Room",
      issued: Instant("2026-01-05T00:00:00Z")!,
      roster: Roster(
        zone: .london,
        shifts: shifts,
        patterns: [pattern],
        teams: [
          Team(id: "red", name: "Red", pattern: "four", phase: 0),
          Team(id: "blue", name: "Blue", pattern: "four", phase: 4),
        ],
        roles: [
          Role(id: "supervisor", name: "Supervisor"),
          Role(id: "handler", name: "Contact handler", queues: ["999"]),
          Role(
            id: "dispatcher",
            name: "Dispatcher",
            minimum: [
              .shift(ShiftLetter("D")!, need: 1), .shift(ShiftLetter("N")!, need: 3),
            ]
          ),
        ],
        people: people,
        absences: [
          Absence(
            person: "p3",
            kind: "sick",
            extent: .days(DateSpan(CivilDate("2026-10-30")!, days: 2))
          ),
          Absence(
            person: "p1",
            kind: "leave",
            extent: .days(DateSpan(CivilDate("2026-11-07")!, days: 4))
          ),
        ],
        holidays: [Holiday(date: CivilDate("2026-12-25")!, title: "Christmas Day")]
      ),
      rules: RoomRules(general: [])
    )
    room.changes.supervisorRoles = ["supervisor"]
    return room
  }
}
