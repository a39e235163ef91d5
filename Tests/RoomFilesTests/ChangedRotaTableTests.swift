import CivilTime
import Planning
import RoomFiles
import Rostering
import Testing

struct ChangedRotaTableTests {
  @Test("rota.csv says of each posting whether it is planned, a swap, cover, extra or absent")
  func states() throws {
    let date = CivilDate("2026-01-05")!
    let letter = ShiftLetter("D")!
    var roster = Roster(
      zone: ZoneRules(name: "UTC", initialOffset: 0, initialAbbreviation: "UTC", transitions: []),
      shifts: [
        ShiftKind(letter: letter, name: "Day", start: WallTime("07:00")!, end: WallTime("19:00")!)
      ],
      patterns: [try Pattern(id: "main", cycle: "D-------", anchor: date)],
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
      absences: [Absence(person: "ada", kind: "sick", extent: .days(DateSpan(date + 5, days: 1)))]
    )
    let kinds: [Assignment.Kind] = [.swap, .cover, .extra, .overtime, .cover]
    for (i, kind) in kinds.enumerated() {
      let from = Instant(utc: date + 1 + i, minuteOfDay: 7 * 60)
      roster.changes.assignments.append(
        Assignment(
          id: "a\(i)",
          person: "ada",
          date: date + 1 + i,
          letter: letter,
          span: Span(from, from + .hours(12)),
          role: "handler",
          kind: kind
        )
      )
    }
    let room = Room(
      id: "a",
      name: "A",
      issued: Instant(utc: date, minuteOfDay: 0),
      roster: roster,
      rules: RoomRules(general: [])
    )
    let plan = Plan.make(room: room, days: DateSpan(date, days: 7), now: room.issued)
    func states(kinds: Bool) -> [Substring] {
      String(decoding: RotaTable.csv(plan, kinds: kinds), as: UTF8.self)
        .split(whereSeparator: \.isNewline).dropFirst().compactMap { $0.split(separator: ",").last }
    }
    #expect(states(kinds: false) == ["planned", "swap", "cover", "extra", "extra", "absent"])
    #expect(states(kinds: true).last == "absent:sick")
  }
}
