import CivilTime
import Planning
import RotaCalendar
import Rostering
import Testing

/// Talks in a calendar: an appointment, and nothing that says what it is or with whom.
@Suite struct AppointmentTests {
  static let now = Instant("2026-01-06T09:00Z")!

  static func talk(
    _ id: String = "k9-3",
    _ part: CalendarAppointment.Part = .holder,
    from: String = "2026-01-07T20:00Z",
    sequence: Int = 0,
    modified: Instant = now,
    off: Bool = false
  ) -> CalendarAppointment {
    let start = Instant(from)!
    return CalendarAppointment(
      id: id,
      part: part,
      span: Span(start, start + .hours(1)),
      sequence: sequence,
      modified: modified,
      isCancelled: off
    )
  }

  /// The entries that are no shifts.
  func entries(
    _ appointments: [CalendarAppointment],
    showsOwn: Bool = false,
    of person: String = "ann",
    tombstones: IssuedCalendars.Tombstones = .all,
    marks: CalendarMarks = CalendarMarks()
  ) throws -> [CalendarEvent] {
    let calendars = IssuedCalendars(
      IssuedCalendarTests.facts(),
      of: try IssuedCalendarTests.room(),
      over: DateSpan(CivilDate("2026-01-01")!, days: 16),
      tombstones: tombstones,
      digest: Self.digest,
      marks: marks
    )
    let file = try #require(
      calendars.person(person, appointments: appointments, showsOwnAppointments: showsOwn)
    )
    return file.events.filter { !$0.summary.contains("shift") }
  }

  /// Stands for SHA-256: FNV-1a, four times with other starts.
  @Sendable static func digest(_ bytes: [UInt8]) -> String {
    (0..<4).map { (start: UInt64) -> String in
      let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 &+ start) {
        ($0 ^ UInt64($1)) &* 0x100_0000_01B3
      }
      let text = String(hash, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }.joined()
  }

  @Test func `whoever holds a talk sees an appointment and nothing else of it`() throws {
    let everything = CalendarMarks(leave: true, holidays: true, place: true, names: true)
    let event = try #require(try entries([Self.talk()], marks: everything).first)
    #expect(event.summary == "Appointment")
    #expect(event.description == nil && event.location == nil && event.categories.isEmpty)
    #expect(event.isPrivate && !event.isTransparent && event.busy == .busy)
    let read = try reading(file([event]))
    #expect(read.values("SUMMARY") == ["Appointment"])
    #expect(read.values("CLASS") == ["PRIVATE"])
    #expect(read.values("TRANSP") == ["OPAQUE"])
    #expect(read.values("STATUS") == ["CONFIRMED"])
    #expect(read.values("SEQUENCE") == ["0"])
    #expect(read.values("DTSTART;TZID=Europe/London") == ["20260107T200000"])
    #expect(read.values("DTEND;TZID=Europe/London") == ["20260107T210000"])
    let names = read.lines.filter { !$0.hasPrefix("X-WR") }.joined(separator: "\n")
    for word in ["DESCRIPTION", "LOCATION", "CATEGORIES", "k9", "ann", "Ann", "trim", "care"] {
      #expect(!names.contains(word), "\(word)")
    }
  }

  @Test func `the person it is for sees nothing unless they ask, and then the same`() throws {
    let talk = Self.talk("k9-3", .subject)
    #expect(try entries([talk]).isEmpty)
    let shown = try entries([talk], showsOwn: true)
    #expect(shown.map(\.summary) == ["Appointment"])
    #expect(shown.allSatisfy { $0.isPrivate && $0.description == nil && $0.location == nil })
    // Asking changes nothing of what they hold for others.
    #expect(try entries([talk, Self.talk("k9-4")]).count == 1)
    #expect(try entries([talk, Self.talk("k9-4")], showsOwn: true).count == 2)
  }

  @Test func `its name stays when it is moved, and is another for everybody and every talk`() throws
  {
    let before = try #require(try entries([Self.talk()]).first)
    let moved = try #require(
      try entries([Self.talk(from: "2026-01-10T09:00Z", sequence: 1)]).first
    )
    #expect(moved.uid == before.uid && moved.sequence == 1)
    #expect(moved.time != before.time)
    let other = try #require(try entries([Self.talk("k9-4")]).first)
    #expect(other.uid != before.uid)
    #expect(before.uid.hasSuffix("@relief.invalid") && before.uid.utf8.count == 47)
  }

  @Test func `one that is called off leaves a tombstone as a shift does`() throws {
    let gone = Self.talk(sequence: 2, off: true)
    let event = try #require(try entries([gone]).first)
    #expect(event.status == .cancelled && event.isTransparent && event.busy == .free)
    #expect(event.summary == "Cancelled: Appointment" && event.sequence == 2 && event.isPrivate)
    // A number that was never counted up is still a tombstone's.
    let first = try #require(try entries([Self.talk(off: true)]).first)
    #expect(first.sequence == 1)
    let last = Self.now + .hours(14 * 24)
    #expect(try entries([gone], tombstones: .recent(last - Minutes(1))).count == 1)
    #expect(try entries([gone], tombstones: .recent(last)).isEmpty)
    #expect(try entries([Self.talk("k9-3", .subject, sequence: 2, off: true)]).isEmpty)
  }

  @Test func `only what begins on the calendar's days is in it, in its place among the shifts`()
    throws
  {
    let talks = [
      "2025-12-31T23:59Z", "2026-01-01T00:00Z", "2026-01-16T23:30Z", "2026-01-17T00:00Z",
    ]
    .enumerated().map { Self.talk("k\($0.offset)-1", from: $0.element) }
    #expect(try entries(talks).count == 2)
    let empty = Span(Self.now, Self.now)
    let nothing = CalendarAppointment(id: "k", part: .holder, span: empty, modified: Self.now)
    #expect(try entries([nothing]).isEmpty)
    let calendars = IssuedCalendars(
      IssuedCalendarTests.facts(),
      of: try IssuedCalendarTests.room(),
      over: DateSpan(CivilDate("2026-01-01")!, days: 16),
      digest: Self.digest
    )
    let file = try #require(calendars.person("ann", appointments: [Self.talk()]))
    let starts = file.events.map { event -> Int in
      guard case .timed(let start, _) = event.time else { return 0 }
      return start.seconds
    }
    #expect(starts == starts.sorted() && file.events.contains { $0.summary == "Appointment" })
    #expect(try CalendarWriter.bytes(file) == CalendarWriter.treeBytes(file))
  }
}
