import CivilTime
import Planning
import RoomFiles
import Testing
import Wellbeing

/// For how long a room keeps what it knows of breaks, hard calls and care.
struct KeptReaderTests {
  @Test("the usual times are those of the law and the papers, each with its reason")
  func usual() throws {
    let rules = WellbeingRules.builtIn
    #expect(rules.kept[.careNotes] == .months(24) && rules.kept[.care] == .years(3))
    #expect(rules.kept[.breaks] == .months(24) && rules.kept[.readings] == .months(72))
    #expect(Set(rules.keptRationales.keys) == ["care_notes", "care", "breaks", "readings"])
  }

  @Test("a room's own times are read, and what it does not name is as usual")
  func own() throws {
    let why = WellbeingReaderTests.why
    let reading = try WellbeingReaderTests.reading(
      "kept:\n  care: { years: 6, \(why) }\n  readings: { months: 100, \(why) }\n"
    )
    #expect(reading.text() == "")
    let rules = try #require(reading.room).wellbeing
    #expect(rules.kept[.care] == .years(6) && rules.kept[.readings] == .months(100))
    #expect(rules.kept[.careNotes] == .months(24))
    #expect(rules.keptRationales["care"]?.reason == "because")
  }

  @Test(
    "a time that is none, or two, or without a reason is an error",
    arguments: [
      "care: { reason: r, basis: law, source: s }", "care: { months: 3, years: 2 }",
      "care: { months: 0 }", "care: { years: 101 }", "care: { months: 1201 }", "care: 3",
      "care: { months: 24 }", "cares: { months: 24 }",
    ]
  )
  func wrong(line: String) throws {
    let reading = try WellbeingReaderTests.reading("kept:\n  \(line)\n")
    #expect(reading.room == nil && reading.text().contains("rules/care.yaml:6"))
  }

  @Test("the first day kept is counted in calendar years or in months to the day")
  func firstDays() {
    func first(_ kept: KeptFor, _ today: String) -> String? {
      CivilDate(today).flatMap { kept.firstKept(today: $0) }.map { "\($0)" }
    }
    #expect(first(.years(3), "2026-11-22") == "2023-01-01")
    #expect(first(.months(24), "2026-11-22") == "2024-11-22")
    #expect(first(.months(11), "2026-11-30") == "2025-12-30")
    // The last day of February was over two years ago on the leap day; the leap day is two years old on the last.
    #expect(first(.months(24), "2028-02-29") == "2026-03-01")
    #expect(first(.months(24), "2030-02-28") == "2028-02-28")
    #expect(first(.months(1), "2026-03-31") == "2026-03-01")
    #expect(first(.months(1_200), "1950-01-01") == nil)
  }
}
