import CivilTime
import Foundation
import Planning
import RoomFiles
import Rostering
import Testing

struct PlanJSONTests {
  @Test(
    "where breaks leave too few people, a line a shift and role says how often, by how much and when first"
  )
  func short() throws {
    let date = CivilDate("2026-01-05")!
    let day = ShiftLetter("D")!
    let people = ["ada", "bob"].map { id in
      Person(
        id: id,
        name: id,
        placements: [
          Placement(
            days: DateSpan(CivilDate("2020-01-01")!, .never),
            team: "red",
            roles: ["handler"]
          )
        ]
      )
    }
    let room = Room(
      id: "a",
      name: "A",
      issued: Instant(utc: date, minuteOfDay: 0),
      roster: Roster(
        zone: ZoneRules(name: "UTC", initialOffset: 0, initialAbbreviation: "UTC", transitions: []),
        shifts: [
          ShiftKind(letter: day, name: "Day", start: WallTime("07:00")!, end: WallTime("19:00")!)
        ],
        patterns: [try Pattern(id: "main", cycle: "DD------", anchor: date)],
        teams: [Team(id: "red", name: "Red", pattern: "main", phase: 0)],
        roles: [Role(id: "handler", name: "Handler", minimum: [.shift(day, need: 2)])],
        people: people
      ),
      rules: RoomRules(general: [])
    )
    let plan = Plan.make(room: room, days: DateSpan(date, days: 8), now: room.issued)
    let bytes = PlanJSON.bytes(plan)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .filter { $0.contains("\"people_slots\"") }
    #expect(lines.count == 2)
    let json = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    let breaks = try #require(json?["breaks"] as? [String: Any])
    let short = try #require(breaks["short"] as? [[String: Any]])
    #expect(short.map { $0["date"] as? String } == ["2026-01-05", "2026-01-06"])
    // Two people, two hours of breaks each, in quarter-hours, never both at once, each break a gap of its own unless two
    // follow on.
    #expect(short.map { $0["people_slots"] as? Int } == [16, 16])
    #expect(short.map { $0["worst"] as? Int } == [1, 1])
    #expect(breaks["people_slots_short"] as? Int == 32)
    for one in short {
      #expect([one["role"] as? String, one["shifts"] as? String] == ["handler", "D"])
      let gaps = try #require(one["gaps"] as? Int)
      #expect((1...6).contains(gaps))
      let first = try #require(one["first"] as? [String])
      #expect(first.count == min(3, gaps))
      #expect(first == first.sorted())
      #expect(one["worst_start"] as? String == first.first)
    }
  }
}
