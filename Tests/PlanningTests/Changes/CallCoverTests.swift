import CivilTime
import LondonZone
import Rostering
import Staffing
import Testing
import Wellbeing

@testable import Planning

/// What a change does to the calls.
@Suite struct CallCoverTests {
  private func cover(
    _ command: some Command,
    calls wanted: Bool = true,
    breaks: Bool = false
  ) throws -> [CallCoverChange] {
    var (room, calls) = PlanCoverageTests.room(handlers: 4)
    if !breaks { room.breaks.breaks = [] }
    var record = MemoryRecord(room, now: Fixture.now)
    let before = record.facts
    let change = try record.perform(command)
    return change.callCover(from: before, in: room, demand: wanted ? calls : [])
  }

  private func sick(_ person: String, _ date: String) -> AddAbsence {
    AddAbsence(
      Absence(person: person, kind: "sick", extent: .days(DateSpan(day(date), days: 1)))
    )
  }

  @Test("one of four away by day: 90 % of the calls in time become 71 %")
  func byDay() throws {
    let changes = try cover(sick("red0", "2026-01-05"))
    let only = try #require(changes.first)
    #expect(changes.count == 1)
    #expect(only.id == "999")
    #expect(
      only.span
        == Span(
          Instant(utc: day("2026-01-05"), minuteOfDay: 420),
          Instant(utc: day("2026-01-05"), minuteOfDay: 1140)
        )
    )
    #expect([only.before, only.after, Double(only.need)] == [4, 3, 4])
    // Erlang C by hand: of 5/3 erlangs 4 people answer 0.905 in time and 3 only 0.713; the first and the last
    // half-hour have fewer calls in hand or more.
    #expect(abs((only.shareBefore ?? 0) - 0.905) < 0.005)
    #expect(abs((only.shareAfter ?? 0) - 0.713) < 0.005)
  }

  @Test("a sixth of each shift is a break: of 3.3 people 2.5 are left")
  func breaks() throws {
    let only = try #require(try cover(sick("red0", "2026-01-05"), breaks: true).first)
    #expect(abs(only.before - 4 * 10.0 / 12) < 1e-8)
    #expect(abs(only.after - 3 * 10.0 / 12) < 1e-8)
    // Between the whole numbers around: 2 people answer 0.251 by hand, 3 and 4 as above.
    #expect(abs((only.shareBefore ?? 0) - (0.713 + 0.192 / 3)) < 0.005)
    #expect(abs((only.shareAfter ?? 0) - (0.251 + 0.713) / 2) < 0.01)
  }

  @Test("a night reaches into the next day and stays one stretch")
  func byNight() throws {
    let only = try #require(try cover(sick("blue0", "2026-01-05")).first)
    let end = Instant(utc: day("2026-01-06"), minuteOfDay: 420)
    #expect(only.span == Span(Instant(utc: day("2026-01-05"), minuteOfDay: 1140), end))
    #expect([only.before, only.after] == [4, 3])
  }

  @Test("a rest day, or no calls to go by, changes nothing")
  func nothing() throws {
    #expect(try cover(sick("green0", "2026-01-05")).isEmpty)
    #expect(try cover(sick("red0", "2026-01-05"), calls: false).isEmpty)
  }
}
