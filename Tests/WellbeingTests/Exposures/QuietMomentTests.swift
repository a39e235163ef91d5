import CivilTime
import Rostering
import Testing
import Wellbeing

struct QuietMomentTests {
  /// The long night of October and the day after the days off.
  static let duties = [
    Span(moment("2026-10-24T19:00+01:00"), moment("2026-10-25T07:00+00:00")),
    Span(moment("2026-10-30T07:00Z"), moment("2026-10-30T19:00Z")),
  ]

  static func rest(_ start: String, _ end: String?) -> BreakEntry {
    BreakEntry(
      posting: PostingName(person: "ana", date: day("2026-10-24")),
      kind: .screen,
      started: moment(start),
      ended: end.map { moment($0) }
    )
  }

  func first(_ recorded: String, _ breaks: BreakEntry..., opened: String...) -> Instant? {
    QuietMoment.first(
      after: moment(recorded),
      breaks: breaks,
      duties: Self.duties,
      opened: opened.map { moment($0) }
    )
  }

  @Test("it is the next break, or the end of the shift where none comes")
  func duringShift() {
    let rest = Self.rest("2026-10-25T01:30+01:00", "2026-10-25T01:40+01:00")
    #expect(first("2026-10-24T22:00+01:00", rest) == moment("2026-10-25T00:30Z"))
    #expect(first("2026-10-25T00:30Z", rest) == moment("2026-10-25T00:30Z"))
    #expect(first("2026-10-25T00:40Z", rest) == moment("2026-10-25T07:00Z"))
    #expect(first("2026-10-25T07:00Z") == moment("2026-10-25T07:00Z"))
  }

  @Test("on a break it is at once")
  func onBreak() {
    let rest = Self.rest("2026-10-25T01:30+01:00", "2026-10-25T01:40+01:00")
    #expect(first("2026-10-25T01:35+01:00", rest) == moment("2026-10-25T00:35Z"))
    let open = Self.rest("2026-10-25T01:30+01:00", nil)
    #expect(first("2026-10-25T03:00Z", open) == moment("2026-10-25T03:00Z"))
    // One that nobody closed is over when the shift is.
    #expect(first("2026-10-30T09:00Z", open) == moment("2026-10-30T19:00Z"))
  }

  @Test("time off is no quiet moment, unless the person looks")
  func timeOff() {
    #expect(first("2026-10-26T12:00Z") == moment("2026-10-30T19:00Z"))
    #expect(
      first("2026-10-26T12:00Z", opened: "2026-10-26T11:00Z", "2026-10-27T10:00Z")
        == moment("2026-10-27T10:00Z")
    )
    #expect(first("2026-11-02T12:00Z") == nil)
  }

  @Test("a break that was missed is none")
  func missed() {
    let missed = BreakEntry(
      posting: PostingName(person: "ana", date: day("2026-10-30")),
      kind: .meal,
      due: Span(moment("2026-10-30T12:00Z"), moment("2026-10-30T12:45Z"))
    )
    #expect(first("2026-10-30T11:00Z", missed) == moment("2026-10-30T19:00Z"))
  }
}
