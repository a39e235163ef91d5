import RoomFiles
import Testing
import Wellbeing

struct TrendsTableTests {
  static func tables() throws -> [TrendTable] {
    [
      TrendTable(
        period: try #require(TrendPeriod(year: 2025, quarter: 1)),
        limits: TrendLimits(),
        measures: [.hardCalls(category: "death"), .goodDays, .care(.trim, .declined)],
        rows: [TrendRow(team: nil, isFewPeople: false, cells: [.hidden, .shown(40), .shown(0)])]
      ),
      TrendTable(
        period: try #require(TrendPeriod(year: 2025)),
        limits: TrendLimits(),
        measures: [.goodDays],
        rows: [TrendRow(team: "red", isFewPeople: true, cells: [.hidden])]
      ),
    ]
  }

  @Test("a hidden figure has no count but a reason, the same for all") func csv() throws {
    let text = String(decoding: TrendsTable.csv(try Self.tables()), as: UTF8.self)
    #expect(
      text.split(separator: "\r\n").map(String.init) == [
        "period,team,subject,item,count,hidden",
        "2025-Q1,,hard-calls,death,,\"fewer than 8, from fewer than 5 people, or hidden so that no such figure can be worked out\"",
        "2025-Q1,,good-days,,40,",
        "2025-Q1,,care,trim declined,0,",
        "2025,red,good-days,,,a group of fewer than 8 people: nothing is shown",
      ]
    )
  }

  @Test("as JSON a hidden count is null") func json() throws {
    let text = String(decoding: TrendsTable.json(try Self.tables()), as: UTF8.self)
    #expect(text.contains("\"count\": null"))
    #expect(text.contains("\"count\": 40"))
    #expect(text.contains("\"team\": \"red\""))
  }
}
