import CivilTime
import Drawing
import Staffing
import Testing

/// Sentence, text, picture and page of cover against the numbers they were made from, counted here once more.
struct CoverTests {
  static let spans: [(from: String, days: Int, hasDemand: Bool)] = [
    ("2026-10-12", 28, true), ("2027-03-22", 14, true), ("2026-10-25", 1, true),
    ("2027-03-25", 7, false), ("2026-10-19", 364, true),
  ]

  static func coverages() -> [Coverage] {
    spans.map { CoverFixture.coverage($0.from, $0.days, hasDemand: $0.hasDemand) }
  }

  /// Intervals with too few people on each day, straight from the lists.
  static func short(_ line: CoverageLine, _ grid: IntervalGrid) -> [CivilDate: Int] {
    var short: [CivilDate: Int] = [:]
    for date in grid.days.days {
      short[date] = grid.intervals(of: date).count { line.onFloor[$0] < Double(line.required[$0]) }
    }
    return short
  }

  static func drawn(_ coverage: Coverage) -> [CoverageLine] {
    let pools = coverage.lines.filter { $0.kind == .pool }
    return pools.isEmpty ? coverage.lines.filter { $0.kind == .role } : pools
  }

  @Test("sentence, picture, page and terminal text count the same short half-hours, day by day")
  func faces() throws {
    for coverage in Self.coverages() {
      let map = CoverMap(coverage, room: "R").svg
      let page = CoverPage(coverage, room: "R").html
      let text = CoverText(coverage, width: 132).lines
      var rows = MapRow.all(map)[...]
      var pageRows = MapRow.all(page)[...]
      for (i, line) in Self.drawn(coverage).enumerated() {
        let wanted = Self.short(line, coverage.grid)
        let total = wanted.values.reduce(0, +)
        let all = "\(Sentence.grouped(coverage.grid.count)) half-hours"
        let sentence =
          total == 0
          ? "enough people in all \(all)" : "short in \(Sentence.grouped(total)) of \(all)"
        let words = text.joined(separator: " ").split(separator: " ").joined(separator: " ")
        #expect(words.contains(sentence))
        #expect(page.contains(sentence))
        #expect(map.contains(sentence) || map.contains(Sentence.opened(sentence)))

        let byDay = coverage.grid.days.days.map { wanted[$0] ?? -1 }
        let intervals = coverage.grid.days.days.map { coverage.grid.intervals(of: $0).count }
        #expect(rows.prefix(byDay.count).map(\.short) == byDay)
        #expect(rows.prefix(byDay.count).map(\.cells) == intervals)
        #expect(pageRows.prefix(byDay.count).map(\.short) == byDay)
        rows = rows.dropFirst(byDay.count)
        pageRows = pageRows.dropFirst(byDay.count)

        let table = Markup.rows(of: page, tablesFrom: "days-\(i)")
        #expect(table.compactMap { Int($0[2]) } == byDay)
        #expect(table.compactMap { Int($0[1]) } == intervals)
        if coverage.grid.days.count > 1, i == 0 {
          let lines = text.filter { $0.contains(" short") && $0.contains(" at ") }
          let counts = lines.compactMap { line in
            line.split(separator: "  ").last?.split(separator: " ").first.flatMap { Int($0) }
          }
          #expect(counts.starts(with: byDay.filter { $0 > 0 }))
        }
      }
      #expect(rows.isEmpty && pageRows.isEmpty)
    }
  }

  @Test("days on which the clocks change have 50 and 46 half-hours on every face")
  func clocks() throws {
    for (from, count) in [("2026-10-25", 50), ("2027-03-28", 46)] {
      let coverage = CoverFixture.coverage(from, 1)
      let page = CoverPage(coverage, room: "R").html
      #expect(MapRow.all(CoverMap(coverage, room: "R").svg).map(\.cells) == [count])
      #expect(MapRow.all(page).map(\.cells) == [count])
      #expect(Markup.rows(of: page, tablesFrom: "worst-table").count == count)
      let text = CoverText(coverage, width: 60).lines
      let bars = text.filter { $0.contains(" |▇") }
      #expect(!bars.isEmpty)
      for bar in bars { #expect(bar.drop { $0 != "|" }.dropFirst().count == count) }
      #expect(text.contains { $0.contains("00  01' 03") } == (count == 50))
      #expect(page.contains(">01&#39;</text>") == (count == 50))
      #expect(page.contains("01:30 GMT") == (count == 50))
    }
    let both = CoverFixture.coverage("2026-10-24", 3)
    let lines = CoverText(both, width: 80).lines
    let marks = lines.filter { $0.contains(" Oct  ") }.map { line in
      line.dropFirst(12).prefix(25).filter { $0 != " " }.count
    }
    #expect(marks == [24, 25, 24])
    let spring = CoverText(CoverFixture.coverage("2027-03-27", 2), width: 80).lines
    #expect(spring.contains { $0.hasPrefix("Sun 28 Mar  ") && $0.dropFirst(13).hasPrefix("/") })
  }

  @Test("a gap is drawn in a column of bars where people are missing, and nowhere else")
  func bars() {
    for date in ["2026-10-17", "2026-10-25", "2026-11-06", "2027-03-28"] {
      let coverage = CoverFixture.coverage(date, 1)
      guard let line = Self.drawn(coverage).first else { continue }
      let lines = CoverText(coverage, width: 60).lines
      let bars = lines.filter { $0.dropFirst(5).hasPrefix("|") }.map { Array($0.dropFirst(6)) }
      for i in 0..<coverage.grid.count {
        let column = bars.map { $0.count > i ? $0[i] : " " }
        #expect(column.contains("▨") == (line.onFloor[i] < Double(line.required[i])))
      }
    }
  }

  @Test("the worst gap leads the list, and what it says is what the lists hold")
  func worst() throws {
    let coverage = CoverFixture.coverage()
    let line = try #require(Self.drawn(coverage).first)
    let most = (0..<coverage.grid.count).map { Double(line.required[$0]) - line.onFloor[$0] }.max()
    let missing = Sentence.number(try #require(most), places: 1)
    let gap = try #require(CoverSentence(coverage).gaps.first)
    #expect(
      gap.hasPrefix("Sat 17 Oct 19:00–00:00: 999+101 short by up to \(missing) of 14; 999 in 10 s")
    )
    #expect(gap.hasSuffix("expected 85 %, target 90 %"))
    #expect(CoverText(coverage).text.contains("short by up to \(missing) of 14"))
  }
}
