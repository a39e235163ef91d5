import CivilTime
import LondonZone
import Rostering
import Testing

@testable import Staffing

@Suite struct DeskTimeTests {
  let queues = [
    CoverageFixture.queue("999", priority: 1), CoverageFixture.queue("101", priority: 2),
  ]

  /// People of the first day, 5 January 2026: red on days, white on the night before and green on the night after.
  func people(
    _ roster: Roster,
    serving mask: UInt64 = 3
  ) -> (rostered: [Double], onFloor: [Double], grid: IntervalGrid) {
    let days = DateSpan(day("2026-01-05"), days: 1)
    let grid = IntervalGrid(days, every: Minutes(30), in: .london)
    let desks = DeskTime(Rota(roster, over: days), queues: queues)
    let breaks = FloorBreaks(steps: [.init(moreThan: .hours(6), length: Minutes(60))])
    let floor = FloorTime(desks, breaks: breaks)
    return (
      desks.rostered(on: grid) { $0 & mask != 0 }, floor.people(on: grid) { $0 & mask != 0 }, grid
    )
  }

  @Test("one hour in twelve is a break, and the night before reaches into the first morning")
  func breaks() throws {
    let people = people(try CoverageFixture.roster(handlers: 12))
    #expect(people.rostered == [Double](repeating: 12, count: 48))
    for there in people.onFloor { #expect(abs(there - 11) < 1e-7) }
  }

  @Test(
    "somebody away is rostered and not there, for as long as they are away, part of an interval counts whole"
  )
  func absence() throws {
    let away = Absence(
      person: "red0",
      kind: "sick",
      extent: .moments(Span(at("2026-01-05T10:10"), at("2026-01-05T11:00")))
    )
    let people = people(try CoverageFixture.roster(handlers: 2, absences: [away]))
    #expect(people.rostered == [Double](repeating: 2, count: 48))
    let short = people.onFloor.indices.filter { people.onFloor[$0] < 1 }
    #expect(short == [20, 21])
  }

  @Test("who may not take 999 calls still takes others")
  func barred() throws {
    let limit = Restriction(
      person: "red0",
      limit: .not(queue: "999"),
      days: DateSpan(day("2026-01-01"), days: 31)
    )
    let roster = try CoverageFixture.roster(handlers: 2, restrictions: [limit])
    #expect(people(roster, serving: 1).rostered[20] == 1)
    #expect(people(roster, serving: 2).rostered[20] == 2)
    #expect(people(roster, serving: 1).rostered[5] == 2)
  }

  @Test("a trainee is not a desk")
  func counts() throws {
    let people = people(try CoverageFixture.roster(handlers: 3, counts: 0))
    #expect(people.rostered.allSatisfy { $0 == 0 })
  }

  @Test("a handover within an interval is no hole, and somebody who leaves within it is one less")
  func handover() {
    let days = DateSpan(day("2026-01-05"), days: 1)
    let grid = IntervalGrid(days, every: Minutes(60), in: .london)
    func stay(_ person: Int, _ from: String, _ to: String) -> Presence.Stay {
      Presence.Stay(person: person, span: Span(at(from), at(to)), weight: 1)
    }
    let presence = Presence(
      [
        stay(1, "2026-01-05T00:00", "2026-01-05T06:45"),
        stay(2, "2026-01-05T06:45", "2026-01-05T12:00"),
        // The same person twice at a time is one person.
        stay(2, "2026-01-05T10:00", "2026-01-05T14:20"),
        stay(3, "2026-01-05T13:00", "2026-01-06T02:00"),
      ],
      on: grid
    )
    #expect(
      presence.people == [1, 1, 1, 1, 1, 1, 1] + [1, 1, 1, 1, 1, 1, 2, 1] + [
        1, 1, 1, 1, 1, 1, 1, 1, 1,
      ]
    )
  }
}
