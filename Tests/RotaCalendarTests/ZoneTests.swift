import CivilTime
import RotaCalendar
import Testing

struct ZoneTests {
  /// What RFC 5545 readers are to be told, from each law's own words.
  static let expected: [(ZoneRules, [String])] = [
    (Zones.london, european("BST", "GMT")),
    (Zones.dublin, european("IST", "GMT")),
    (
      Zones.newYork,
      [
        "DTSTART:19700308T020000", "TZOFFSETFROM:-0500", "TZOFFSETTO:-0400", "TZNAME:EDT",
        "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3",
        "DTSTART:19701101T020000", "TZOFFSETFROM:-0400", "TZOFFSETTO:-0500", "TZNAME:EST",
        "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11",
      ]
    ),
    (
      Zones.sydney,
      [
        "DTSTART:19701004T020000", "TZOFFSETFROM:+1000", "TZOFFSETTO:+1100", "TZNAME:AEDT",
        "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=10",
        "DTSTART:19700405T030000", "TZOFFSETFROM:+1100", "TZOFFSETTO:+1000", "TZNAME:AEST",
        "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=4",
      ]
    ),
    (
      Zones.kolkata,
      ["DTSTART:19700101T000000", "TZOFFSETFROM:+0530", "TZOFFSETTO:+0530", "TZNAME:IST"]
    ),
  ]

  static func european(_ summer: String, _ winter: String) -> [String] {
    [
      "DTSTART:19700329T010000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "TZNAME:\(summer)",
      "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
      "DTSTART:19701025T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "TZNAME:\(winter)",
      "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    ]
  }

  @Test("a zone is written as its law has it, in any run of years", arguments: 0..<expected.count)
  func compact(index: Int) throws {
    let (zone, lines) = Self.expected[index]
    for first in 2024...2030 {
      for last in first...2030 {
        let read = try reading(file(Self.shifts(first...last), zone: zone))
        let from = try #require(read.lines.firstIndex(of: "BEGIN:VTIMEZONE"))
        let to = try #require(read.lines.firstIndex(of: "END:VTIMEZONE"))
        let inside = read.lines[(from + 1)..<to]
        #expect(inside.first == "TZID:\(zone.name)")
        let plain = inside.dropFirst().filter { !$0.hasPrefix("BEGIN") && !$0.hasPrefix("END") }
        #expect(plain == lines)
        #expect(inside.count { $0 == "BEGIN:STANDARD" } == 1)
        #expect(inside.count { $0 == "BEGIN:DAYLIGHT" } == (lines.count == 4 ? 0 : 1))
      }
    }
  }

  @Test(
    "a zone that no pair of rules holds, that libical does not know, or that is UTC is in UTC",
    arguments: [
      Zones.cairo, .utc, named("Etc/UTC", 0, "UTC"), named("GMT", 0, "GMT"),
      named("Nowhere/Atall", 3600, "X"), named("", 3600, "X"), named("../../etc/passwd", 3600, "X"),
      named("right/Asia/Kolkata", 19_800, "IST"), named("Asia/Kolkata\r\nX:Y", 19_800, "IST"),
      // Data that differ from libical's: India's name on another offset, London without summer.
      named("Asia/Kolkata", 20_000, "IST"), named("Europe/London", 0, "GMT"),
      named("Europe/London", .max, "GMT"),
    ]
  )
  func inUTC(zone: ZoneRules) throws {
    let read = try reading(file(Self.shifts(2026...2027), zone: zone))
    #expect(!read.lines.contains("BEGIN:VTIMEZONE"))
    #expect(!read.lines.contains { $0.contains("TZID") })
    #expect(read.values("DTSTART").first == "20260105T190000Z")
  }

  @Test("a file of whole days has no zone, which nothing would use")
  func onlyDays() throws {
    var leave = event()
    leave.time = .allDay(DateSpan(CivilDate("2026-07-01")!, days: 1))
    #expect(!(try reading(file([leave])).lines.contains("BEGIN:VTIMEZONE")))
  }

  @Test("the hour that the clocks show twice is written in UTC, both ends of it")
  func ambiguous() throws {
    // In London 01:00–02:00 on 25 October 2026 is shown twice, 00:00Z–01:00Z and 01:00Z–02:00Z.
    for minute in stride(from: 0, through: 240, by: 5) {
      let start = Instant("2026-10-24T23:00Z")! + Minutes(minute)
      var shift = event()
      shift.time = .timed(start: start, end: Instant("2026-10-25T07:00Z")!)
      let read = try reading(file([shift, event("b@x")]))
      let isTwice = (60..<180).contains(minute)
      #expect(read.values("DTSTART").count == (isTwice ? 1 : 0))
      #expect(read.values("DTEND").count == (isTwice ? 1 : 0))
      #expect(read.values("DTEND;TZID=Europe/London").count == (isTwice ? 1 : 2))
      #expect(read.values("X-WR-TIMEZONE").count == (isTwice ? 0 : 1))
    }
    let alone = event(from: "2026-10-25T00:30Z", to: "2026-10-25T07:00Z")
    #expect(!(try reading(file([alone])).lines.contains("BEGIN:VTIMEZONE")))
  }

  static func named(_ name: String, _ offset: Int, _ abbreviation: String) -> ZoneRules {
    ZoneRules(
      name: name,
      initialOffset: offset,
      initialAbbreviation: abbreviation,
      transitions: []
    )
  }

  static func shifts(_ years: ClosedRange<Int>) -> [CalendarEvent] {
    years.map { year in
      event("\(year)@x", from: "\(year)-01-05T19:00Z", to: "\(year)-01-06T07:00Z")
    }
  }
}
