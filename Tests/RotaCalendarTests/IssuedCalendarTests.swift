import CivilTime
import Planning
import RotaCalendar
import Rostering
import Testing

/// Calendars from a record: what was issued, what was called off, and the pattern beyond.
@Suite struct IssuedCalendarTests {
  static let start = CivilDate("2026-01-05")!
  static let issued = Instant("2026-01-04T09:00Z")!
  static let later = Instant("2026-01-06T09:00Z")!

  /// One team of one, days and nights in London's winter.
  static func room() throws -> Room {
    let pattern = try Pattern(id: "main", cycle: "DDNN----", anchor: start)
    let letters = ["D": ("07:00", "19:00"), "N": ("19:00", "07:00")]
    let shifts = letters.sorted { $0.key < $1.key }.map { letter, hours in
      ShiftKind(
        letter: ShiftLetter(Character(letter))!,
        name: letter == "D" ? "Day" : "Night",
        start: WallTime(hours.0)!,
        end: WallTime(hours.1)!
      )
    }
    return Room(
      id: "test",
      name: "Test",
      issued: Instant("2025-12-01T00:00Z")!,
      roster: Roster(
        zone: Zones.london,
        shifts: shifts,
        patterns: [pattern],
        teams: [Team(id: "red", name: "Red", pattern: "main", phase: 0)],
        roles: [Role(id: "handler", name: "Handler", minimum: [])],
        people: []
      ),
      rules: RoomRules(general: [])
    )
  }

  static func posting(
    _ date: String,
    _ letter: Character,
    part: Int = 1,
    key: String = "r",
    sequence: Int = 1,
    off: Instant? = nil
  ) -> IssuedPosting {
    let from = Instant(utc: CivilDate(date)!, minuteOfDay: letter == "D" ? 420 : 1140)
    return IssuedPosting(
      name: PostingName(person: "ann", date: CivilDate(date)!, key: key),
      part: part,
      letter: ShiftLetter(letter)!,
      role: "handler",
      span: Span(from, from + .hours(12)),
      sequence: sequence,
      modified: off ?? issued,
      isCancelled: off != nil
    )
  }

  static func facts() -> Facts {
    let days = DateSpan(start, days: 8)
    let sheet = IssuedSheet(
      person: "ann",
      month: CivilDate("2026-01-01")!,
      postings: [
        posting("2026-01-05", "D"), posting("2026-01-06", "D", sequence: 2, off: later),
        posting("2026-01-07", "N", part: 3), posting("2026-01-09", "D", key: "k7-1"),
        posting("2026-01-10", "D", part: 2, key: "k7-2"),
      ]
    )
    let placement = Placement(days: DateSpan(start, .never), team: "red", roles: ["handler"])
    let made: [Fact] = [
      .person(PersonIdentity(id: "ann", name: "Ann")),
      .placement(DatedPlacement(person: "ann", placement: placement)),
      .publication(Publication(version: 1, days: days, at: issued)), .sheet(sheet),
    ]
    return Facts(
      entry: 2,
      made.enumerated().map {
        RecordedFact(id: FactID(key: "k", number: $0 + 1), born: 1, made: 1, fact: $1)
      }
    )
  }

  func calendars(_ tombstones: IssuedCalendars.Tombstones = .all) throws -> IssuedCalendars {
    IssuedCalendars(
      Self.facts(),
      of: try Self.room(),
      over: DateSpan(CivilDate("2026-01-01")!, days: 16),
      tombstones: tombstones,
      digest: { _ in "" }
    )
  }

  func lines(_ events: [CalendarEvent]) -> [String] {
    events.map {
      "\($0.uid.replacing("@relief.invalid", with: "")) \($0.summary) \($0.status) \($0.sequence) \($0.modified)"
    }
  }

  @Test
  func `what was issued stands under its name, what was called off says so, the rest is a draft`()
    throws
  {
    let file = try #require(try calendars().person("ann"))
    // Days 13 and on are not published: D D N N from the 13th.
    #expect(
      lines(file.events) == [
        "test.ann.20260105.r Day shift confirmed 1 2026-01-04T09:00:00Z",
        "test.ann.20260106.r Cancelled: Day shift cancelled 2 2026-01-06T09:00:00Z",
        "test.ann.20260107.r3 Night shift confirmed 1 2026-01-04T09:00:00Z",
        "test.ann.20260109.k7-1 Day shift confirmed 1 2026-01-04T09:00:00Z",
        "test.ann.20260110.k7-2-p2 Day shift confirmed 1 2026-01-04T09:00:00Z",
        "test.ann.20260113.r Day shift tentative 0 2025-12-01T00:00:00Z",
        "test.ann.20260114.r Day shift tentative 0 2025-12-01T00:00:00Z",
        "test.ann.20260115.r Night shift tentative 0 2025-12-01T00:00:00Z",
        "test.ann.20260116.r Night shift tentative 0 2025-12-01T00:00:00Z",
      ]
    )
    let tombstone = file.events[1]
    #expect(tombstone.isTransparent && tombstone.busy == .free)
    // The calendar can be written at all.
    let text = String(decoding: try CalendarWriter.bytes(file), as: UTF8.self)
    #expect(text.contains("STATUS:CANCELLED\r\n") && text.contains("STATUS:TENTATIVE\r\n"))
    #expect(try calendars().person("nobody") == nil)
  }

  @Test func `a feed forgets a tombstone after fourteen days`() throws {
    func hasTombstone(at now: Instant) throws -> Bool {
      try #require(try calendars(.recent(now)).person("ann")).events
        .contains { $0.status == .cancelled }
    }
    #expect(try hasTombstone(at: Self.later + .hours(14 * 24 - 1)))
    #expect(try !hasTombstone(at: Self.later + .hours(14 * 24)))
  }

  @Test func `a team's shifts are drafts beyond what is published`() throws {
    let events = try calendars().team(0).events
    #expect(
      lines(events).suffix(5) == [
        "test.red.20260108.N Night shift confirmed 1 2026-01-04T09:00:00Z",
        "test.red.20260113.D Day shift tentative 0 2025-12-01T00:00:00Z",
        "test.red.20260114.D Day shift tentative 0 2025-12-01T00:00:00Z",
        "test.red.20260115.N Night shift tentative 0 2025-12-01T00:00:00Z",
        "test.red.20260116.N Night shift tentative 0 2025-12-01T00:00:00Z",
      ]
    )
  }
}
