import CivilTime
import LondonZone
import Rostering

func day(_ text: String) -> CivilDate { CivilDate(text)! }
func days(_ from: String, _ count: Int) -> DateSpan { DateSpan(day(from), days: count) }
func at(_ text: String) -> Instant { ZoneRules.london.instant(reading: text)! }
func span(_ from: String, _ to: String) -> Span { Span(at(from), at(to)) }
func letter(_ c: Character) -> ShiftLetter { ShiftLetter(c)! }

func kind(_ c: Character, _ from: String, _ to: String, unpaid: Int = 0) -> ShiftKind {
  ShiftKind(
    letter: letter(c),
    name: String(c),
    start: WallTime(from)!,
    end: WallTime(to)!,
    unpaid: Minutes(unpaid)
  )
}

/// A small room in London: four teams on four-on/four-off, one handler each called like the team.
enum Fixture {
  static let anchor = day("2026-01-05")
  static let year = days("2026-01-05", 364)
  static let shifts = [kind("D", "07:00", "19:00"), kind("N", "19:00", "07:00")]
  static let teams = [("red", 0), ("blue", 2), ("green", 4), ("white", 6)].map {
    Team(id: $0, name: $0, pattern: "main", phase: $1)
  }

  static func pattern(_ cycle: String, id: String = "main") -> Pattern {
    do { return try Pattern(id: id, cycle: cycle, anchor: anchor) } catch { fatalError("\(error)") }
  }

  static func placement(
    _ team: String? = "red",
    from: String = "2020-01-01",
    until: CivilDate = .never,
    _ change: (inout Placement) -> Void = { _ in }
  ) -> Placement {
    var placement = Placement(days: DateSpan(day(from), until), team: team, roles: ["handler"])
    change(&placement)
    return placement
  }

  static func person(_ id: String, _ placements: Placement...) -> Person {
    Person(id: id, name: id, placements: placements)
  }

  static func roster(
    _ people: [Person] = teams.map { person($0.id, placement($0.id)) },
    shifts: [ShiftKind] = shifts,
    patterns: [Pattern] = [pattern("DDNN----")],
    roles: [Role] = [Role(id: "handler", name: "Handler")],
    absences: [Absence] = [],
    restrictions: [Restriction] = [],
    history: [PastDuty] = []
  ) -> Roster {
    Roster(
      zone: .london,
      shifts: shifts,
      patterns: patterns,
      teams: teams,
      roles: roles,
      people: people,
      absences: absences,
      restrictions: restrictions,
      history: history
    )
  }

  static func away(_ person: String, _ kind: String, _ from: String, _ count: Int = 1) -> Absence {
    Absence(person: person, kind: kind, extent: .days(days(from, count)))
  }

  static func away(_ person: String, _ kind: String, _ span: Span) -> Absence {
    Absence(person: person, kind: kind, extent: .moments(span))
  }
}

/// Numbers that look random and are the same in every run.
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let x = (state >> 18 ^ state) >> 27
    return x &* 0x9E37_79B9_7F4A_7C15 ^ state
  }
}
