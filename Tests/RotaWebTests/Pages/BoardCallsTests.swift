import CivilTime
import Drawing
import Foundation
import Testing

@testable import RotaWeb

/// What the board says of calls, held against the pages of its days.
@Suite struct BoardCallsTests {
  /// The numbers in the board's row of calls, one a day; nothing where a field is empty.
  private static func row(_ page: String) throws -> [Int?] {
    let row = try #require(
      page.components(separatedBy: "<tr>").first { $0.contains("Calls, ") && $0.contains("<td") }
    )
    return row.matches(of: /<td[^>]*>([^<]*)<\/td>/).map { Int($0.output.1) }
  }

  @Test func `Each day has as many half-hours short as its own page says`() async throws {
    let desk = try await DecisionTests.Desk(try TestSite(hasCalls: true))
    #expect(await desk.get("/rota?from=2026-10-19&weeks=2") == 200)
    let board = desk.last
    let counts = try Self.row(board)
    #expect(counts.count == 14)
    #expect(counts.prefix(3).allSatisfy { $0 == nil }, "what is past is nobody's concern")
    var short: [CivilDate] = []
    for (i, count) in counts.enumerated().dropFirst(3) {
      let date = CivilDate("2026-10-19")! + i
      #expect(await desk.get("/day/\(date)") == 200)
      let said = desk.last.firstMatch(
        of: /together<\/h2>\s*<p>.*?(?:Short in (\d+) of|Enough people)/
      )
      let number = try #require(said).output.1.flatMap { Int($0) } ?? 0
      #expect(count == number, "\(date)")
      if number > 0 { short.append(date) }
    }
    try #require(!short.isEmpty, "the sample has days that are short")
    for date in short {
      #expect(
        board.contains(
          "<a href=\"/day/\(date)\">See the day<span class=\"heard\">: \(Sentence.shortDay(date)), 999 and 101 together: short in"
        )
      )
    }
    let days = short.count == 1 ? "1 day" : "\(short.count) days"
    #expect(board.contains("; \(days) short of people for the calls expected, in"))
    for path in [
      "/rota/make?from=2026-10-22&to=2026-11-01", "/rota/publish?from=2026-10-22&to=2026-11-01",
    ] {
      #expect(await desk.get(path) == 200)
      #expect(
        desk.last.contains("\(days.prefix(1).uppercased())\(days.dropFirst()) short of people"),
        "\(path)"
      )
    }
  }

  @Test func `A room without calls has no word of them`() async throws {
    let desk = try await DecisionTests.Desk(try TestSite())
    for path in ["/rota", "/rota/make?from=2026-10-22&to=2026-10-25", "/rota/publish"] {
      #expect(await desk.get(path) == 200)
      #expect(!desk.last.contains("calls expected") && !desk.last.contains("Calls, "), "\(path)")
    }
  }

  @Test func `A role that answers no calls has no row of them`() async throws {
    let desk = try await DecisionTests.Desk(try TestSite(hasCalls: true))
    #expect(await desk.get("/rota?weeks=1&role=supervisor") == 200)
    #expect(!desk.last.contains("Calls, "))
    #expect(await desk.get("/rota?weeks=1&role=handler") == 200)
    #expect(desk.last.contains("Calls, "))
  }

  @Test func `The soonest stands first, and what is past last`() {
    func need(_ day: String) -> BoardPage.Need {
      BoardPage.Need("Leave", day, on: CivilDate(day)!, ways: [])
    }
    let needs = ["2027-01-02", "2026-10-20", "2026-10-24", "2026-10-22"].map(need)
    let today = CivilDate("2026-10-22")!
    #expect(
      BoardPage.Need.soonestFirst(needs, today: today).map(\.text)
        == ["2026-10-22", "2026-10-24", "2027-01-02", "2026-10-20"]
    )
  }
}
