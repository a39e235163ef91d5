import CivilTime
import Planning
import Rostering
import Testing

/// The count of people off against one by the pattern's arithmetic alone.
struct PeopleOffTests {
  private static let phases = ["red": 0, "blue": 2, "green": 4, "white": 6]
  private static let cycle = Array("DDNN----")

  /// The letter of a team on a day, by the contract's formula.
  private static func letter(_ person: String, _ date: CivilDate) -> Character {
    let team = String(person.dropLast())
    return cycle[(date - day("2026-01-05") + phases[team]!) % 8]
  }

  @Test("with leave at random, each count is the one by hand", arguments: 0..<20)
  func bruteForce(_ seed: Int) throws {
    var random = Lehmer(seed: UInt64(seed + 1))
    let limits = [
      OffLimit(team: nil, shift: nil, role: "handler", most: 3),
      OffLimit(team: "white", shift: ShiftLetter("N"), role: nil, most: 1),
      OffLimit(team: "red", shift: nil, role: nil, most: 0),
      OffLimit(team: nil, shift: nil, role: "nobody", most: 0),
    ]
    var record = LeaveRoom.record(LeaveRoom.make(limits: limits, handlers: 4))
    let people = record.room.roster.people.map(\.id)
    var leave: [(person: String, days: DateSpan)] = []
    for person in people {
      let start = day("2026-10-05") + random.below(20)
      let days = DateSpan(start, days: 1 + random.below(6))
      let kind = ["leave", "toil", "sick"][random.below(3)]
      if kind == "toil" {
        let hours = CreditHours(person: person, kind: .toil, hours: .hours(99), date: start)
        try record.perform(hours)
      }
      try record.perform(
        AddAbsence(Absence(person: person, kind: kind, extent: .days(days))),
        reason: "request"
      )
      if kind != "sick" { leave.append((person, days)) }
    }
    let person = people[random.below(people.count)]
    let days = DateSpan(day("2026-10-20") + random.below(20), days: 8)
    let asked = Absence(person: person, kind: "leave", extent: .days(days))
    let counts = PeopleOff.counts(with: asked, facts: record.facts, base: record.room)
    let own = record.facts.about(person).contains {
      if case .absence(let it) = $0.fact, it.kind == "sick" { true } else { false }
    }
    if own { return }
    leave.append((person, days))
    var expected: [String] = []
    for date in days.days {
      let letter = Self.letter(person, date)
      if letter == "-" { continue }
      for limit in limits where limit.role != "nobody" {
        if let team = limit.team, !person.hasPrefix(team) { continue }
        if let shift = limit.shift, shift.description != String(letter) { continue }
        let off = Set(leave.filter { $0.days.contains(date) }.map(\.person)).filter {
          Self.letter($0, date) == letter && (limit.team == nil || $0.hasPrefix(limit.team!))
        }
        expected.append("\(date) \(letter) \(limit.team ?? "all") \(off.sorted())")
      }
    }
    #expect(
      counts.map { "\($0.date) \($0.letter) \($0.limit.team ?? "all") \($0.people)" }.sorted()
        == expected.sorted()
    )
  }

  @Test("a full limit wants a reason, and says numbers and no names")
  func limit() throws {
    let limit = OffLimit(team: "white", shift: nil, role: nil, most: 1)
    var record = LeaveRoom.record(LeaveRoom.make(limits: [limit]))
    try record.perform(AddAbsence(LeaveRoom.away("white0", "2026-10-22", "2026-10-22")))
    let second = AddAbsence(LeaveRoom.away("white1", "2026-10-22", "2026-10-23"))
    let refusal = LeaveRoom.refusal { _ = try record.perform(second) }
    #expect(refusal?.messages == ["2 would be on leave of team white on 2026-10-22 D, at most 1"])
    let change = try record.perform(second, reason: "request")
    #expect(
      change.warnings.contains("2 would be on leave of team white on 2026-10-22 D, at most 1")
    )
  }
}

/// A small generator, the same everywhere.
struct Lehmer {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 48_271 % 2_147_483_647 }
  mutating func below(_ count: Int) -> Int {
    state = state * 48_271 % 2_147_483_647
    return Int(state >> 8) % count
  }
}
