import CivilTime
import DutyRules
import LondonZone
import Planning
import Rostering
import Wellbeing

/// The room that random commands are made for: four teams of four on DDNN----, a supervisor beside them, the
/// law's rest, notice, limits of people off, and leave that is counted.
///
/// Beside them stand people whose ids are hard on a store; they are never rostered.
enum RandomRoom {
  static let anchor = CivilDate("2026-01-05")!
  static let teams = ["red", "blue", "green", "white"]
  static let working = teams.flatMap { team in (0..<4).map { "\(team)\($0)" } }
  static let hard = RandomFacts.texts.filter { !$0.isEmpty }
  static let boss = "boss"
  /// Who of them looks after people, by what they do.
  static let carers: [CareRole: [String]] = [
    .lead: ["blue3", "green3"], .deputy: ["white2"], .practitioner: ["red3", "white3"],
    .postIncident: ["blue2"], .dataProtection: ["green2"],
  ]

  static func make() throws -> Room {
    let pattern = try Pattern(id: "main", cycle: "DDNN----", anchor: anchor)
    let always = DateSpan(CivilDate("2020-01-01")!, .never)
    func person(_ id: String, team: String?, _ roles: [String]) -> Person {
      let skills = carers.filter { $0.value.contains(id) }.map { Skill(name: $0.key.rawValue) }
      let place = Placement(
        days: always,
        team: team,
        roles: roles,
        contracted: .hours(40),
        skills: skills.sorted { $0.name < $1.name }
      )
      return Person(id: id, name: "Name of \(id)", placements: [place])
    }
    let roster = Roster(
      zone: .london,
      shifts: [("D", "07:00", "19:00"), ("N", "19:00", "07:00")].map {
        ShiftKind(
          letter: ShiftLetter(Character($0.0))!,
          name: $0.0,
          start: WallTime($0.1)!,
          end: WallTime($0.2)!
        )
      },
      patterns: [pattern],
      teams: teams.enumerated().map {
        Team(id: $1, name: $1, pattern: "main", phase: $0 * 2)
      },
      roles: [
        Role(id: "handler", name: "Handler", minimum: [.shift(ShiftLetter("D")!, need: 2)]),
        Role(id: "lead", name: "Lead"), Role(id: "supervisor", name: "Supervisor"),
      ],
      people: working.enumerated().map { i, id in
        person(id, team: teams[i / 4], i % 4 == 0 ? ["handler", "lead"] : ["handler"])
      } + [person(boss, team: nil, ["supervisor"])]
        + hard.map { Person(id: $0, name: $0, placements: []) }
    )
    var room = Room(
      id: "test",
      name: "Test",
      issued: TestRecord.now,
      roster: roster,
      rules: RoomRules(general: [rules])
    )
    room.changes.limits = [OffLimit(team: nil, shift: nil, role: "handler", most: 4)]
    room.changes.leave.hours = .hours(400)
    room.changes.leave.fullTime = .hours(40)
    room.changes.leave.carryOver = .hours(40)
    room.changes.notice = [
      NoticeRule(terms: nil, subject: .restDay, days: 3, source: "test")
    ]
    return room
  }

  private static var rules: RuleSet {
    let numbers: [(String, [String: ParameterValue])] = [
      ("W4", ["hours": .minutes(.hours(48)), "weeks": .count(17)]),
      ("W10", ["hours": .minutes(.hours(11))]),
      ("W11", ["hours": .minutes(.hours(24)), "daily_hours": .minutes(.hours(11))]),
    ]
    return RuleSet(
      id: "law",
      version: "1",
      title: "Law",
      sha256: "",
      rules: numbers.compactMap { id, values in
        RuleSpec.all.first { $0.id == id }.map {
          Rule(spec: $0, parameters: RuleParameters(values, for: $0), source: "law")
        }
      }
    )
  }
}
