import CivilTime
import Rostering
import Testing

struct HoursAccountTests {
  let shifts = [
    kind("D", "07:00", "19:00", unpaid: 60), kind("N", "19:00", "07:00", unpaid: 60),
  ]

  /// The account of the one person for the leave year from 1 April 2026.
  func account(
    _ placements: [Placement]? = nil,
    absences: [Absence] = [],
    restrictions: [Restriction] = [],
    history: [PastDuty] = [],
    _ change: (inout Roster) -> Void = { _ in }
  ) -> HoursAccount {
    let person = Person(id: "a", name: "a", placements: placements ?? [Fixture.placement()])
    var roster = Fixture.roster(
      [person],
      shifts: shifts,
      absences: absences,
      restrictions: restrictions,
      history: history
    )
    change(&roster)
    return HoursAccount.accounts(of: 0, in: roster, touching: days("2026-06-01", 1))[0]
  }

  @Test("twelve-hour shifts with an unpaid hour make 38.5 paid hours a week, not 37")
  func paidHours() {
    let run = DateSpan(day("2026-04-01"), day("2026-04-01") + 56 * 6)
    let account = account([Fixture.placement("red", from: "2026-04-01", until: run.end)])
    #expect(account.weeks == 48)
    #expect(account.rostered == .hours(42 * 48))
    #expect(account.paid.inHours / account.weeks == 38.5)
  }

  @Test("a shift split by court bears its unpaid hour once; lost hours stay rostered")
  func splitShifts() {
    let whole = account()
    let cut = account(absences: [
      Fixture.away("a", "court", span("2026-06-01T00:00", "2026-07-01T10:17")),
      Fixture.away("a", "sick", span("2026-07-02T08:11", "2026-07-03T09:59")),
    ])
    #expect(cut.unpaid == whole.unpaid)
    #expect(cut.rostered == whole.rostered)
    #expect(cut.absent.values.reduce(.zero, +) > .zero)
  }

  @Test("contracted time goes by days: 37 h a week for half a year, 20 h for the other")
  func contracted() {
    let account = account([
      Fixture.placement(from: "2026-04-01", until: day("2026-10-07")) {
        $0.contracted = .hours(37)
      },
      Fixture.placement(from: "2026-10-07", until: day("2027-04-01")) {
        $0.contracted = .hours(20)
      },
    ])
    #expect(account.contracted == Minutes((189 * 37 * 60 + 176 * 20 * 60 + 3) / 7))
    #expect(account.balance == account.paid - account.contracted!)
  }

  @Test("who leaves and comes back has the weeks between them nowhere in the account")
  func gap() {
    let account = account([
      Fixture.placement(from: "2026-04-01", until: day("2026-05-01")) {
        $0.contracted = .hours(37)
      },
      Fixture.placement(from: "2026-09-01", until: day("2026-10-01")) {
        $0.contracted = .hours(37)
      },
    ])
    #expect(account.days == DateSpan(day("2026-04-01"), day("2026-10-01")))
    #expect(account.daysEmployed == 60)
    #expect(account.weeks == 60.0 / 7)
    #expect(account.contracted == Minutes((60 * 37 * 60 + 3) / 7))
  }

  @Test(
    "a course on a rest day is paid beside the shifts and leaves a rest day owed; twice is once"
  )
  func beside() {
    // 2026-04-03 is day 0 of red's cycle, so the 7th is a rest day.
    let course = Fixture.away("a", "training", "2026-04-07")
    for rows in [[course], [course, course]] {
      let account = account(absences: rows)
      #expect(account.beside == .hours(8))
      #expect(account.restDaysOwed == [day("2026-04-07")])
    }
    let sick = account(absences: [course, Fixture.away("a", "sick", "2026-04-07")])
    #expect(sick.beside == .zero)
    #expect(sick.restDaysOwed.isEmpty)
  }

  @Test("court at 10:00 after a night is paid, from the minute the night ends")
  func courtAfterANight() {
    // The night of 2026-04-05 ends on the 6th at 07:00; that night's shift begins at 19:00.
    let court = account(absences: [
      Fixture.away("a", "court", span("2026-04-06T10:00", "2026-04-06T13:00"))
    ])
    #expect(court.beside == .hours(3))
    #expect(court.restDaysOwed.isEmpty)
    let early = account(absences: [
      Fixture.away("a", "court", span("2026-04-06T06:30", "2026-04-06T07:30"))
    ])
    #expect(early.beside == Minutes(30))
  }

  @Test("a course of days in moments is no work round the clock")
  func residential() {
    let account = account(absences: [
      Fixture.away("a", "training", span("2026-04-07T09:00", "2026-04-10T17:00"))
    ])
    #expect(account.beside == .hours(8 * 4))
    #expect(account.restDaysOwed.count == 4)
  }

  @Test("who is on a course in place of a night they may not work has worked, on no rest day")
  func courseOnARestrictedDay() {
    let account = account(
      absences: [Fixture.away("a", "training", "2026-04-05")],
      restrictions: [
        Restriction(person: "a", limit: .noNights, days: DateSpan(day("2026-04-05"), days: 1))
      ]
    )
    #expect(account.restricted == .hours(12))
    #expect(account.beside == .hours(8))
    #expect(account.restDaysOwed.isEmpty)
  }

  @Test("overtime of the leave year in history.csv is paid, each minute once")
  func overtime() {
    let rows = [
      ("2026-03-31T22:00", "2026-04-01T02:00"), ("2026-04-20T10:00", "2026-04-20T12:00"),
      ("2026-04-20T11:00", "2026-04-20T13:00"),
    ].map { PastDuty(person: "a", span: span($0, $1), kind: .overtime) }
    let (with, without) = (account(history: rows), account())
    #expect(with.overtime == .hours(5))
    #expect(with.paid - without.paid == .hours(5))
    #expect(with.rostered == without.rostered)
  }

  @Test("the leave year starts when the room says, the last one at the end of all dates too")
  func leaveYears() {
    var roster = Fixture.roster()
    #expect(
      roster.leaveYear(of: day("2026-03-31")) == DateSpan(day("2025-04-01"), day("2026-04-01"))
    )
    #expect(roster.leaveYear(of: day("2199-12-31")) == DateSpan(day("2199-04-01"), .never))
    #expect(
      roster.leaveYear(of: day("1900-01-01")) == DateSpan(day("1900-01-01"), day("1900-04-01"))
    )
    roster.leaveYear = (2, 29)
    #expect(
      roster.leaveYear(of: day("2028-02-28")) == DateSpan(day("2027-03-01"), day("2028-02-29"))
    )
    #expect(roster.leaveYears(touching: days("2199-01-01", 365)).count == 2)
  }
}
