import CivilTime
import DutyRules
import LondonZone
import Planning
import Rostering

/// A season in a small room: every command there is, each where those before it have made it possible.
///
/// Four teams of three work D D N N and are off four days; red begins on Monday 21 September 2026, blue two days
/// before it, green four and white six. It is Tuesday the 22nd, eight in the evening: red has worked two days.
enum Season {
  static let now = ZoneRules.london.instant(reading: "2026-09-22T20:00")!

  /// All of it, in order.
  static var steps: [Step] {
    begun + absences + owed + people + shifts + swaps + worked + care + calls + floor + kept
      + privacy + trends
  }

  static let room: Room = {
    let pattern: Pattern
    do { pattern = try Pattern(id: "main", cycle: "DDNN----", anchor: day("2026-09-21")) } catch {
      fatalError("\(error)")
    }
    let teams = [("red", 0), ("blue", 2), ("green", 4), ("white", 6)].map {
      Team(id: $0, name: $0, pattern: "main", phase: $1)
    }
    var room = Room(
      id: "test",
      name: "Test",
      issued: now,
      roster: Roster(
        zone: .london,
        shifts: [kind("D", "07:00", "19:00"), kind("N", "19:00", "07:00")],
        patterns: [pattern],
        teams: teams,
        roles: [
          Role(id: "handler", name: "Handler", minimum: [.shift(ShiftLetter("D")!, need: 2)]),
          Role(id: "supervisor", name: "Supervisor"),
        ],
        people: teams.flatMap { team in (0..<3).map { person("\(team.id)\($0)", team.id) } }
      ),
      rules: RoomRules(general: [rules])
    )
    room.changes.leave.hours = .hours(240)
    room.changes.leave.fullTime = .hours(40)
    room.changes.leave.carryOver = .hours(20)
    return room
  }()

  static func person(_ id: String, _ team: String, from: String = "2018-01-01") -> Person {
    Person(id: id, name: "Name of \(id)", placements: [placement(team, from)])
  }

  static func placement(_ team: String, _ from: String) -> Placement {
    Placement(
      days: DateSpan(day(from), .never),
      team: team,
      roles: ["handler"],
      contracted: .hours(40)
    )
  }

  private static func kind(_ letter: Character, _ from: String, _ to: String) -> ShiftKind {
    ShiftKind(
      letter: ShiftLetter(letter)!,
      name: String(letter),
      start: WallTime(from)!,
      end: WallTime(to)!,
      unpaid: Minutes(60)
    )
  }

  private static let rules = RuleSet(
    id: "law",
    version: "1",
    title: "Law",
    sha256: "",
    rules: [rule("W10", ["hours": .minutes(.hours(11))])]
  )

  private static func rule(_ id: String, _ numbers: [String: ParameterValue]) -> Rule {
    let spec = RuleSpec.all.first { $0.id == id }!
    return Rule(spec: spec, parameters: RuleParameters(numbers, for: spec), source: "law")
  }
}
