import CivilTime
import DutyRules
import Planning
import Rostering
import Testing

struct AbsenceTests {
  private let kit = Actor(person: "white0", name: "white0", isSupervisor: false)

  @Test("sickness yesterday is entered whatever the rest says, a day at a time")
  func yesterday() throws {
    var record = LeaveRoom.record()
    let change = try record.perform(
      AddAbsence(LeaveRoom.away("red0", "2026-09-30", "2026-09-30", "sick"))
    )
    #expect(change.object == "red0 2026-09-30")
    #expect(!change.object.contains("sick"))
    #expect(record.absences(of: "red0") == ["sick 2026-09-30 2026-09-30"])
  }

  @Test("who is no supervisor enters nobody’s absence, not even their own")
  func rights() {
    var record = LeaveRoom.record()
    let own = LeaveRoom.refusal {
      _ = try record.perform(
        AddAbsence(LeaveRoom.away("white0", "2026-10-22", "2026-10-22")),
        by: kit
      )
    }
    #expect(own?.cause == .notAllowed)
    let nobody = LeaveRoom.refusal {
      _ = try record.perform(AddAbsence(LeaveRoom.away("nobody", "2026-10-22", "2026-10-22")))
    }
    #expect(nobody?.cause == .notAllowed)
  }

  @Test("what makes no sense is refused as a whole")
  func nonsense() {
    var record = LeaveRoom.record()
    func said(_ absence: Absence) -> [String] {
      LeaveRoom.refusal { _ = try record.perform(AddAbsence(absence)) }?.messages ?? []
    }
    #expect(
      said(LeaveRoom.away("red0", "2026-10-22", "2026-10-22", "holiday")) == [
        "unknown kind of absence `holiday`"
      ]
    )
    #expect(
      said(
        Absence(person: "red0", kind: "leave", extent: .days(DateSpan(day("2026-10-22"), .never)))
      )
        == ["an absence of kind `leave` needs an end"]
    )
    #expect(
      said(LeaveRoom.away("red0", "2019-10-22", "2019-10-22")) == [
        "red0 is not employed on 2019-10-22"
      ]
    )
    #expect(
      said(
        Absence(person: "red0", kind: "leave", extent: .days(DateSpan(day("2026-10-22"), days: 0)))
      )
        == ["the absence ends before it begins"]
    )
    #expect(record.facts.entry == 1)
  }

  @Test(
    "the same kind on the same day is refused; another kind is said, or takes its place where asked"
  )
  func overlap() throws {
    var record = LeaveRoom.record()
    try record.perform(AddAbsence(LeaveRoom.away("white0", "2026-10-20", "2026-10-28")))
    #expect(
      LeaveRoom.refusal {
        _ = try record.perform(AddAbsence(LeaveRoom.away("white0", "2026-10-28", "2026-10-30")))
      }?.cause == .conflict
    )
    let sick = AddAbsence(
      LeaveRoom.away("white0", "2026-10-23", "2026-10-24", "sick"),
      replaces: true
    )
    try record.perform(sick)
    #expect(
      record.absences(of: "white0") == [
        "leave 2026-10-20 2026-10-22", "sick 2026-10-23 2026-10-24", "leave 2026-10-25 2026-10-28",
      ]
    )
    // White works D D N N from the 22nd: two of the four shifts are leave still.
    #expect(record.account("white0", "2026-10-01")?.booked == .hours(11 + 11))
    let more = try record.perform(
      AddAbsence(LeaveRoom.away("white0", "2026-10-27", "2026-10-30", "sick"))
    )
    #expect(
      more.warnings.contains { $0.contains("another absence stands 2026-10-25 to 2026-10-28") }
    )
  }

  @Test("leave that begins on the morning a night ends is pointed out")
  func morningAfter() throws {
    var record = LeaveRoom.record()
    // White works the nights of 24 and 25 October; the last ends at seven on the 26th.
    let change = try record.perform(
      AddAbsence(LeaveRoom.away("white0", "2026-10-26", "2026-10-31"))
    )
    #expect(
      change.warnings.contains(
        "it begins on the morning that the night of 2026-10-25 ends, at 07:00"
      )
    )
    let later = try record.perform(AddAbsence(LeaveRoom.away("white1", "2026-10-27", "2026-10-31")))
    #expect(!later.warnings.contains { $0.contains("morning") })
  }

  @Test("an open absence is ended on a day, never before it began or after it ends")
  func ending() throws {
    var record = LeaveRoom.record()
    let open = Absence(
      person: "red0",
      kind: "sick",
      extent: .days(DateSpan(day("2026-09-28"), .never))
    )
    let id = try #require(try record.perform(AddAbsence(open)).made.keys.first)
    func end(_ text: String) -> EndAbsence { EndAbsence(absence: id, end: .lastDay(day(text))) }
    #expect(LeaveRoom.refusal { _ = try record.perform(end("2026-09-27")) }?.cause == .input)
    try record.perform(end("2026-09-30"))
    #expect(record.absences(of: "red0") == ["sick 2026-09-28 2026-09-30"])
    #expect(record.facts[id]?.born == 2)
    #expect(LeaveRoom.refusal { _ = try record.perform(end("2026-10-02")) }?.cause == .input)
  }

  @Test("who is well again goes back to their shifts without a reason given")
  func back() throws {
    var room = LeaveRoom.make()
    // A soft rule that the pattern itself does not meet: twelve hours of night in one duty.
    let spec = try #require(RuleSpec.all.first { $0.id == "hsg-night-length" })
    let soft = Rule(
      spec: spec,
      parameters: RuleParameters(["hours": .minutes(.hours(8))], for: spec),
      source: "example"
    )
    room.rules = RoomRules(
      general: [RuleSet(id: "soft", version: "1", title: "Soft", sha256: "", rules: [soft])]
    )
    var record = LeaveRoom.record(room)
    let open = Absence(
      person: "white0",
      kind: "sick",
      extent: .days(DateSpan(day("2026-10-01"), .never))
    )
    let id = try #require(try record.perform(AddAbsence(open)).made.keys.first)
    let change = try record.perform(EndAbsence(absence: id, end: .lastDay(day("2026-10-20"))))
    #expect(change.verdicts.contains { $0.rule == "hsg-night-length" })
  }
}

