import CivilTime
import Rostering
import Testing

@testable import Staffing

/// Rules of a line or two that larger tests pass by.
struct SmallRulesTests {
  @Test("what the published clock has counted leaves less time, and never less than none")
  func clockOffset() {
    for (offset, left) in [(0.0, 10.0), (4, 6), (10, 0), (15, 0)] {
      var queue = CoverageFixture.queue("999", priority: 1, within: 10)
      queue.clockOffsetSeconds = offset
      #expect(QueueAim(queue, occupancy: nil).within == left)
      let one = CallClass(erlangs: 1, handle: 300, target: queue.target, clockOffset: offset)
      #expect(one.within == left)
    }
  }

  @Test("a level holds for eight weeks, and half of it, as a logarithm, is left half a year later")
  func level() throws {
    var pattern = CallPattern(slots: 1, week: [Double](repeating: 10, count: 7))
    pattern.level = 4
    let date = try #require(CivilDate("2026-01-05"))
    func calls(_ ahead: Int) -> Double {
      pattern.calls(on: date, isHoliday: false, ahead: ahead)[0]
    }
    #expect(calls(0) == 40)
    #expect(calls(56) == 40)
    #expect(abs(calls(56 + 182) - 20) < 1e-9)
    #expect(abs(calls(56 + 364) - 10 * 2.squareRoot()) < 1e-9)
  }

  @Test("one interval with enough people parts two shortages, and a target just met is met")
  func shortages() {
    let there: [Double] = [4, 5, 4, 4, 5]
    let grid = IntervalGrid(DateSpan(day("2026-01-05"), days: 1), every: .hours(4), in: .utc)
    let line = CoverageLine(
      kind: .role,
      id: "r",
      name: "R",
      required: [Int](repeating: 5, count: 5),
      exact: [Double](repeating: 5, count: 5),
      rostered: there,
      onFloor: there,
      calls: there,
      share: [0.9, 0.9, 0.89, 0.9, 0.95],
      target: Queue.Target(share: 0.9, withinSeconds: 10)
    )
    let sum = CoverageSummary(line, of: grid, in: 0..<5)
    // Just what is asked for is not below it.
    #expect(sum.belowTarget == 1)
    #expect(sum.shortages.map(\.intervals) == [0..<1, 2..<4])
  }

  @Test("a quiet end of a log is a gap, unless the recording is known to have gone on")
  func quietEnd() throws {
    let grid = try ForecastWorld.grid("2026-01-05", 35)
    // Eight calls were to come in the last two hours: too many for the end of a log, too few for its middle.
    let plain = CallHistory(
      queue: "999",
      grid: grid,
      calls: (0..<grid.count).map { $0 < grid.count - 4 ? 2 : 0 }
    )
    var ends = plain
    #expect(
      ends.markGaps().map(\.span) == [Span(grid.starts[grid.count - 4], grid.starts[grid.count])]
    )
    var goesOn = plain
    #expect(goesOn.markGaps(endsInRecord: true).isEmpty)
    #expect(goesOn.isKnown.allSatisfy { $0 })
  }

  @Test("a level of the night before the first day reaches into its morning")
  func levelOfTheNightBefore() throws {
    let night = try #require(ShiftLetter("N"))
    let roster = try CoverageFixture.roster(handlers: 2, minimum: [.shift(night, need: 3)])
    let rota = Rota(roster, over: DateSpan(day("2026-01-05"), days: 1))
    let coverage = Coverage.make(
      of: rota,
      queues: [],
      settings: StaffingSettings(interval: Minutes(60)),
      forecasts: [],
      breaks: .none
    )
    let line = try #require(coverage.line(.role, "handler"))
    #expect(line.required == (0..<24).map { $0 < 7 || $0 >= 19 ? 3 : 0 })
  }
}
