import CivilTime
import LondonZone
import Rostering
import Wellbeing

/// Small rooms in London for the tests of care.
enum Care {
  static let zone = ZoneRules.london

  static func day(_ text: String) -> CivilDate { CivilDate(text)! }
  static func at(_ text: String) -> Instant { zone.instant(reading: text)! }
  static func span(_ from: String, _ to: String) -> Span { Span(at(from), at(to)) }

  static func kind(_ letter: Character, _ from: String, _ to: String) -> ShiftKind {
    ShiftKind(
      letter: ShiftLetter(letter)!,
      name: String(letter),
      start: WallTime(from)!,
      end: WallTime(to)!
    )
  }

  /// One person a cycle, all anchored on one day, called by the keys.
  static func roster(
    _ cycles: KeyValuePairs<String, String>,
    anchor: String,
    absences: [Absence] = [],
    _ change: (inout Roster) -> Void = { _ in }
  ) -> Roster {
    var roster = Roster(
      zone: zone,
      shifts: [
        kind("D", "07:00", "19:00"), kind("N", "19:00", "07:00"), kind("L", "14:00", "00:30"),
        kind("E", "06:05", "14:00"),
      ],
      patterns: cycles.compactMap {
        try? Pattern(id: $0.key, cycle: $0.value, anchor: day(anchor))
      },
      teams: cycles.map { Team(id: $0.key, name: $0.key, pattern: $0.key, phase: 0) },
      roles: [Role(id: "handler", name: "Handler")],
      people: cycles.map { id, _ in
        Person(
          id: id,
          name: id,
          placements: [
            Placement(
              days: DateSpan(day("2020-01-01"), .never),
              team: id,
              roles: ["handler"]
            )
          ]
        )
      },
      absences: absences
    )
    change(&roster)
    return roster
  }

  static func away(_ person: String, _ kind: String, _ from: String, _ to: String) -> Absence {
    Absence(
      person: person,
      kind: kind,
      extent: .days(DateSpan(day(from), to.isEmpty ? .never : day(to) + 1))
    )
  }

  /// Somebody who is always there.
  static func always(_ person: String) -> CareCalendar {
    let known = span("2026-01-01T00:00", "2027-12-31T00:00")
    return CareCalendar(person: person, known: known, desk: [known])
  }

  static func calendar(
    _ person: String,
    _ roster: Roster,
    from: String,
    _ count: Int
  )
    -> CareCalendar
  {
    CareCalendar(of: person, in: roster, over: DateSpan(day(from), days: count))!
  }

  static func item(_ kind: CareKind, _ event: Instant, person: String = "ada") -> CareItem {
    CareItem(id: "item-1", person: person, kind: kind, event: event)
  }

  static func slot(_ placement: CarePlacement?) -> CareSlot? {
    if case .slot(let slot) = placement { slot } else { nil }
  }
  static func question(_ placement: CarePlacement?) -> CareQuestion? {
    if case .ask(let question) = placement { question } else { nil }
  }
  static func lead(_ placement: CarePlacement?) -> LeadCase? {
    if case .lead(let lead) = placement { lead } else { nil }
  }
}

/// Random numbers that are the same in every run.
///
/// - Source: S. Vigna, SplitMix64 (public domain).
struct CareRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  mutating func chance(_ percent: Int) -> Bool { int(1...100) <= percent }
  mutating func pick<T>(_ from: [T]) -> T { from[int(0...from.count - 1)] }
}

extension Care {
  /// Ada works `DDNN----` from Monday 5 January 2026; Tom is always there.
  static func placing(
    _ absences: [Absence] = [],
    with practitioners: [CareCalendar] = [Care.always("tom")],
    wishes: CareWishes = CareWishes(),
    change: (inout Roster) -> Void = { _ in }
  ) -> CarePlacing {
    let roster = Care.roster(
      ["ada": "DDNN----"],
      anchor: "2026-01-05",
      absences: absences,
      change
    )
    return CarePlacing(
      person: Care.calendar("ada", roster, from: "2026-01-05", 60),
      practitioners: practitioners,
      wishes: wishes,
      times: CareTimes()
    )
  }
}
