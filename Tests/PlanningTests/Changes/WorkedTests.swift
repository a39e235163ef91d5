import CivilTime
import DutyRules
import Planning
import Rostering
import Testing

@Suite struct WorkedTests {
  /// Two handlers on D, then D again the next day: 12 hours of rest between.
  static func record(now: String) -> ChangeRecord {
    ChangeRecord(
      ChangeRoom.room([
        .init(id: "ann", cycle: "DD-------", team: "red"),
        .init(id: "bob", cycle: "DD-------"),
        .init(id: "cat", cycle: "NN-------"),
        .init(id: "boss", cycle: "---------", roles: ["supervisor"]),
      ]),
      now: now
    )
  }

  static let posting = PostingName(person: "ann", date: day("2026-01-14"))

  static func rest(_ change: Change) -> [Double] {
    change.verdicts.filter { $0.rule == "W10" }.map(\.measured)
  }

  @Test func keptLateNamesTheBreachAndOpensTheRest() throws {
    var record = Self.record(now: "2026-01-14T22:00")
    let late = KeptLate(
      posting: Self.posting,
      until: record.moment("2026-01-14T21:30"),
      isForTimeOff: true
    )
    let change = try record.perform(late)
    // 21:30 to 07:00 is nine and a half hours, one and a half short of eleven.
    #expect(Self.rest(change) == [570])
    #expect(record.credits(.compensatoryRest).map(\.hours) == [Minutes(90)])
    #expect(record.credits(.toil).map(\.hours) == [Minutes(150)])
    #expect(change.notice == [])
    // What stands on the rota is what was planned.
    #expect(record.desks("2026-01-14").contains("ann D 07:00–19:00"))
  }

  @Test func aCorrectionTakesItsPlaceWithAllThatFollows() throws {
    var record = Self.record(now: "2026-01-14T23:30")
    func late(_ until: String) -> KeptLate {
      KeptLate(posting: Self.posting, until: record.moment(until), isForTimeOff: true)
    }
    let first = late("2026-01-14T21:30")
    let later = late("2026-01-14T22:00")
    let earlier = late("2026-01-14T20:30")
    try record.perform(first)
    try record.perform(later)
    #expect(record.all(.worked).count == 1)
    #expect(record.credits(.compensatoryRest).map(\.hours) == [Minutes(120)])
    #expect(record.credits(.toil).map(\.hours) == [Minutes(180)])
    try record.perform(earlier)
    // 20:30 to 07:00: half an hour short.
    #expect(record.credits(.compensatoryRest).map(\.hours) == [Minutes(30)])
    #expect(record.credits(.toil).map(\.hours) == [Minutes(90)])
  }

  @Test func sentHomeIsShorter() throws {
    var record = Self.record(now: "2026-01-14T18:00")
    try record.perform(SentHome(posting: Self.posting, at: record.moment("2026-01-14T15:00")))
    let records = WorkRecords(
      record.standing.roster,
      over: DateSpan(day("2026-01-14"), days: 1),
      back: 1,
      ahead: 1
    )
    let hours = records.record(of: 0)?.duties.filter { $0.date == day("2026-01-14") }
    #expect(hours?.map(\.span) == [record.span("2026-01-14T07:00", "2026-01-14T15:00")])
  }