struct WaitingLineTests {
  private func actor(_ id: String) -> Actor { Actor(person: id, name: id, isSupervisor: false) }

  @Test("who asks waits in line; a supervisor grants, nobody grants their own")
  func line() throws {
    let limit = OffLimit(team: "white", shift: nil, role: nil, most: 1)
    var record = LeaveRoom.record(LeaveRoom.make(limits: [limit]))
    let first = AskLeave(LeaveRoom.away("white0", "2026-10-22", "2026-10-25"))
    #expect(
      LeaveRoom.refusal { _ = try record.perform(first, by: actor("white1")) }?.cause == .notAllowed
    )
    let one = try #require(try record.perform(first, by: actor("white0")).made.keys.first)
    record.now = record.now + .hours(1)
    let asked = try record.perform(
      AskLeave(LeaveRoom.away("white1", "2026-10-24", "2026-10-24")),
      by: actor("white1")
    )
    let two = try #require(asked.made.keys.first)
    #expect(asked.warnings.contains("one other asked for the same places before"))
    #expect(asked.warnings.allSatisfy { !$0.contains("white0") })
    let line = WaitingLine(facts: record.facts, base: record.room)
    #expect(line.places.map(\.id) == [one, two])
    #expect(line.places.map(\.ahead) == [0, 1])
    #expect(record.absences(of: "white0").isEmpty)
    let own = Actor(person: "white0", name: "white0", isSupervisor: true)
    #expect(
      LeaveRoom.refusal { _ = try record.perform(GrantLeave(request: one), by: own) }?.cause
        == .notAllowed
    )
    try record.perform(GrantLeave(request: one))
    #expect(record.absences(of: "white0") == ["leave 2026-10-22 2026-10-25"])
    #expect(
      LeaveRoom.refusal { _ = try record.perform(GrantLeave(request: two)) }?.cause == .conflict
    )
    #expect(
      LeaveRoom.refusal { _ = try record.perform(WithdrawLeave(request: two), by: actor("red0")) }?
        .cause
        == .notAllowed
    )
    try record.perform(WithdrawLeave(request: two), by: actor("white1"))
    #expect(WaitingLine(facts: record.facts, base: record.room).places.isEmpty)
    #expect(
      LeaveRoom.refusal { _ = try record.perform(RefuseLeave(request: two)) }?.cause == .input
    )
  }
}
