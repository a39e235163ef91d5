import CivilTime
import DutyRules
import Planning
import Rostering

/// Europe/London in 2026 and 2027, by hand from the Summer Time Order 2002.
let london = ZoneRules(
  name: "Europe/London",
  initialOffset: 0,
  initialAbbreviation: "GMT",
  transitions: [
    ("2025-03-30T01:00Z", 3600), ("2025-10-26T01:00Z", 0), ("2026-03-29T01:00Z", 3600),
    ("2026-10-25T01:00Z", 0), ("2027-03-28T01:00Z", 3600), ("2027-10-31T01:00Z", 0),
  ].map { .init(at: Instant($0.0)!, offset: $0.1, abbreviation: $0.1 == 0 ? "GMT" : "BST") }
)

func day(_ text: String) -> CivilDate { CivilDate(text)! }
func days(_ from: String, _ count: Int) -> DateSpan { DateSpan(day(from), days: count) }

/// A room of four teams with everything a board can show in it.
enum Sample {
  static let shifts = [
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
  static let pattern = cycle("DDNN----", id: "4on4off")

  static func cycle(_ text: String, id: String) -> Pattern {
    (try? Pattern(id: id, cycle: text, anchor: day("2026-01-05")))!
  }

  static let names = ["Red", "Blue", "Green", "White"]
  static let teams = names.enumerated().map {
    Team(id: $1.lowercased(), name: $1, pattern: "4on4off", phase: $0 * 2)
  }
  static let roles = [
    Role(id: "handler", name: "Contact handler", queues: ["999"]),
    Role(
      id: "dispatcher",
      name: "Dispatcher",
      minimum: [
        .shift(ShiftLetter("D")!, need: 2), .shift(ShiftLetter("N")!, need: 2),
        .hours(
          days: WeekdaySet([.friday, .saturday]),
          from: WallTime("20:00")!,
          to: WallTime("04:00")!,
          need: 3
        ),
      ]
    ),
  ]

  static func person(
    _ id: String,
    _ name: String,
    _ team: String,
    _ role: String,
    change: (inout Placement) -> Void = { _ in }
  ) -> Person {
    var place = Placement(
      days: DateSpan(day("2020-01-01"), .never),
      team: team,
      roles: [role],
      contracted: .hours(37),
      nightAssessment: day("2026-06-01")
    )
    change(&place)
    return Person(id: id, name: name, placements: [place])
  }

  static var people: [Person] {
    var people: [Person] = []
    let given = [
      ["A. Shah", "M. Doyle", "K. Owen"], ["李 小龙", "J. Byrne", "Zoë O’Brien"],
      ["T. \u{1B}[31mAli", "S. Rees", "P. <Lewis> & Sons"],
      ["Ana 🚓 Costa", "R. Jones", "D. Evans"],
    ]
    for (team, row) in given.enumerated() {
      for (i, name) in row.enumerated() {
        let id = "p\(team)\(i)"
        people.append(
          person(id, name, teams[team].id, i == 0 ? "handler" : "dispatcher") { place in
            if i == 2 { place.skills = [Skill(name: Skill.tutor)] }
            if id == "p00" { place.tutor = "p02" }
          }
        )
      }
    }
    return people
  }

  static func absence(_ person: String, _ kind: String, _ from: String, _ days: Int) -> Absence {
    Absence(person: person, kind: kind, extent: .days(DateSpan(day(from), days: days)))
  }

  static var roster: Roster {
    Roster(
      zone: london,
      shifts: shifts,
      patterns: [pattern],
      teams: teams,
      roles: roles,
      people: people,
      absences: [
        absence("p02", "leave", "2026-10-27", 2), absence("p11", "sick", "2026-10-28", 1),
        absence("p21", "court", "2026-10-23", 1), absence("p22", "training", "2026-10-28", 1),
        Absence(
          person: "p12",
          kind: "court",
          extent: .moments(Span(Instant("2026-10-26T09:00Z")!, Instant("2026-10-26T11:00Z")!))
        ),
      ],
      restrictions: [
        Restriction(person: "p31", limit: .noNights, days: days("2026-10-19", 14))
      ],
      holidays: [
        Holiday(date: day("2026-08-31"), title: "Summer bank holiday"),
        Holiday(date: day("2026-12-25"), title: "Christmas Day"),
        Holiday(date: day("2026-12-28"), title: "Boxing Day (substitute day)"),
      ]
    )
  }

  static func rules(_ declared: [Exemption: Set<String>] = [:]) -> RuleSet {
    func rule(_ id: String, _ values: [String: ParameterValue], _ source: String) -> Rule {
      let spec = RuleSpec.all.first { $0.id == id }!
      return Rule(spec: spec, parameters: RuleParameters(values, for: spec), source: source)
    }
    return RuleSet(
      id: "wtr-1998",
      version: "2024-01-01",
      title: "Working Time Regulations 1998",
      sha256: "3f2a91c0d4e5" + String(repeating: "0", count: 52),
      rules: [
        rule(
          "W4",
          ["hours": .minutes(.hours(48)), "weeks": .count(17)],
          "Working Time Regulations 1998, regulation 4(1)"
        ),
        rule(
          "W10",
          ["hours": .minutes(.hours(11))],
          "Working Time Regulations 1998, regulation 10(1)"
        ),
        rule("W7", ["months": .count(12)], "Working Time Regulations 1998, regulation 7(1)"),
        rule("hsg-nights", ["days": .count(1)], "HSE, HSG256"),
        rule("hsg-weekends", ["one_in": .count(3)], "HSE, HSG256"),
      ],
      declared: declared
    )
  }

  static var room: Room {
    Room(
      id: "lindum",
      name: "Lindum Control Room",
      issued: Instant("2026-01-05T00:00Z")!,
      roster: roster,
      rules: RoomRules(general: [rules()])
    )
  }

  static func plan(_ from: String = "2026-10-19", days count: Int = 28) -> Plan {
    Plan.make(room: room, days: days(from, count), now: Instant("2026-10-01T09:00Z")!)
  }
}
