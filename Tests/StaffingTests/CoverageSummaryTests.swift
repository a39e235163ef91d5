import CivilTime
import LondonZone
import Testing

@testable import Staffing

@Suite struct CoverageSummaryTests {
  let grid = IntervalGrid(DateSpan(day("2026-10-25"), days: 1), every: Minutes(60), in: .london)

  /// 25 hours: enough, then short by 1 and 2, enough, then short by half a person to the end.
  var line: CoverageLine {
    let there: [Double] = [5, 4, 3] + [Double](repeating: 6, count: 20) + [4.5, 4.5]
    return CoverageLine(
      kind: .queue,
      id: "999",
      name: "Emergency",
      required: [Int](repeating: 5, count: 25),
      exact: [Double](repeating: 4.4, count: 25),
      rostered: there,
      onFloor: there,
      calls: [Double](repeating: 10, count: 24) + [60],
      share: [Double](repeating: 0.95, count: 24) + [0.5],
      target: Queue.Target(share: 0.9, withinSeconds: 10)
    )
  }

  @Test func theTwentyFiveHoursOfTheClockChange() {
    let sum = CoverageSummary(line, of: grid)
    #expect(sum.intervals == 25)
    #expect(sum.short == 4)
    #expect(sum.hoursShort == 1 + 2 + 0.5 + 0.5)
    #expect(sum.hoursOver == 20)
    #expect(sum.hoursRequired == 125)
    #expect(sum.hoursOnFloor == 5 + 4 + 3 + 120 + 9)
    #expect(sum.shortages.map(\.intervals) == [1..<3, 23..<25])
    #expect(sum.worst?.worst == 2)
    #expect(sum.worst?.missing == 2)
    #expect(sum.belowTarget == 1)
    // 240 calls at 95 % and 60 at 50 %.
    #expect(abs((sum.share ?? 0) - (240 * 0.95 + 60 * 0.5) / 300) < 1e-12)
  }

  @Test func aPartOfTheDay() {
    let sum = CoverageSummary(line, of: grid, in: 0..<2)
    #expect(sum.intervals == 2)
    #expect(sum.short == 1)
    #expect(sum.shortages.map(\.intervals) == [1..<2])
  }

  @Test("what differs by less than a millionth is equal")
  func rounding() {
    let line = CoverageLine(
      kind: .role,
      id: "r",
      name: "R",
      required: [1, 1],
      exact: [1, 1],
      rostered: [1, 1],
      onFloor: [0.999_999_9, 0.999_99]
    )
    #expect(line.gap(0) == 0)
    #expect(!line.isShort(0))
    #expect(line.isShort(1))
  }
}
