import CivilTime
import Planning
import RotaCalendar
import Rostering
import Testing

/// What a calendar link shows, each kind less than the one before it.
///
/// The room is one of ``IssuedCalendarTests``: Ann works D D N N from Monday 5 January 2026; the first eight days are
/// published, the second day was called off on the 6th, the first night stands, the second was never issued.
@Suite struct FeedCalendarTests {
  static let now = Instant("2026-01-08T12:00Z")!

  /// Any digest that tells different names apart will do for a calendar; this one shows what was hashed.
  @Sendable static func shown(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).filter { $0 != "-" }
  }

  func feed(
    _ kind: FeedKind,
    now: Instant = Self.now,
    of person: String = "ann"
  ) throws
    -> CalendarFile?
  {
    IssuedCalendars.feed(
      kind,
      of: person,
      facts: IssuedCalendarTests.facts(),
      room: try IssuedCalendarTests.room(),
      now: now,
      digest: Self.shown
    )
  }

  func first(_ count: Int, of file: CalendarFile) -> [String] {
    file.events.prefix(count).map { event in
      switch event.time {
      case .timed(let start, let end): "\(start) \(end) \(event.summary) \(event.status)"
      case .allDay(let days): "\(days.start) \(event.summary)"
      }
    }
  }

  @Test("a link reads again and again: a year and more ahead, drafts beyond what is published")
  func shifts() throws {
    let file = try #require(try feed(.shifts))
    #expect(file.header.refreshes)
    #expect(first(1, of: file) == ["2026-01-05T07:00:00Z 2026-01-05T19:00:00Z Day shift confirmed"])
    let last = try #require(file.events.last)
    // 8 January and 400 days: 12 February 2027, a Friday, is day 404 of a cycle of eight from 5 January 2026: D D N N.
    // 403 = 50 × 8 + 3: the second night, which begins on 12 February 2027.
    #expect(last.uid == "test.ann.20270212.r@relief.invalid" && last.status == .tentative)
  }

  @Test(
    "what was called off is shown for fourteen days and then no more",
    arguments: [
      ("2026-01-20T08:59Z", true), ("2026-01-20T09:00Z", false),
    ]
  )
  func tombstones(_ now: String, _ isShown: Bool) throws {
    // Called off on 6 January at 09:00.
    for kind in [FeedKind.shifts, .busy, .family] {
      let file = try #require(try feed(kind, now: Instant(now)!))
      #expect(file.events.contains { $0.status == .cancelled } == isShown, "\(kind)")
    }
  }

  @Test("busy says when and nothing else: no kind of shift, no place, no words, no name")
  func busy() throws {
    let file = try #require(try feed(.busy))
    let full = try #require(try feed(.shifts))
    #expect(file.events.map(\.time) == full.events.map(\.time))
    #expect(Set(file.events.map(\.summary)) == ["Busy", "Cancelled: Busy"])
    #expect(file.events.allSatisfy { $0.description == nil && $0.location == nil })
    #expect(file.header.name == "Busy")
    #expect(Set(file.events.map(\.uid)).count == file.events.count)
    #expect(Set(file.events.map(\.uid)).isDisjoint(with: full.events.map(\.uid)))
  }

  @Test("the family sees work, sleep after a night and whole days off")
  func family() throws {
    let file = try #require(try feed(.family))
    // From 25 December, all days before the first shift are off; the day called off is one too.
    let lines = first(40, of: file).filter { $0 >= "2026-01-04" && $0 < "2026-01-10" }.sorted()
    #expect(
      lines == [
        "2026-01-04 Off",
        "2026-01-05T07:00:00Z 2026-01-05T19:00:00Z Working confirmed",
        "2026-01-06 Off",
        "2026-01-06T07:00:00Z 2026-01-06T19:00:00Z Cancelled: Working cancelled",
        "2026-01-07T19:00:00Z 2026-01-08T07:00:00Z Working confirmed",
        "2026-01-08T07:00:00Z 2026-01-08T17:00:00Z Asleep after a night confirmed",
        "2026-01-09T07:00:00Z 2026-01-09T19:00:00Z Working confirmed",
      ]
    )
    #expect(!first(9_999, of: file).contains { $0.contains("2026-01-08 Off") })
    #expect(file.events.allSatisfy { !$0.summary.contains("shift") && $0.description == nil })
    // A day off takes nobody's time.
    #expect(file.events.filter { $0.summary == "Off" }.allSatisfy { $0.isTransparent })
  }

  @Test("the bytes are the same all day, and every kind is a calendar that can be written")
  func sameBytes() throws {
    for kind in FeedKind.allCases {
      let early = try CalendarWriter.bytes(try #require(try feed(kind)))
      let late = try CalendarWriter.bytes(
        try #require(try feed(kind, now: Instant("2026-01-08T23:59Z")!))
      )
      #expect(early == late, "\(kind)")
    }
  }

  @Test("the team's link has no people in it, and nobody's link gives nothing")
  func others() throws {
    let team = try #require(try feed(.team))
    #expect(team.header.refreshes && team.header.name == "Red – Test")
    #expect(team.events.allSatisfy { !$0.uid.contains("ann") })
    for kind in FeedKind.allCases { #expect(try feed(kind, of: "bob") == nil, "\(kind)") }
  }
}
