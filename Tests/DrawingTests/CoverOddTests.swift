import CivilTime
import Drawing
import Staffing
import Testing

/// What no sound coverage holds must still be drawn, or left out, without an end to the program.
struct CoverOddTests {
  static func line(_ grid: IntervalGrid, _ required: Int, _ onFloor: Double) -> CoverageLine {
    CoverageLine(
      kind: .queue,
      id: "999",
      name: "E",
      queues: [0],
      required: [Int](repeating: required, count: grid.count),
      exact: [Double](repeating: Double(required), count: grid.count),
      rostered: [Double](repeating: onFloor, count: grid.count),
      onFloor: [Double](repeating: onFloor, count: grid.count),
      calls: [Double](repeating: onFloor, count: grid.count),
      load: [Double](repeating: onFloor, count: grid.count),
      share: [Double](repeating: onFloor, count: grid.count),
      target: CoverFixture.queues[0].target
    )
  }

  static func draw(_ coverage: Coverage) throws -> String {
    let map = CoverMap(coverage, room: "").svg
    _ = try Fields.read(map)
    let one = DateSpan(coverage.grid.days.start, days: 1)
    return map + CoverPage(coverage, room: "").html + CoverText(coverage).text
      + CoverText(coverage, days: one).text + CoverSentence(coverage).lines.joined()
  }

  @Test("numbers that are none, endless, negative or too large")
  func numbers() throws {
    let grid = IntervalGrid(days("2026-10-25", 2), every: Minutes(30), in: london)
    let floors = [Double.nan, .infinity, -.infinity, -3, 0, 1e300, .leastNonzeroMagnitude]
    for onFloor in floors {
      for required in [0, 1, -5, 1_000_000_000, .max] {
        let coverage = Coverage(
          grid: grid,
          lines: [Self.line(grid, required, onFloor)],
          forecasts: [],
          queues: [CoverFixture.queues[0]]
        )
        let drawn = try Self.draw(coverage)
        #expect(!drawn.contains("nan") && !drawn.contains("inf,") && !drawn.contains("Infinity"))
      }
    }
  }

  @Test("no days, no lines, lists of another length, queues that are not there")
  func shapes() throws {
    let none = IntervalGrid(DateSpan(day("2026-10-25"), days: 0), every: Minutes(30), in: london)
    let two = IntervalGrid(days("2026-10-25", 2), every: Minutes(30), in: london)
    let cases = [
      Coverage(grid: none, lines: [], forecasts: [], queues: []),
      Coverage(grid: none, lines: [Self.line(none, 1, 1)], forecasts: [], queues: []),
      Coverage(grid: two, lines: [], forecasts: [], queues: CoverFixture.queues),
      Coverage(grid: two, lines: [Self.line(none, 1, 1)], forecasts: [], queues: []),
      Coverage(grid: two, lines: [Self.line(two, 1, 1)], forecasts: [], queues: []),
    ]
    for coverage in cases { #expect(try !Self.draw(coverage).isEmpty) }
    let outside = CoverText(CoverFixture.coverage(), days: days("2030-01-01", 3))
    #expect(!outside.text.isEmpty)
  }

  @Test(
    "intervals of every length that divides a day",
    arguments: [1, 5, 10, 15, 20, 60, 720, 1440]
  )
  func intervals(minutes: Int) throws {
    let coverage = CoverFixture.coverage("2026-10-24", 2, every: Minutes(minutes))
    #expect(try !Self.draw(coverage).isEmpty)
  }
}
