import CivilTime
import RotaCalendar
import Testing

struct WriterTests {
  @Test("a feed of London's two change nights and a day of leave, byte for byte")
  func golden() throws {
    var autumn = event("n1@x", from: "2026-10-24T18:00Z", to: "2026-10-25T07:00Z")
    autumn.location = "Control Room A"
    autumn.categories = ["Night shift", "Calls, 999"]
    autumn.sequence = 2
    let spring = event("n2@x", from: "2026-03-28T19:00Z", to: "2026-03-29T06:00Z")
    var leave = event("l@x", summary: "Leave")
    leave.time = .allDay(DateSpan(CivilDate("2026-07-01")!, days: 3))
    leave.busy = .outOfOffice
    leave.isTransparent = true
    leave.status = .tentative
    let bytes = try CalendarWriter.bytes(
      CalendarFile(
        name: "Ada; Team B",
        zone: Zones.london,
        events: [autumn, spring, leave],
        colour: "SteelBlue",
        refreshes: true
      )
    )
    #expect(String(decoding: bytes, as: UTF8.self) == Self.expected)
  }

  @Test("where there are no events the note stands alone, without a zone")
  func empty() throws {
    let days = DateSpan(CivilDate("2026-01-01")!, CivilDate("2027-01-01")!)
    let note = CalendarEvent.note(
      uid: "empty@x",
      days: days,
      text: "No shifts planned to 31 December 2026",
      modified: Instant("2026-01-01T00:00Z")!
    )
    var calendar = file([])
    calendar.header.emptyNote = note
    let read = try reading(calendar)
    #expect(read.lines.count { $0 == "BEGIN:VEVENT" } == 1)
    #expect(read.values("DTSTART;VALUE=DATE") == ["20260101"])
    #expect(read.values("DTEND;VALUE=DATE") == ["20270101"])
    #expect(read.values("TRANSP") == ["TRANSPARENT"])
    #expect(!read.lines.contains("BEGIN:VTIMEZONE"))
    calendar.events = [event()]
    #expect(try reading(calendar).values("UID") == ["a@relief.invalid"])
  }

  @Test("a tombstone keeps name and times, and says so once")
  func tombstone() throws {
    var shift = event()
    shift.sequence = 3
    let moment = Instant("2026-01-02T10:00Z")!
    let read = try reading(file([shift.cancelled(at: moment)]))
    #expect(read.values("SUMMARY") == ["Cancelled: Night shift"])
    #expect(read.values("STATUS") == ["CANCELLED"])
    #expect(read.values("SEQUENCE") == ["4"])
    #expect(read.values("TRANSP") == ["TRANSPARENT"])
    #expect(read.values("X-MICROSOFT-CDO-BUSYSTATUS") == ["FREE"])
    #expect(read.values("DTSTART;TZID=Europe/London") == ["20260105T190000"])
    #expect(read.values("DTEND;TZID=Europe/London") == ["20260106T070000"])
    #expect(read.values("DTSTAMP") == ["20260102T100000Z"])
    #expect(read.values("LAST-MODIFIED") == ["20260102T100000Z"])
    let again = shift.cancelled(at: moment).cancelled(at: moment)
    #expect(again.summary == "Cancelled: Night shift")
  }

  @Test("text that is empty once it is clean leaves no line, but there is always a summary")
  func emptyText() throws {
    var shift = event(summary: "\u{0}\r\n ")
    shift.description = ""
    shift.location = "\u{7}"
    shift.categories = [",", ""]
    let read = try reading(file([shift]))
    #expect(read.values("SUMMARY") == ["Untitled"])
    for name in ["DESCRIPTION", "LOCATION", "CATEGORIES"] {
      #expect(read.values(name).isEmpty)
    }
  }

  static let expected = """
    BEGIN:VCALENDAR
    PRODID:-//Relief//Relief 1.0//EN
    VERSION:2.0
    CALSCALE:GREGORIAN
    NAME:Ada Team B
    X-WR-CALNAME:Ada Team B
    X-WR-TIMEZONE:Europe/London
    COLOR:steelblue
    REFRESH-INTERVAL;VALUE=DURATION:PT1H
    X-PUBLISHED-TTL:PT1H
    BEGIN:VTIMEZONE
    TZID:Europe/London
    BEGIN:DAYLIGHT
    DTSTART:19700329T010000
    TZOFFSETFROM:+0000
    TZOFFSETTO:+0100
    TZNAME:BST
    RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
    END:DAYLIGHT
    BEGIN:STANDARD
    DTSTART:19701025T020000
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0000
    TZNAME:GMT
    RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
    END:STANDARD
    END:VTIMEZONE
    BEGIN:VEVENT
    UID:n1@x
    DTSTAMP:20260101T093015Z
    DTSTART;TZID=Europe/London:20261024T190000
    DTEND;TZID=Europe/London:20261025T070000
    SUMMARY:Night shift
    LOCATION:Control Room A
    CATEGORIES:Night shift
    CATEGORIES:Calls 999
    STATUS:CONFIRMED
    TRANSP:OPAQUE
    X-MICROSOFT-CDO-BUSYSTATUS:BUSY
    SEQUENCE:2
    LAST-MODIFIED:20260101T093015Z
    END:VEVENT
    BEGIN:VEVENT
    UID:n2@x
    DTSTAMP:20260101T093015Z
    DTSTART;TZID=Europe/London:20260328T190000
    DTEND;TZID=Europe/London:20260329T070000
    SUMMARY:Night shift
    STATUS:CONFIRMED
    TRANSP:OPAQUE
    X-MICROSOFT-CDO-BUSYSTATUS:BUSY
    SEQUENCE:0
    LAST-MODIFIED:20260101T093015Z
    END:VEVENT
    BEGIN:VEVENT
    UID:l@x
    DTSTAMP:20260101T093015Z
    DTSTART;VALUE=DATE:20260701
    DTEND;VALUE=DATE:20260704
    SUMMARY:Leave
    STATUS:TENTATIVE
    TRANSP:TRANSPARENT
    X-MICROSOFT-CDO-BUSYSTATUS:OOF
    SEQUENCE:0
    LAST-MODIFIED:20260101T093015Z
    END:VEVENT
    END:VCALENDAR

    """.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
}
