import CivilTime
import Rostering
import Testing
import Wellbeing

struct FlagOtherTests {
  static let posting = PostingName(person: "ana", date: day("2026-10-24"))
  static let lost = FlagTrigger.breakLost(within: .hours(4))
  /// A hard call at ten to one in the long night.
  static let calls = log(call("2026-10-25T00:50+01:00"))

  static func meal(_ start: String, _ end: String, cut: Bool = false) -> BreakEntry {
    BreakEntry(
      posting: posting,
      kind: .meal,
      started: moment(start),
      ended: cut ? nil : moment(end),
      interrupted: cut ? moment(end) : nil
    )
  }

  static func missed(_ start: String, _ end: String) -> BreakEntry {
    BreakEntry(posting: posting, kind: .meal, due: Span(moment(start), moment(end)))
  }

  @Test("the next break after a hard call is had, missed or cut short")
  func breaks() {
    func raised(_ breaks: BreakEntry..., now: String = "2026-10-25T08:00Z") -> Instant? {
      var log = Self.calls
      log.breaks = breaks
      return flag(log, Self.lost, now: now)?.raised
    }
    let had = Self.meal("2026-10-25T01:30+01:00", "2026-10-25T01:15+00:00")
    let cut = Self.meal("2026-10-25T01:30+01:00", "2026-10-25T01:40+01:00", cut: true)
    let gone = Self.missed("2026-10-25T01:30+01:00", "2026-10-25T01:15+00:00")
    #expect(raised() == nil)
    #expect(raised(had) == nil)
    #expect(raised(cut) == moment("2026-10-25T00:40Z"))
    #expect(raised(gone) == moment("2026-10-25T01:15Z"))
    // It is lost only once its time is over.
    #expect(raised(gone, now: "2026-10-25T01:14Z") == nil)
    // Only the first one after the call counts: not one before it, nor a later one.
    let earlier = Self.missed("2026-10-25T00:20+01:00", "2026-10-25T00:50+01:00")
    let later = Self.missed("2026-10-25T03:00Z", "2026-10-25T03:45Z")
    #expect(raised(earlier, had, later) == nil)
    #expect(raised(earlier, gone, later) != nil)
    // A step-away is a break like any other.
    let away = BreakEntry(
      posting: Self.posting,
      kind: .stepAway,
      started: moment("2026-10-25T00:55+01:00"),
      ended: moment("2026-10-25T01:20+01:00")
    )
    #expect(raised(gone, away) == nil)
    // Four elapsed hours after 00:50 BST are 03:50 GMT; what is due then is not within them.
    #expect(raised(Self.missed("2026-10-25T03:49Z", "2026-10-25T04:10Z")) != nil)
    #expect(raised(Self.missed("2026-10-25T03:50Z", "2026-10-25T04:10Z")) == nil)
  }

  @Test("a hard call after a declined offer, within the time, and no other")
  func declined() {
    func count(_ declined: String..., at: String) -> Int {
      var log = log(call(at), call("2026-05-01T08:00Z"))
      log.declined = declined.map { DeclinedOffer(person: "ana", at: moment($0)) }
      log.declined.append(DeclinedOffer(person: "ben", at: moment("2026-04-30T08:00Z")))
      return events(flag(log, .declined(within: .days(28)))).count
    }
    #expect(count(at: "2026-06-10T08:00Z") == 0)
    #expect(count("2026-06-10T08:01Z", at: "2026-06-10T08:00Z") == 0)
    #expect(count("2026-06-10T08:00Z", at: "2026-06-10T08:00Z") == 1)
    #expect(count("2026-05-13T08:01Z", at: "2026-06-10T08:00Z") == 1)
    #expect(count("2026-05-13T08:00Z", at: "2026-06-10T08:00Z") == 0)
    #expect(count("2026-06-01T08:00Z", "2026-05-03T08:00Z", at: "2026-06-10T08:00Z") == 1)
  }

  @Test("a concern raises a flag until it is dealt with or withdrawn")
  func concerns() throws {
    var log = WellbeingLog()
    log.concerns = [
      Concern(id: "c2", person: "ana", at: moment("2026-10-14T10:00Z"), by: .supervisor("kit")),
      Concern(
        id: "c1",
        person: "ana",
        at: moment("2026-10-14T09:00Z"),
        by: .colleague("ben", isNamed: false)
      ),
    ]
    let both = try #require(flag(log, .concern))
    #expect(both.concerns == ["c1", "c2"] && both.exposures.isEmpty)
    #expect(both.raised == moment("2026-10-14T09:00Z"))
    #expect(flag(log, .concern, now: "2026-10-14T09:30Z")?.concerns == ["c1"])
    #expect(flag(log, .atOnce) == nil)
    log.corrections = [
      Correction(
        subject: .concern("c1"),
        change: .withdrawn,
        by: "ana",
        at: moment("2026-10-14T12:00Z")
      )
    ]
    #expect(flag(log, .concern)?.concerns == ["c2"])
    log.handled = [both.handled(at: moment("2026-10-14T13:00Z"))]
    #expect(flag(log, .concern) == nil)
  }
}
