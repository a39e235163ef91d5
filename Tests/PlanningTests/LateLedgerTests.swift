import CivilTime
import Planning
import Rostering
import Testing

@Suite struct LateLedgerTests {
  static let january = DateSpan(day("2026-01-01"), days: 31)

  func ledger(_ record: MemoryRecord, person: String? = nil) -> LateLedger {
    // As a store would say it: every account that was ever made, those that were replaced among them.
    let accounts = record.states.flatMap { $0.all(.untold) }.compactMap { recorded -> Untold? in
      if case .untold(let untold) = recorded.fact { untold } else { nil }
    }
    return LateLedger(
      record.facts,
      accounts: accounts,
      base: record.room,
      days: Self.january,
      person: person
    )
  }

  @Test func `late changes are counted, with who told them`() throws {
    var record = try PublishTests.published()
    try record.perform(PublishTests.leave("red0", "2026-01-14"))
    try record.perform(TellPerson(person: "red0", means: .phone))
    try record.perform(PublishTests.leave("red0", "2026-01-13"))
    // Nine days ahead is not late.
    try record.perform(PublishTests.leave("red0", "2026-01-16"))
    let lines = ledger(record).lines
    #expect(lines.map(\.person) == ["red0"])
    #expect(lines[0].changes.map(\.change.posting.date) == ["2026-01-13", "2026-01-14"].map(day))
    #expect(lines[0].changes.map(\.notice) == [6, 7])
    #expect(lines[0].changes.map(\.told?.means) == [nil, .phone])
    #expect(ledger(record, person: "red1").lines.isEmpty)
  }

  @Test func `an account that another took the place of still counts`() throws {
    var record = try PublishTests.published()
    let off = try record.perform(PublishTests.leave("red0", "2026-01-14"))
    record.now = record.now + .hours(1)
    let posting = PostingName(person: "red0", date: day("2026-01-14"))
    let hours = Span(Instant("2026-01-14T10:00Z")!, Instant("2026-01-14T16:00Z")!)
    try record.perform(
      Edit(
        make: [.adjustment(Adjustment(posting: posting, span: hours))],
        end: off.made.filter { $0.value.kind == .absence }.map(\.key),
        touch: ["red0": DateSpan(day("2026-01-14"), days: 1)]
      )
    )
    #expect(OpenTelling.toRing(record.facts, now: record.now).map(\.now) == [hours])
    #expect(ledger(record).lines[0].changes.count == 2)
  }

  @Test func `rest days worked and minutes kept`() throws {
    var record = try PublishTests.published()
    // The 10th is a rest day of red's, the 14th is not; a swap takes nobody's rest day.
    let extra = IssuedSheetsTests.extra("red0", day("2026-01-10"), step: 1)
    try record.perform(extra)
    let start = Instant("2026-01-11T07:00Z")!
    let swap = Assignment(
      id: "s1",
      person: "red1",
      date: day("2026-01-11"),
      letter: letter("D"),
      span: Span(start, start + .hours(12)),
      role: "handler",
      kind: .swap
    )
    try record.perform(
      Edit(make: [.assignment(swap)], touch: ["red1": DateSpan(day("2026-01-11"), days: 1)])
    )
    let night = PostingName(person: "red1", date: day("2026-01-07"))
    record.now = Instant("2026-01-08T09:00Z")!
    let worked = Span(Instant("2026-01-07T19:00Z")!, Instant("2026-01-08T08:35Z")!)
    try record.perform(
      Edit(
        make: [.worked(WorkedTime(person: "red1", posting: night, span: worked, kind: .hours))],
        touch: [:]
      )
    )
    let lines = ledger(record).lines
    #expect(lines.first { $0.person == "red0" }?.restDays == [day("2026-01-10")])
    let kept = lines.first { $0.person == "red1" }
    #expect(kept?.restDays == [])
    #expect(kept?.timesKept == 1)
    #expect(kept?.kept == Minutes(95))
  }
}
