import CivilTime
import Testing

struct CivilDateTests {
  @Test("every day from 1900 to 2199 follows the one before and reads back")
  func walk() throws {
    var day = try #require(CivilDate(year: 1900, month: 1, day: 1))
    #expect(day.weekday == .monday)
    let last = try #require(CivilDate(year: 2199, month: 12, day: 31))
    var seen = 0
    while day < last {
      let (y, m, d) = day.components
      let next = (day + 1).components
      let ok =
        d < CivilDate.days(in: m, of: y)
        ? next == (y, m, d + 1) : m < 12 ? next == (y, m + 1, 1) : next == (y + 1, 1, 1)
      if !ok || CivilDate(day.description) != day { Issue.record("\(day)") }
      day = day + 1
      seen += 1
    }
    #expect(seen == 109_572)
  }

  @Test(
    "what is no date is refused",
    arguments: [
      "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-5", "26-01-05", "2026-04-31", "2026/01/05",
      "2026-01-05 ", "+026-01-05", "２026-01-05", "", "1899-12-31", "2200-01-01",
    ]
  )
  func refused(_ text: String) { #expect(CivilDate(text) == nil) }

  /// - Source: dates of Easter published by the US Census Bureau and in BS 7 tables.
  @Test(
    "Easter falls where the tables say",
    arguments: [
      (2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"), (2027, "2027-03-28"),
      (2028, "2028-04-16"), (2038, "2038-04-25"), (2008, "2008-03-23"),
    ]
  )
  func easter(_ year: Int, _ text: String) {
    #expect(CivilDate.easterSunday(year) == CivilDate(text))
  }

  @Test("25 December 2027 is a Saturday")
  func christmas2027() throws {
    #expect(try #require(CivilDate("2027-12-25")).weekday == .saturday)
  }

  @Test("even a date or moment that cannot be prints without a trap")
  func extremes() {
    for n in [Int.min, .min + 1, -1, 0, 1, .max - 1, .max] {
      #expect(!CivilDate(dayNumber: n).description.isEmpty)
      #expect(!Instant(seconds: n).description.isEmpty)
      #expect(!ZoneRules.utc.iso(Instant(seconds: n)).isEmpty)
    }
    #expect(Instant(seconds: -1).description == "1969-12-31T23:59:59Z")
  }
}
