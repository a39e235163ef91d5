import CivilTime
import Rostering
import Testing

struct WorkRecordsTests {
  func record(
    _ placements: [Placement] = [Fixture.placement()],
    absences: [Absence] = [],
    history: [PastDuty] = [],
    over run: DateSpan = days("2026-01-05", 28),
    back: Int = 56
  ) -> WorkRecord? {
    let person = Person(id: "a", name: "a", placements: placements)
    let roster = Fixture.roster([person], absences: absences, history: history)
    return WorkRecords(roster, over: run, back: back, ahead: 14).record(of: 0)
  }

  func worked(_ from: String, _ to: String, _ kind: PastDuty.Kind = .shift(letter("D"))) -> PastDuty
  {
    PastDuty(person: "a", span: span(from, to), kind: kind)
  }

  @Test("without history the pattern says what was worked before the rota")
  func projected() {
    let record = record()!
    #expect(record.known == DateSpan(day("2026-01-05") - 56, day("2026-02-02") + 14))
    // Twelve cycles of eight days, and two days more.
    #expect(record.duties.count == 12 * 4 + 2)
  }

  @Test("history takes the place of the pattern before the rota, and of nothing in it")
  func replaced() {
    let record = record(history: [
      worked("2025-12-20T07:00", "2025-12-20T15:00"),
      worked("2026-01-04T19:00", "2026-01-05T06:00"),
      worked("2026-01-20T07:00", "2026-01-20T19:00"),
    ])!
    #expect(record.known.start == day("2025-12-20"))
    #expect(
      record.duties.filter { $0.date < day("2026-01-05") }.map(\.span) == [
        span("2025-12-20T07:00", "2025-12-20T15:00"), span("2026-01-04T19:00", "2026-01-05T06:00"),
      ]
    )
    // Red's cycle has the 20th as a rest day, and a row of history changes nothing there.
    #expect(!record.duties.contains { $0.date == day("2026-01-20") })
  }

  @Test("rows that all lie in the rota or before its reach leave the projection as it is")
  func irrelevant() {
    let rows = [
      worked("2026-01-20T07:00", "2026-01-20T19:00"),
      worked("2024-01-20T07:00", "2024-01-20T19:00"),
    ]
    #expect(record(history: rows)!.duties == record()!.duties)
    #expect(record(history: rows)!.known == record()!.known)
  }

  @Test("a past duty that runs into the rota's first shift is one duty with it")
  func overlapsTheStart() {
    let record = record(history: [worked("2026-01-04T23:00", "2026-01-05T08:00", .overtime)])!
    #expect(record.duties[0].span == span("2026-01-04T23:00", "2026-01-05T19:00"))
    #expect(record.overtime == [span("2026-01-04T23:00", "2026-01-05T07:00")])
  }

  @Test("overtime is what lies beyond every shift, whichever comes first")
  func overtime() {
    let record = record(history: [
      worked("2025-12-20T05:00", "2025-12-20T08:00", .overtime),
      worked("2025-12-20T07:00", "2025-12-20T19:00"),
      worked("2025-12-20T18:00", "2025-12-20T20:00", .overtime),
    ])!
    #expect(record.duties[0].span == span("2025-12-20T05:00", "2025-12-20T20:00"))
    #expect(
      record.overtime == [
        span("2025-12-20T05:00", "2025-12-20T07:00"), span("2025-12-20T19:00", "2025-12-20T20:00"),
      ]
    )
  }

  @Test("a past absence of weeks lost the pattern's shifts, not every hour of them")
  func pastLeave() {
    let record = record(history: [
      worked("2025-12-01T07:00", "2025-12-01T19:00"),
      worked("2025-12-04T00:00", "2025-12-20T00:00", .absence("leave")),
      worked("2025-12-28T19:00", "2025-12-29T07:00", .absence("sick")),
    ])!
    // From the 4th four duties in eight days, the two cycles of these sixteen days; the sick one as it stands.
    let leave = record.lost.filter { $0.kind == 0 }
    #expect(Set(leave.map(\.date)).count == 8)
    #expect(record.lost.filter { $0.kind == 1 }.map(\.length) == [.hours(12)])
    #expect(record.duties.contains { $0.date == day("2025-12-01") })
  }

  @Test("past court and training are working time")
  func pastCourt() {
    let record = record(history: [worked("2025-12-20T10:00", "2025-12-20T12:00", .absence("court"))]
    )!
    #expect(record.duties[0].span == span("2025-12-20T10:00", "2025-12-20T12:00"))
    #expect(record.lost.isEmpty)
  }

  @Test("a joiner whose first past duty comes days after joining is known from the day they joined")
  func joinersHistory() {
    let joined = [Fixture.placement(from: "2025-12-15")]
    let row = worked("2025-12-18T07:00", "2025-12-18T19:00")
    #expect(record(joined, history: [row])!.known.start == day("2025-12-15"))
    #expect(record(history: [row])!.known.start == day("2025-12-18"))
  }

  @Test("runs of employment are one where rows follow each other and two where a gap is between")
  func employed() {
    let a = Fixture.placement(from: "2025-01-01", until: day("2026-01-10"))
    let b = Fixture.placement("blue", from: "2026-01-10", until: day("2026-01-20"))
    let c = Fixture.placement(from: "2026-02-01")
    #expect(record([a, b])!.employed == [DateSpan(day("2025-01-01"), day("2026-01-20"))])
    #expect(record([a, c])!.employed.count == 2)
    #expect(record([Fixture.placement(from: "2030-01-01")])?.known == nil)
    #expect(record([])?.known == nil)
  }

  @Test("shifts that touch are one duty, and a minute's pause makes two")
  func joined() {
    let touching = record(history: [
      worked("2025-12-20T07:00", "2025-12-20T19:00"),
      worked("2025-12-20T19:00", "2025-12-21T07:00"),
      worked("2025-12-22T07:00", "2025-12-22T19:00"),
      worked("2025-12-22T19:01", "2025-12-23T07:00"),
    ])!
    #expect(touching.duties.prefix(3).map(\.span.length) == [.hours(24), .hours(12), Minutes(719)])
  }
}
