import CivilTime
import Rostering
import Testing
import Wellbeing

struct BreakLogTests {
  static let posting = PostingName(person: "ana", date: day("2026-10-24"))
  /// The long night: 13 hours.
  static let night = [Span(moment("2026-10-24T19:00+01:00"), moment("2026-10-25T07:00+00:00"))]

  static func entry(
    _ kind: BreakEntry.Kind,
    _ start: String,
    ended: String? = nil,
    interrupted: String? = nil,
    person: String = "ana"
  ) -> BreakEntry {
    BreakEntry(
      posting: PostingName(person: person, date: day("2026-10-24")),
      kind: kind,
      started: moment(start),
      ended: ended.map { moment($0) },
      interrupted: interrupted.map { moment($0) }
    )
  }

  static func atDesk(_ now: String, desk: [Span] = night, _ entries: BreakEntry...) -> Minutes? {
    BreakLog(entries).timeAtDesk(of: "ana", desk: desk, at: moment(now))
  }

  @Test("without a break it is the elapsed time since the shift began")
  func noBreak() {
    #expect(Self.atDesk("2026-10-25T06:59+00:00") == Minutes(13 * 60 - 1))
    #expect(Self.atDesk("2026-10-24T19:00+01:00") == .zero)
    #expect(Self.atDesk("2026-10-25T07:00+00:00") == nil)
    #expect(Self.atDesk("2026-10-24T18:59+01:00") == nil)
  }

  @Test("a break that was had begins it anew, a step-away too, over the change of the clocks")
  func had() {
    let rest = Self.entry(.screen, "2026-10-24T21:00+01:00", ended: "2026-10-24T21:10+01:00")
    let away = Self.entry(.stepAway, "2026-10-25T01:30+01:00", ended: "2026-10-25T01:50+01:00")
    #expect(Self.atDesk("2026-10-24T23:10+01:00", away, rest) == .hours(2))
    #expect(Self.atDesk("2026-10-25T01:50+00:00", away, rest) == .hours(1))
    #expect(Self.atDesk("2026-10-25T01:40+01:00", away, rest) == .zero)
  }

  @Test("a break cut short, missed, still to come or somebody else's does not")
  func notHad() {
    let cut = Self.entry(
      .statutory,
      "2026-10-24T21:00+01:00",
      interrupted: "2026-10-24T21:19+01:00"
    )
    let missed = BreakEntry(
      posting: Self.posting,
      kind: .meal,
      due: Span(moment("2026-10-24T22:00+01:00"), moment("2026-10-24T22:45+01:00"))
    )
    let later = Self.entry(.meal, "2026-10-25T02:00Z", ended: "2026-10-25T02:45Z")
    let other = Self.entry(
      .meal,
      "2026-10-24T22:00+01:00",
      ended: "2026-10-24T22:45+01:00",
      person: "ben"
    )
    #expect(Self.atDesk("2026-10-24T23:00+01:00", cut, missed, later, other) == .hours(4))
  }

  @Test("work away from the desk parts it, and a break nobody closed ends with its part")
  func parts() {
    let parts = [
      Span(moment("2026-10-24T23:00Z"), moment("2026-10-25T07:00Z")),
      Span(moment("2026-10-24T18:00Z"), moment("2026-10-24T22:00Z")),
    ]
    let open = Self.entry(.screen, "2026-10-24T21:50Z")
    #expect(Self.atDesk("2026-10-24T21:55Z", desk: parts, open) == .zero)
    #expect(Self.atDesk("2026-10-24T22:30Z", desk: parts, open) == nil)
    #expect(Self.atDesk("2026-10-25T01:00Z", desk: parts, open) == .hours(2))
  }

  @Test("a team's shift has totals; step-aways are among them and not told apart")
  func totals() throws {
    let night = try #require(ShiftLetter("N"))
    let red = TeamShift(date: day("2026-10-24"), letter: night, team: "red")
    let blue = TeamShift(date: day("2026-10-24"), letter: night, team: "blue")
    let entries = [
      Self.entry(.meal, "2026-10-24T22:00Z", ended: "2026-10-24T22:45Z"),
      Self.entry(.stepAway, "2026-10-24T23:00Z", ended: "2026-10-24T23:20Z"),
      Self.entry(.statutory, "2026-10-25T00:00Z", interrupted: "2026-10-25T00:19Z"),
      Self.entry(.meal, "2026-10-24T22:00Z", person: "ben"),
      Self.entry(.meal, "2026-10-24T22:00Z", ended: "2026-10-24T22:45Z", person: "cleo"),
      Self.entry(.meal, "2026-10-24T22:00Z", ended: "2026-10-24T22:45Z", person: "dev"),
      BreakEntry(
        posting: Self.posting,
        kind: .screen,
        due: Span(moment("2026-10-25T03:00Z"), moment("2026-10-25T03:10Z"))
      ),
    ]
    let totals = BreakTotals.byShift(entries, at: moment("2026-10-25T06:00Z")) { posting in
      switch posting.person {
      case "ana", "ben": red
      case "cleo": blue
      default: nil
      }
    }
    #expect(totals.map(\.shift) == [blue, red])
    #expect(totals.map(\.taken) == [1, 2])
    #expect(totals.map(\.shortened) == [0, 1])
    #expect(totals.map(\.missed) == [0, 1])
    #expect(totals.map(\.open) == [0, 1])
  }
}
