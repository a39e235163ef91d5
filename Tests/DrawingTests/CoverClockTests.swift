import CivilTime
import Drawing
import Staffing
import Testing

struct CoverClockTests {
  static func cells(_ zone: ZoneRules, _ date: CivilDate, _ minutes: Int) -> CoverChart.Day? {
    let grid = IntervalGrid(DateSpan(date, days: 1), every: Minutes(minutes), in: zone)
    let line = CoverageLine(
      kind: .role,
      id: "r",
      name: "R",
      required: [Int](repeating: 1, count: grid.count),
      exact: [Double](repeating: 1, count: grid.count),
      rostered: [Double](repeating: 1, count: grid.count),
      onFloor: [Double](repeating: 1, count: grid.count)
    )
    let coverage = Coverage(grid: grid, lines: [line], forecasts: [], queues: [])
    return CoverChart(line, of: coverage).days.first
  }

  /// A zone whose clocks change once, by so many minutes, at a local time of 25 October 2026.
  static func zone(_ change: Int, at minute: Int) -> ZoneRules {
    ZoneRules(
      name: "X",
      initialOffset: 3600,
      initialAbbreviation: "A",
      transitions: [
        .init(
          at: Instant(seconds: day("2026-10-25").dayNumber * 86_400 + minute * 60 - 3600),
          offset: 3600 + change * 60,
          abbreviation: "B"
        )
      ]
    )
  }

  @Test("in London the repeated hour has four half-width cells in the place of two")
  func london25() throws {
    let day = try #require(Self.cells(london, day("2026-10-25"), 30))
    #expect(day.cells.count == 50 && day.skipped.isEmpty)
    #expect(day.cells[1..<8].map(\.left) == [1, 2, 2.5, 3, 3.5, 4, 5])
    #expect(day.cells[1..<8].map(\.width) == [1, 0.5, 0.5, 0.5, 0.5, 1, 1])
    #expect(day.cells.map(\.isSecond).enumerated().filter(\.element).map(\.offset) == [4, 5])
    #expect(day.cells[49].left == 47)
  }

  @Test("in London the skipped hour has no cell")
  func london23() throws {
    let day = try #require(Self.cells(london, day("2027-03-28"), 30))
    #expect(day.cells.count == 46 && day.skipped == [2..<4])
    #expect(day.cells[0..<4].map(\.left) == [0, 1, 4, 5])
    #expect(!day.cells.contains { $0.isSecond || $0.width != 1 })
  }

  @Test(
    "whatever hour the clocks change, cells follow each other and fill the face but for what is skipped"
  )
  func everyChange() throws {
    for change in [-180, -120, -60, -30, 30, 60, 120] {
      for minute in stride(from: 180, through: 1260, by: 30) {
        for length in [15, 30] {
          let zone = Self.zone(change, at: minute)
          let day = try #require(Self.cells(zone, day("2026-10-25"), length))
          let name: Comment = "\(change) at \(minute), every \(length)"
          #expect(day.cells.count == (1440 - change) / length, name)
          var edge = 0.0
          var skipped = 0
          for cell in day.cells {
            let gap = day.skipped.first { Double($0.lowerBound) == edge }
            if let gap, cell.left == Double(gap.upperBound) {
              skipped += gap.count
              edge = Double(gap.upperBound)
            }
            #expect(abs(cell.left - edge) < 1e-9, name)
            edge = cell.left + cell.width
          }
          #expect(abs(edge - Double(1440 / length)) < 1e-9, name)
          #expect(skipped == max(0, change / length), name)
          #expect(day.cells.count(where: \.isSecond) == max(0, -change / length), name)
        }
      }
    }
  }
}
