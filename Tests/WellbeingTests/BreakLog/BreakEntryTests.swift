import CivilTime
import Rostering
import Testing
import Wellbeing

struct BreakEntryTests {
  static let posting = PostingName(person: "ana", date: day("2026-10-24"))
  static let start = "2026-10-25T00:50Z"

  static func entry(
    _ kind: BreakEntry.Kind,
    ended: String? = nil,
    interrupted: String? = nil
  ) -> BreakEntry {
    BreakEntry(
      posting: posting,
      kind: kind,
      started: moment(start),
      ended: ended.map { moment($0) },
      interrupted: interrupted.map { moment($0) }
    )
  }

  @Test("a statutory break counts from its twentieth uninterrupted minute, and not a minute sooner")
  func statutory() {
    let now = moment("2026-10-25T08:00Z")
    #expect(Self.entry(.statutory, ended: "2026-10-25T01:10Z").outcome(at: now) == .taken)
    #expect(Self.entry(.statutory, ended: "2026-10-25T01:09Z").outcome(at: now) == .shortened)
    let cut = Self.entry(.statutory, interrupted: "2026-10-25T01:09Z")
    #expect(cut.outcome(at: now) == .shortened)
    #expect(cut.outcome(at: now, least: Minutes(19)) == .taken)
    // Called back after the twenty minutes were had.
    #expect(
      Self.entry(.statutory, interrupted: "2026-10-25T01:10Z").outcome(at: now) == .taken
    )
    // Going on after an interruption does not mend it.
    let resumed = Self.entry(
      .statutory,
      ended: "2026-10-25T01:30Z",
      interrupted: "2026-10-25T01:00Z"
    )
    #expect(resumed.outcome(at: now) == .shortened)
    #expect(resumed.stopped == moment("2026-10-25T01:00Z"))
  }

  @Test("its length is elapsed time: 01:50 to 01:10 by the clocks of October is twenty minutes")
  func autumn() {
    let entry = BreakEntry(
      posting: Self.posting,
      kind: .statutory,
      started: moment("2026-10-25T01:50+01:00"),
      ended: moment("2026-10-25T01:10+00:00")
    )
    #expect(entry.outcome(at: moment("2026-10-25T08:00Z")) == .taken)
    // On the clocks of March 00:50 to 02:09 looks like 79 minutes; it is 19.
    let spring = BreakEntry(
      posting: Self.posting,
      kind: .statutory,
      started: moment("2026-03-29T00:50+00:00"),
      ended: moment("2026-03-29T02:09+01:00")
    )
    #expect(spring.outcome(at: moment("2026-03-29T08:00Z")) == .shortened)
  }

  @Test(
    "any other break is had unless the person was called back",
    arguments: [
      BreakEntry.Kind.screen, .meal, .stepAway,
    ]
  )
  func others(_ kind: BreakEntry.Kind) {
    let now = moment("2026-10-25T08:00Z")
    #expect(Self.entry(kind, ended: "2026-10-25T00:55Z").outcome(at: now) == .taken)
    #expect(Self.entry(kind, interrupted: "2026-10-25T01:30Z").outcome(at: now) == .shortened)
  }

  @Test("it is due, running and over as time passes; later moments are not known")
  func passing() {
    let entry = Self.entry(.meal, ended: "2026-10-25T01:20Z")
    #expect(entry.outcome(at: moment("2026-10-25T00:49Z")) == .due)
    #expect(entry.outcome(at: moment(Self.start)) == .running)
    #expect(entry.outcome(at: moment("2026-10-25T01:19Z")) == .running)
    #expect(entry.outcome(at: moment("2026-10-25T01:20Z")) == .taken)
    let missed = BreakEntry(
      posting: Self.posting,
      kind: .meal,
      due: Span(moment("2026-10-25T00:50Z"), moment("2026-10-25T01:35Z"))
    )
    #expect(missed.outcome(at: moment("2026-10-25T01:34Z")) == .due)
    #expect(missed.outcome(at: moment("2026-10-25T01:35Z")) == .missed)
  }

  @Test("a break cannot end before it began")
  func backwards() {
    let entry = Self.entry(.meal, ended: "2026-10-25T00:40Z")
    #expect(entry.stopped == entry.started)
  }

  @Test("after the shift a step-away reads as a break to all but the person")
  func shown() {
    let away = Self.entry(.stepAway)
    #expect(away.kind(shownToThemselves: true, shiftIsOver: true) == .stepAway)
    #expect(away.kind(shownToThemselves: false, shiftIsOver: false) == .stepAway)
    #expect(away.kind(shownToThemselves: false, shiftIsOver: true) == nil)
    #expect(Self.entry(.meal).kind(shownToThemselves: false, shiftIsOver: true) == .meal)
  }
}
