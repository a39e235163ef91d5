import CivilTime
import Planning
import Rostering
import Testing

/// Time away that is cut short, replaced or given back.
struct PutRightTests {
  private func moment(_ text: String) -> Instant {
    LeaveRoom.make().roster.zone.instant(reading: text)!
  }

  private func desks(_ record: MemoryRecord, _ from: String, days: Int) -> [CivilDate] {
    let roster = record.facts.room(over: record.room, people: ["white0"]).roster
    return Rota(roster, over: DateSpan(day(from), days: days)).postings.filter(\.isOnDesk).map(
      \.date
    )
  }

  @Test("leave cut short brings shifts to come, which the rules are held against")
  func cutShort() throws {
    var record = LeaveRoom.record()
    let leave = try record.perform(AddAbsence(LeaveRoom.away("white0", "2026-10-22", "2026-10-25")))
    let id = try #require(leave.made.first { $0.value.kind == .absence }?.key)
    // Legal while the nights of the 24th and 25th are leave.
    try record.perform(
      AssignShift(person: "white0", date: day("2026-10-26"), kind: .overtime, letter: letter("D"))
    )
    record.now = moment("2026-10-24T10:00")
    let refusal = LeaveRoom.refusal {
      _ = try record.perform(EndAbsence(absence: id, end: .lastDay(day("2026-10-23"))))
    }
    #expect(refusal?.cause == .conflict)
    #expect(refusal?.messages.contains { $0.hasPrefix("W10 daily rest: 0 minutes") } == true)
    // Once all of it is over, it is only put right.
    record.now = moment("2026-10-27T10:00")
    try record.perform(EndAbsence(absence: id, end: .lastDay(day("2026-10-23"))))
    #expect(record.absences(of: "white0") == ["leave 2026-10-22 2026-10-23"])
  }

  @Test("a date in the past does not carry time off to come past what is owed")
  func plannedUnderAnOldDate() {
    let record = ChangeRecord(
      ChangeRoom.room([
        .init(id: "ann", cycle: "DDD------"),
        .init(id: "boss", cycle: "---------", roles: ["supervisor"]),
      ]),
      now: "2026-01-05T08:00"
    )
    let toil = AddAbsence(LeaveRoom.away("ann", "2026-01-15", "2026-01-15", "toil"))
    let said = refusal { () throws(Refusal) in _ = try record.weigh(toil, at: "2026-01-05T07:00") }
    #expect(said?.cause == .conflict)
    #expect(said?.lines.contains { $0.contains("of time off in lieu, and this takes") } == true)
  }

  @Test("sickness in a morning of leave leaves the nights of that leave whole")
  func morningOfLeave() throws {
    var record = LeaveRoom.record()
    try record.perform(AddAbsence(LeaveRoom.away("white0", "2026-10-22", "2026-10-25")))
    let sick = Absence(
      person: "white0",
      kind: "sick",
      extent: .moments(Span(moment("2026-10-22T09:00"), moment("2026-10-22T11:00")))
    )
    try record.perform(AddAbsence(sick, replaces: true))
    #expect(record.absences(of: "white0") == ["leave 2026-10-23 2026-10-25"])
    #expect(desks(record, "2026-10-20", days: 8) == [])
    // Eleven paid hours of the first day less the two of sickness, and what a meal break costs of them.
    let left = record.facts.about("white0").compactMap { recorded -> Span? in
      guard case .absence(let it) = recorded.fact, it.kind == "leave",
        case .moments(let span) = it.extent
      else { return nil }
      return span
    }
    #expect(
      left.sorted { $0.start < $1.start } == [
        Span(moment("2026-10-22T07:00"), moment("2026-10-22T09:00")),
        Span(moment("2026-10-22T11:00"), moment("2026-10-22T19:00")),
      ]
    )
  }

  @Test("leave of some hours may be asked for on the day itself, until it begins")
  func laterToday() throws {
    var record = LeaveRoom.record(now: "2026-10-22T12:00+01:00")
    let kit = Actor(person: "white0", name: "white0", isSupervisor: false)
    func ask(_ from: String, _ to: String) -> AskLeave {
      AskLeave(
        Absence(
          person: "white0",
          kind: "leave",
          extent: .moments(Span(moment("2026-10-22T\(from)"), moment("2026-10-22T\(to)")))
        )
      )
    }
    let late = LeaveRoom.refusal { _ = try record.perform(ask("11:00", "13:00"), by: kit) }
    #expect(late?.messages.contains("it begins in the past") == true)
    let change = try record.perform(ask("15:00", "17:00"), by: kit)
    #expect(change.made.values.map(\.kind) == [.leaveRequest])
  }

  @Test("an extra shift is not what a rest day is given back with")
  func extraShift() throws {
    var record = LeaveRoom.record()
    try record.perform(
      CreditHours(person: "white0", kind: .restDay, hours: .hours(12), date: day("2026-09-01"))
    )
    try record.perform(
      AssignShift(person: "white0", date: day("2026-10-20"), kind: .extra, letter: letter("D"))
    )
    let refusal = LeaveRoom.refusal {
      _ = try record.perform(GiveRestDay(person: "white0", date: day("2026-10-20")))
    }
    #expect(refusal?.messages == ["white0 has no shift on 2026-10-20"])
  }

  @Test("a rest day worked and given back years ago takes nothing from what is owed now")
  func longAgo() throws {
    var record = LeaveRoom.record()
    // Rest days of white0's pattern, ninety-one and five turns of it apart.
    let old = day("2026-10-20") - 8 * 91
    let recent = day("2026-10-20") - 8 * 5
    func owed(_ date: CivilDate = day("2026-10-01")) -> Int {
      RestDaysOwed.count(of: "white0", facts: record.facts, base: record.room, on: date)
    }
    func worked(_ date: CivilDate) -> Fact {
      let span = record.room.roster.shift(letter("D"))!.span(on: date, in: record.room.roster.zone)
      return .assignment(
        Assignment(
          id: "\(date)",
          person: "white0",
          date: date,
          letter: letter("D"),
          span: span,
          role: "handler",
          kind: .extra
        )
      )
    }
    try record.perform(Edit(make: [worked(old)]))
    #expect(owed(old + 20) == 1)
    try record.perform(
      Edit(make: [
        .credit(
          HoursCredit(person: "white0", kind: .restDay, hours: .zero - .hours(12), date: old + 10)
        )
      ])
    )
    #expect(owed(old + 20) == 0)
    #expect(owed() == 0)
    try record.perform(Edit(make: [worked(recent)]))
    #expect(owed() == 1)
  }
}
