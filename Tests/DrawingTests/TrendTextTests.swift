import Drawing
import Testing
import Wellbeing

struct TrendTextTests {
  static func quarter(_ number: Int, _ cells: [TrendCell], isFew: Bool = false) throws -> TrendTable
  {
    TrendTable(
      period: try #require(TrendPeriod(year: 2025, quarter: number)),
      limits: TrendLimits(),
      measures: [.hardCalls(category: "death"), .goodDays, .care(.trim, .declined)],
      rows: [TrendRow(team: nil, isFewPeople: isFew, cells: cells)]
    )
  }

  static let rules = WellbeingRules(
    version: "test",
    categories: [
      ExposureCategory(
        id: "death",
        name: "Death",
        isFlaggedAtOnce: false,
        rationale: Rationale(reason: "why", basis: .assumption, source: "test")
      )
    ],
    flagRules: []
  )

  @Test("the room by quarter, its teams by year, and one line for all that is hidden") func text()
    throws
  {
    let year = TrendTable(
      period: try #require(TrendPeriod(year: 2025)),
      limits: TrendLimits(),
      measures: [.hardCalls(category: "death"), .goodDays],
      rows: [
        TrendRow(team: "blue", isFewPeople: true, cells: [.hidden, .hidden]),
        TrendRow(team: "red", isFewPeople: false, cells: [.hidden, .shown(1240)]),
      ]
    )
    let tables = [
      try Self.quarter(1, [.hidden, .shown(1240), .shown(0)]),
      try Self.quarter(2, [.shown(10), .shown(0), .hidden]), year,
    ]
    let text = TrendText(tables, rules: Self.rules) { $0.prefix(1).uppercased() + $0.dropFirst() }
    #expect(
      text.lines == [
        "The room from 2025-Q1 to 2025-Q2, and its teams in 2025. Counts are rounded to the nearest 5.",
        "",
        "The room           2025-Q1  2025-Q2",
        "Hard calls: Death        *       10",
        "Good days            1,240        0",
        "TRiM: declined           0        *",
        "",
        "2025",
        "Teams              Blue    Red",
        "Hard calls: Death     –      *",
        "Good days             –  1,240",
        "",
        "* fewer than 8, from fewer than 5 people, or hidden so that no such figure can be worked out",
        "– a group of fewer than 8 people: nothing is shown",
      ]
    )
  }

  /// The fourth quarter of 2026 ends on 31 December; 28 days on is 28 January, and the figures are there the day after.
  @Test("before the first quarter it says when there will be something") func empty() throws {
    let first = try #require(TrendPeriod(year: 2026, quarter: 4))
    #expect(
      TrendText.empty(first: first)
        == "No quarter is complete yet: the first figures come 28 days after the end of 2026-Q4, on Fri 29 Jan 2027."
    )
  }

  @Test("without a settled quarter it says so, and without a hidden cell there is no key")
  func none() throws {
    #expect(
      TrendText([], rules: Self.rules) { $0 }.lines == [
        "No quarter is over and settled yet: trends begin with the first whole quarter on record."
      ]
    )
    let shown = [try Self.quarter(1, [.shown(10), .shown(0), .shown(0)])]
    #expect(TrendText(shown, rules: Self.rules) { $0 }.key.isEmpty)
  }
}