  @Test func aWholeShiftIsHeldButForThoseWhoHadGone() throws {
    var record = Self.record(now: "2026-01-14T23:00")
    try record.perform(
      SentHome(
        posting: PostingName(person: "bob", date: day("2026-01-14")),
        at: record.moment("2026-01-14T12:00")
      )
    )
    let held = HeldShift(
      date: day("2026-01-14"),
      letter: letter("D"),
      until: record.moment("2026-01-14T22:30")
    )
    let change = try record.perform(held)
    #expect(
      change.made.values.compactMap { if case .worked(let w) = $0 { w.person } else { nil } } == [
        "ann"
      ]
    )
    #expect(Self.rest(change) == [510])
  }

  @Test func whatHasNotHappenedIsNoWork() {
    let record = Self.record(now: "2026-01-14T20:00")
    let found = refusal { () throws(Refusal) in
      _ = try record.weigh(
        KeptLate(posting: Self.posting, until: record.moment("2026-01-14T21:30"))
      )
    }
    #expect(found?.cause == .input)
    #expect(found?.lines == ["14 Jan 21:30 is still to come"])
  }

  @Test func aCallInIsTakenWhateverItBreaks() throws {
    var record = Self.record(now: "2026-01-17T12:00")
    let change = try record.perform(
      CalledIn(
        person: "cat",
        span: record.span("2026-01-16T12:00", "2026-01-16T14:00"),
        isForTimeOff: true
      )
    )
    // Home from the second night at 07:00, in again at 12:00: five hours of rest, six short of eleven.
    #expect(Self.rest(change) == [300])
    #expect(record.credits(.toil).map(\.hours) == [.hours(2)])
    #expect(record.credits(.compensatoryRest).map(\.hours) == [.hours(6)])
    let again = refusal { () throws(Refusal) in
      _ = try record.weigh(
        CalledIn(person: "cat", span: record.span("2026-01-16T13:00", "2026-01-16T15:00"))
      )
    }
    #expect(again?.cause == .conflict)
  }

  @Test func anInterruptedBreakLiesWithinItsShift() throws {
    var record = Self.record(now: "2026-01-14T20:00")
    let outside = refusal { () throws(Refusal) in
      _ = try record.weigh(
        BreakInterrupted(
          posting: Self.posting,
          span: record.span("2026-01-14T18:45", "2026-01-14T19:30"),
          taken: Minutes(5)
        )
      )
    }
    #expect(outside?.lines == ["the break does not lie within the shift"])
    try record.perform(
      BreakInterrupted(
        posting: Self.posting,
        span: record.span("2026-01-14T13:00", "2026-01-14T13:45"),
        taken: Minutes(5)
      )
    )
    #expect(record.all(.worked).count == 1)
  }
}

extension WorkedTests {
  @Test func restThatIsOwedIsPaidByTheFirstLongRestOfTheRota() throws {
    var record = Self.record(now: "2026-01-14T22:00")
    try record.perform(
      KeptLate(posting: Self.posting, until: record.moment("2026-01-14T21:30"))
    )
    let plan = Plan.make(
      room: record.standing,
      days: DateSpan(day("2026-01-12"), days: 21),
      now: record.now
    )
    #expect(plan.findings.debts.map(\.person) == ["ann"])
    #expect(plan.findings.debts.map(\.owed) == [Minutes(90)])
    // Free from the 15th at 19:00 to the 23rd at 07:00; the rules take 35 hours of it, and the end of it pays.
    #expect(
      plan.findings.debts.first?.payable == record.span("2026-01-23T05:30", "2026-01-23T07:00")
    )
  }

  @Test func anAppointmentInTheMiddleIsNotWorkedByWhoIsKept() throws {
    var record = Self.record(now: "2026-01-14T23:30")
    let dentist = record.span("2026-01-14T10:00", "2026-01-14T12:00")
    try record.perform(
      AddAbsence(Absence(person: "ann", kind: "leave", extent: .moments(dentist)))
    )
    func spans() -> [Span] {
      record.all(.worked).compactMap { fact -> Span? in
        guard case .worked(let it) = fact, it.person == "ann" else { return nil }
        return it.span
      }.sorted { $0.start < $1.start }
    }
    func hours() throws -> Minutes {
      let roster = record.facts.room(over: record.room, people: ["ann"]).roster
      let records = WorkRecords(
        roster,
        over: DateSpan(day("2026-01-14"), days: 1),
        back: 0,
        ahead: 0
      )
      return try #require(records.record(of: 0)).duties.reduce(.zero) { $0 + $1.span.length }
    }
    let morning = record.span("2026-01-14T07:00", "2026-01-14T10:00")
    #expect(try hours() == .hours(10))
    try record.perform(KeptLate(posting: Self.posting, until: record.moment("2026-01-14T20:00")))
    #expect(spans() == [morning, record.span("2026-01-14T12:00", "2026-01-14T20:00")])
    #expect(try hours() == .hours(11))
    // Held until half past seven says nothing new of her, until nine it does.
    func held(_ until: String) -> HeldShift {
      HeldShift(date: day("2026-01-14"), letter: letter("D"), until: record.moment(until))
    }
    try record.perform(held("2026-01-14T19:30"))
    #expect(try hours() == .hours(11))
    try record.perform(held("2026-01-14T21:00"))
    #expect(spans() == [morning, record.span("2026-01-14T12:00", "2026-01-14T21:00")])
    #expect(try hours() == .hours(12))
    try record.perform(SentHome(posting: Self.posting, at: record.moment("2026-01-14T09:00")))
    #expect(spans() == [record.span("2026-01-14T07:00", "2026-01-14T09:00")])
    #expect(try hours() == .hours(2))
  }
}
