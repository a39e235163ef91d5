import CivilTime
import Planning
import Rostering
import Testing

/// Worked out by hand: the leave year from 1 April 2026 has 365 days, white works D D N N from 22 to 25 October.
struct LeaveAccountTests {
  @Test("a full year has the year’s hours and three bank holidays")
  func fullYear() throws {
    let account = try #require(LeaveRoom.record().account("white0", "2026-10-01"))
    #expect(account.year == DateSpan(day("2026-04-01"), day("2027-04-01")))
    #expect(account.daysEmployed == 365)
    #expect(account.entitlement == .hours(240))
    #expect(account.bankHolidays == .hours(24))
    #expect(account.left == .hours(264))
    #expect(!account.assumesFullTime)
  }

  @Test("three quarters of full time from October on: 240 × 30/40 × 182/365 hours")
  func partTimePartYear() throws {
    var record = LeaveRoom.record()
    try record.perform(
      JoinPerson(
        PersonIdentity(id: "new", name: "New"),
        Placement(
          days: DateSpan(day("2026-10-01"), .never),
          team: "red",
          roles: ["handler"],
          contracted: .hours(30)
        )
      )
    )
    let account = try #require(record.account("new", "2026-10-01"))
    #expect(account.daysEmployed == 182)
    #expect(account.entitlement == Minutes(5385))
    #expect(account.bankHolidays == .hours(12))
    #expect(record.account("new", "2026-03-31") == nil)
  }

  @Test("leave costs what the shifts would have paid: the night of the clock change an hour more")
  func clockChange() throws {
    var record = LeaveRoom.record()
    try record.perform(AddAbsence(LeaveRoom.away("white0", "2026-10-22", "2026-10-25")))
    let before = try #require(record.account("white0", "2026-10-01"))
    #expect(before.booked == .hours(11 + 11 + 12 + 11))
    #expect(before.taken == .zero)
    record.now = Instant("2026-10-24T12:00+01:00")!
    let during = try #require(record.account("white0", "2026-10-01"))
    #expect(during.taken == .hours(22))
    #expect(during.booked == .hours(23))
    #expect(during.left == .hours(264 - 45))
  }

  @Test("leave over the end of the leave year counts in both years by its shifts")
  func twoYears() throws {
    // White works D on 31 March and 1 April 2027: 450 and 451 days after the anchor, phase 6.
    var record = LeaveRoom.record()
    try record.perform(AddAbsence(LeaveRoom.away("white0", "2027-03-31", "2027-04-01")))
    #expect(record.account("white0", "2027-03-31")?.booked == .hours(11))
    #expect(record.account("white0", "2027-04-01")?.booked == .hours(11))
  }

  @Test("what is brought over is cut at the room’s most, a debt is not")
  func carriedOver() throws {
    var record = LeaveRoom.record()
    try record.perform(CarryLeave(into: day("2027-04-01")))
    #expect(record.account("white0", "2027-04-01")?.carriedOver == .hours(20))
    // Entered again it changes nothing; after more leave it is put right.
    let again = try record.perform(CarryLeave(into: day("2027-04-01")))
    #expect(again.isEmpty)
    try record.perform(
      AddAbsence(LeaveRoom.away("white0", "2026-10-05", "2027-03-30")),
      reason: "request"
    )
    let left = try #require(record.account("white0", "2026-10-05")).left
    #expect(left < .zero)
    try record.perform(CarryLeave(into: day("2027-04-01")))
    #expect(record.account("white0", "2027-04-01")?.carriedOver == left)
    #expect(record.account("red0", "2027-04-01")?.carriedOver == .hours(20))
  }

  @Test("more than is left wants a reason; with one it is said and entered")
  func beyond() throws {
    var record = LeaveRoom.record()
    let long = AddAbsence(LeaveRoom.away("white0", "2026-10-05", "2027-03-30"))
    let refusal = LeaveRoom.refusal { _ = try record.perform(long) }
    #expect(refusal?.cause == .conflict)
    #expect(refusal?.messages.contains { $0.contains("more than white0 has left") } == true)
    let change = try record.perform(long, reason: "request")
    #expect(change.warnings.contains { $0.contains("more than white0 has left") })
  }

  @Test("time off in lieu draws on what is owed, never below zero, and comes back with the day")
  func toil() throws {
    var record = LeaveRoom.record()
    let toil = AddAbsence(LeaveRoom.away("white0", "2026-10-22", "2026-10-23", "toil"))
    #expect(LeaveRoom.refusal { _ = try record.perform(toil) }?.cause == .conflict)
    try record.perform(
      CreditHours(person: "white0", kind: .toil, hours: .hours(23), date: day("2026-10-01"))
    )
    let booked = try record.perform(toil)
    #expect(HoursCredit.balance(of: "white0", .toil, facts: record.facts) == .hours(1))
    let id = try #require(booked.made.first { $0.value.kind == .absence }?.key)
    try record.perform(EndAbsence(absence: id, end: .lastDay(day("2026-10-22"))))
    #expect(HoursCredit.balance(of: "white0", .toil, facts: record.facts) == .hours(12))
    try record.perform(CancelAbsence(absence: id))
    #expect(HoursCredit.balance(of: "white0", .toil, facts: record.facts) == .hours(23))
  }

  @Test("a rest day owed is given back by a shift stood down, once")
  func restDay() throws {
    var record = LeaveRoom.record()
    let give = GiveRestDay(person: "white0", date: day("2026-10-22"))
    #expect(
      LeaveRoom.refusal { _ = try record.perform(give) }?.messages == [
        "no rest day is owed to white0"
      ]
    )
    try record.perform(
      CreditHours(person: "white0", kind: .restDay, hours: .hours(12), date: day("2026-09-01"))
    )
    let instruction = LeaveRoom.refusal {
      _ = try record.perform(GiveRestDay(person: "white0", date: day("2026-10-20")))
    }
    #expect(instruction?.messages.contains("white0 has no shift on 2026-10-20") == true)
    try record.perform(give)
    #expect(
      RestDaysOwed.count(
        of: "white0",
        facts: record.facts,
        base: record.room,
        on: day("2026-10-22")
      ) == 0
    )
    let roster = record.facts.room(over: record.room, people: ["white0"]).roster
    #expect(Rota(roster, over: DateSpan(day("2026-10-22"), days: 1)).postings.isEmpty)
    #expect(
      LeaveRoom.refusal {
        _ = try record.perform(GiveRestDay(person: "white0", date: day("2026-10-23")))
      } != nil
    )
  }
}
