import CivilTime
import LondonZone
import DutyRules
import Planning
import Rostering

func day(_ text: String) -> CivilDate { CivilDate(text)! }
func letter(_ c: Character) -> ShiftLetter { ShiftLetter(c)! }

/// A small room in London: four teams on four-on/four-off with some handlers and a supervisor each.
enum Fixture {
  static let london = ZoneRules.london

  static let year = DateSpan(day("2026-01-05"), days: 364)
  static let now = Instant(utc: day("2026-01-01"), minuteOfDay: 0)

  static func kind(_ c: Character, _ from: String, _ to: String) -> ShiftKind {
    ShiftKind(letter: letter(c), name: String(c), start: WallTime(from)!, end: WallTime(to)!)
  }

  static func rule(_ id: String, _ numbers: [String: ParameterValue]) -> Rule {
    let spec = RuleSpec.all.first { $0.id == id }!
    return Rule(spec: spec, parameters: RuleParameters(numbers, for: spec), source: "law")
  }

  static let rules = RuleSet(
    id: "law",
    version: "1",
    title: "Law",
    sha256: "",
    rules: [
      rule("W4", ["hours": .minutes(.hours(48)), "weeks": .count(17)]),
      rule("W10", ["hours": .minutes(.hours(11))]),
      rule("W11", ["hours": .minutes(.hours(24)), "daily_hours": .minutes(.hours(11))]),
    ]
  )

  /// A room of four teams with so many handlers each.
  static func room(
    handlers: Int = 2,
    minimum: Int = 2,
    absences: [Absence] = [],
    rules: [RuleSet] = [rules]
  ) -> Room {
    let pattern: Pattern
    do { pattern = try Pattern(id: "main", cycle: "DDNN----", anchor: year.start) } catch {
      fatalError("\(error)")
    }
    let teams = [("red", 0), ("blue", 2), ("green", 4), ("white", 6)].map {
      Team(id: $0, name: $0, pattern: "main", phase: $1)
    }
    let people = teams.flatMap { team in
      (0..<handlers).map { i in
        Person(
          id: "\(team.id)\(i)",
          name: "\(team.id) \(i)",
          placements: [
            Placement(days: DateSpan(day("2020-01-01"), .never), team: team.id, roles: ["handler"])
          ]
        )
      }
    }
    let levels = ["D", "N"].map { MinimumLevel.shift(letter(Character($0)), need: minimum) }
    return Room(
      id: "test",
      name: "Test",
      issued: now,
      roster: Roster(
        zone: london,
        shifts: [kind("D", "07:00", "19:00"), kind("N", "19:00", "07:00")],
        patterns: [pattern],
        teams: teams,
        roles: [Role(id: "handler", name: "Handler", minimum: levels)],
        people: people,
        absences: absences
      ),
      rules: RoomRules(general: rules)
    )
  }
}
