import CivilTime
import LondonZone
import Rostering

@testable import Staffing

func day(_ text: String) -> CivilDate { CivilDate(text)! }
func at(_ text: String) -> Instant { ZoneRules.london.instant(reading: text)! }

/// A room in London on four on, four off: so many handlers a team, an hour of each shift a break.
enum CoverageFixture {
  static let kinds = [("D", "07:00", "19:00"), ("N", "19:00", "07:00")].map { letter, from, to in
    ShiftKind(
      letter: ShiftLetter(Character(letter))!,
      name: letter,
      start: WallTime(from)!,
      end: WallTime(to)!,
      unpaid: Minutes(60)
    )
  }

  static func queue(_ id: String, priority: Int, share: Double = 0.9, within: Double = 10) -> Queue
  {
    Queue(
      id: id,
      name: id,
      priority: priority,
      handleSeconds: 300,
      target: Queue.Target(share: share, withinSeconds: within)
    )
  }

  static func roster(
    handlers: Int,
    counts: Double = 1,
    minimum: [MinimumLevel] = [],
    absences: [Absence] = [],
    restrictions: [Restriction] = []
  ) throws -> Roster {
    let teams = [("red", 0), ("blue", 2), ("green", 4), ("white", 6)]
    let always = DateSpan(day("2020-01-01"), .never)
    return Roster(
      zone: .london,
      shifts: kinds,
      patterns: [try Pattern(id: "main", cycle: "DDNN----", anchor: day("2026-01-05"))],
      teams: teams.map { Team(id: $0, name: $0, pattern: "main", phase: $1) },
      roles: [Role(id: "handler", name: "Handler", queues: ["999", "101"], minimum: minimum)],
      people: teams.flatMap { team in
        (0..<handlers).map { i in
          Person(
            id: "\(team.0)\(i)",
            name: "",
            placements: [
              Placement(days: always, team: team.0, roles: ["handler"], counts: counts)
            ]
          )
        }
      },
      absences: absences,
      restrictions: restrictions
    )
  }
}
