import CivilTime
import Drawing
import Foundation
import Staffing
import Testing

struct CoverFaceTests {
  @Test("text, map and page of cover are the same every time")
  func goldens() throws {
    let week = CoverFixture.coverage("2026-10-19", 7)
    let day = days("2026-10-25", 1)
    try expectGolden(CoverText(week, width: 80).text, "cover-80.txt")
    try expectGolden(CoverText(week, width: 132, colour: true).text, "cover-colour.txt")
    try expectGolden(CoverText(week, days: day, width: 60).text, "cover-day-60.txt")
    try expectGolden(CoverText(week, days: day, width: 120).text, "cover-day-120.txt")
    try expectGolden(CoverMap(week, room: "Lindum (sample)").svg, "cover.svg")
    try expectGolden(CoverPage(week, room: "Lindum (sample)").html, "cover.html")
    let spring = CoverFixture.coverage("2027-03-27", 3, hasDemand: false)
    try expectGolden(CoverPage(spring, room: "Lindum (sample)").html, "cover-roles.html")
    let lines = CoverSentence(CoverFixture.coverage()).lines
    try expectGolden(lines.map { $0 + "\n" }.joined(), "cover-report.txt")
  }

  @Test("colour adds escapes and nothing else; lines fit", arguments: [60, 72, 80, 100, 132, 200])
  func width(width: Int) {
    let coverage = CoverFixture.coverage()
    for span in [days("2026-10-19", 14), days("2026-10-23", 1), days("2026-10-25", 1)] {
      let plain = CoverText(coverage, days: span, width: width).text
      let coloured = CoverText(coverage, days: span, width: width, colour: true).text
      #expect(!plain.contains("\u{1B}"))
      #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
      for line in plain.split(separator: "\n") {
        #expect(TextWidth.columns(String(line)) <= width, "\(line)")
      }
    }
  }

  @Test("neither page nor picture runs or fetches anything, and names are only text")
  func safe() throws {
    let nasty = "</title><script>alert(1)</script>\" onload=\"x & 'y'"
    let coverage = CoverFixture.coverage("2026-10-19", 7)
    let page = CoverPage(coverage, room: nasty).html
    let map = CoverMap(coverage, room: nasty).svg
    _ = try Fields.read(map)
    for source in [page, map] {
      #expect(!source.contains("<script") && !source.contains("onload=\"x"))
      #expect(!source.contains("url(") && !source.contains("src=") && !source.contains("@import"))
    }
    #expect(page.contains("default-src 'none'") && page.contains("lang=\"en-GB\""))
    #expect(page.contains("Dispatcher &lt;desk&gt;"))
    let links = page.matches(of: /href="([^"]*)"/).map(\.1)
    #expect(!links.isEmpty && links.allSatisfy { $0.hasPrefix("#") })
    let ids = page.matches(of: /\bid="([^"]*)"/).map(\.1)
    #expect(ids.count == Set(ids).count && ids.count > 12)
    for link in links { #expect(ids.contains(link.dropFirst())) }
  }

  @Test("a year of cells that all differ from their neighbours stays below 1.5 MB")
  func size() {
    let grid = IntervalGrid(days("2026-10-12", 364), every: Minutes(30), in: london)
    let line = CoverageLine(
      kind: .role,
      id: "r",
      name: "R",
      required: [Int](repeating: 12, count: grid.count),
      exact: [Double](repeating: 12, count: grid.count),
      rostered: (0..<grid.count).map { $0 % 2 == 0 ? 9.0 : 11.5 },
      onFloor: (0..<grid.count).map { $0 % 2 == 0 ? 9.0 : 11.5 }
    )
    let coverage = Coverage(grid: grid, lines: [line], forecasts: [], queues: [])
    let source = CoverMap(coverage, room: "R").svg
    #expect(source.utf8.count < 1_500_000)
    #expect(MapRow.all(source).reduce(0) { $0 + $1.short } == grid.count)
  }

  @Test("a share that misses its target never reads as if it met it")
  func percent() throws {
    for n in [1, 5_000, 9_994, 9_995, 9_999] + Array(8_990...9_010) {
      let share = Double(n) / 10_000
      let grid = IntervalGrid(days("2026-10-12", 1), every: .hours(24), in: london)
      let line = CoverageLine(
        kind: .queue,
        id: "999",
        name: "E",
        queues: [0],
        required: [2],
        exact: [2],
        rostered: [2],
        onFloor: [2],
        calls: [10],
        load: [1],
        share: [share],
        target: CoverFixture.queues[0].target
      )
      let queues = [CoverFixture.queues[0]]
      let coverage = Coverage(grid: grid, lines: [line], forecasts: [], queues: queues)
      let text = try #require(CoverSentence(coverage).queues.first)
      let shown = try #require(text.firstMatch(of: /expected ([0-9.]+) %/))
      #expect(((Double(shown.1) ?? 0) < 90) == (share < 0.9), "\(share): \(text)")
      #expect(Double(shown.1) != 100, "\(text)")
    }
  }
}
