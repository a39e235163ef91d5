import CivilTime
import RotaCalendar
import Testing

struct CalendarErrorTests {
  @Test("a UID of 70 octets is written on one line, one of 71 is refused")
  func longUID() throws {
    let longest = String(repeating: "é", count: 35)
    #expect(try reading(file([event(longest)])).values("UID") == [longest])
    expect(.uidTooLong(longest + "x"), event(longest + "x"))
    expect(.uidEmpty, event(""))
  }

  @Test(
    "a UID is one word without what would be escaped",
    arguments: ["a b", "a\u{0}", "a\r\nb", "a,b", "a;b", "a\\b", "\u{85}a", "a\u{2028}", "a\u{7F}"]
  )
  func unsafeUID(uid: String) { expect(.uidUnsafe(uid), event(uid)) }

  @Test("an event ends after its start")
  func ends() {
    let start = Instant("2026-01-05T19:00Z")!
    var shift = event()
    for end in [start, start - Minutes(1)] {
      shift.time = .timed(start: start, end: end)
      expect(.endsTooEarly(uid: shift.uid, shift.time), shift)
    }
    shift.time = .allDay(DateSpan(CivilDate("2026-01-05")!, days: 0))
    expect(.endsTooEarly(uid: shift.uid, shift.time), shift)
  }

  @Test("years that a calendar cannot hold are refused, whatever the number")
  func years() {
    var shift = event()
    let fine = Instant("2026-01-05T19:00Z")!
    let before = Instant("1970-12-31T23:59:59Z")!
    let after = Instant("2199-01-01T00:00Z")!
    for bad in [before, after, Instant(seconds: .min + 86_400), Instant(seconds: .max)] {
      for time in [CalendarEvent.Time.timed(start: bad, end: fine), .timed(start: fine, end: bad)] {
        shift.time = time
        expect(.timeOutOfRange(uid: shift.uid, time), shift)
      }
    }
    var changed = event()
    let longAgo = Instant("1900-01-01T00:00:00Z")! - Minutes(1)
    let farOff = Instant("2199-12-31T23:59:59Z")! + Minutes(1)
    for bad in [longAgo, farOff, Instant(seconds: .min + 86_400), Instant(seconds: .max)] {
      changed.modified = bad
      expect(.modifiedOutOfRange(uid: changed.uid, bad), changed)
    }
    // A room may be older than the clock of the machine.
    for fine in [longAgo + Minutes(1), before, after, farOff - Minutes(1)] {
      changed.modified = fine
      #expect(throws: Never.self) { try CalendarWriter.bytes(file([changed])) }
    }
    for (first, last) in [(-1 << 50, 1 << 50), (0, 1), (20_000, 100_000)] {
      let days = DateSpan(CivilDate(dayNumber: first), CivilDate(dayNumber: last))
      shift.time = .allDay(days)
      expect(.timeOutOfRange(uid: shift.uid, shift.time), shift)
    }
  }

  @Test("no number stops the program")
  func extremes() {
    // Not compared by `#expect`, which would print them: a date so far away has no components.
    var isRefused = true
    for number in [Int.min, .max] {
      var shift = event()
      shift.modified = Instant(seconds: number)
      isRefused = isRefused && (try? CalendarWriter.bytes(file([shift]))) == nil
      shift = event()
      shift.time = .timed(start: Instant(seconds: number), end: Instant(seconds: number))
      isRefused = isRefused && (try? CalendarWriter.bytes(file([shift]))) == nil
      let day = CivilDate(dayNumber: number)
      shift.time = .allDay(DateSpan(day, day))
      isRefused = isRefused && (try? CalendarWriter.bytes(file([shift]))) == nil
    }
    #expect(isRefused)
  }

  @Test("the first and the last year are written")
  func edges() throws {
    for (from, to) in [
      ("1971-01-01T00:00Z", "1971-01-02T00:00Z"), ("2198-12-30T00:00Z", "2198-12-31T23:59Z"),
    ] {
      for zone in [Zones.london, Zones.newYork, Zones.sydney, .utc] {
        let calendar = file([event(from: from, to: to)], zone: zone)
        #expect(try CalendarWriter.bytes(calendar) == CalendarWriter.treeBytes(calendar))
      }
    }
  }

  @Test("a sequence is from 0 to 2,147,483,647, and over 0 where an event is cancelled")
  func sequence() {
    var shift = event()
    for bad in [-1, 2_147_483_648, .max, .min] {
      shift.sequence = bad
      expect(.sequenceOutOfRange(uid: shift.uid, bad), shift)
    }
    shift.sequence = .max
    expect(.sequenceOutOfRange(uid: shift.uid, .max), shift.cancelled(at: shift.modified))
    shift.sequence = 0
    shift.status = .cancelled
    expect(.cancelledWithoutChange(uid: shift.uid), shift)
  }

  @Test("names, colours and UIDs that repeat are refused, and a calendar without anything in it")
  func files() {
    expect(.uidRepeated("a@relief.invalid"), file([event(), event()]))
    expect(.noEvents(calendar: "Shifts"), file([]))
    var calendar = file([event()])
    calendar.header.name = " ,;\\\u{0} "
    expect(.nameEmpty(" ,;\\\u{0} "), calendar)
    calendar = file([event()])
    calendar.header.colour = "#4682b4"
    expect(.colourUnknown("#4682b4"), calendar)
    calendar = file([])
    calendar.header.emptyNote = event("")
    expect(.uidEmpty, calendar)
  }

  @Test("five megabytes of any text are cut, not a reason to stop")
  func large() throws {
    var shift = event(summary: String(repeating: "\u{0}\r\u{1F319}", count: 800_000))
    shift.description = String(repeating: "é\u{301}\n", count: 1_000_000)
    shift.location = String(repeating: "\\", count: 5_000_000)
    shift.categories = [String(repeating: "a,", count: 2_500_000)]
    let calendar = file([shift])
    let bytes = try CalendarWriter.bytes(calendar)
    #expect(bytes.count < 40_000)
    #expect(try CalendarWriter.treeBytes(calendar) == bytes)
    let name = String(repeating: "n", count: 5_000_000)
    let long = CalendarFile(name: name, zone: Zones.london, events: [event()])
    #expect(try reading(long).values("NAME").first?.count == 250)
    #expect(CalendarError.uidTooLong(name).description.utf8.count < 200)
  }

  private func expect(_ error: CalendarError, _ event: CalendarEvent) {
    expect(error, file([event]))
  }

  private func expect(_ error: CalendarError, _ calendar: CalendarFile) {
    #expect(throws: error) { try CalendarWriter.bytes(calendar) }
    #expect(throws: error) { try CalendarWriter.treeBytes(calendar) }
    #expect(throws: error) {
      try CalendarWriter.write(calendar.header, events: calendar.events) { _ in
        Issue.record("a piece was written")
      }
    }
    #expect(!error.description.isEmpty)
  }
}
