import CivilTime
import LondonZone
import Rostering
import Testing

/// Red works D on 5 and 6 January 2026, N on 7 and 8, and rests from the 9th to the 12th.
struct WorkedHoursTests {
  typealias F = ChangeFixture

  func worked(
    _ date: String?,
    _ from: String,
    _ to: String,
    _ kind: WorkedTime.Kind = .hours,
    breakTaken: Int? = nil,
    key: String = "r"
  ) -> WorkedTime {
    WorkedTime(
      person: "red",
      posting: date.map { F.name("red", $0, key) },
      span: span(from, to),
      kind: kind,
      breakTaken: breakTaken.map { Minutes($0) }
    )
  }

  func roster(
    _ worked: WorkedTime...,
    assignments: [Assignment] = [],
    absences: [Absence] = [],
    history: [PastDuty] = []
  ) -> Roster {
    F.roster(
      {
        $0.worked = worked
        $0.assignments = assignments
      },
      absences: absences,
      history: history
    )
  }

  func record(_ roster: Roster, over run: DateSpan = days("2026-01-05", 8)) -> WorkRecord {
    WorkRecords(roster, over: run, back: 0, ahead: 0).record(of: 0)!
  }

  func duties(_ roster: Roster, on date: String) -> [Span] {
    record(roster).duties.filter { $0.date == day(date) }.map(\.span)
  }

  @Test("kept late is one longer duty, and what is beyond the shift is overtime; the rota stays")
  func keptLate() {
    let late = roster(worked("2026-01-06", "2026-01-06T07:00", "2026-01-06T21:30"))
    #expect(duties(late, on: "2026-01-06") == [span("2026-01-06T07:00", "2026-01-06T21:30")])
    #expect(record(late).overtime == [span("2026-01-06T19:00", "2026-01-06T21:30")])
    #expect(record(late).duties.first { $0.date == day("2026-01-06") }?.letter == letter("D"))
    let rota = Rota(late, over: days("2026-01-05", 8))
    #expect(rota.postings == Rota(roster(), over: days("2026-01-05", 8)).postings)
  }

  @Test("sent home early is a shorter duty, and nothing is lost or overtime")
  func sentHome() {
    let early = roster(worked("2026-01-07", "2026-01-07T19:00", "2026-01-08T02:00"))
    #expect(duties(early, on: "2026-01-07") == [span("2026-01-07T19:00", "2026-01-08T02:00")])
    #expect(record(early).overtime.isEmpty)
    #expect(record(early).lost.isEmpty)
  }

  @Test("two rows of one shift are hours with a pause; before the shift is overtime as after it")
  func pause() {
    let split = roster(
      worked("2026-01-06", "2026-01-06T05:00", "2026-01-06T12:00"),
      worked("2026-01-06", "2026-01-06T14:00", "2026-01-06T20:00")
    )
    #expect(
      duties(split, on: "2026-01-06") == [
        span("2026-01-06T05:00", "2026-01-06T12:00"), span("2026-01-06T14:00", "2026-01-06T20:00"),
      ]
    )
    #expect(
      record(split).overtime == [
        span("2026-01-06T05:00", "2026-01-06T07:00"), span("2026-01-06T19:00", "2026-01-06T20:00"),
      ]
    )
  }

  @Test(
    "called in on a rest day is overtime and leaves the day owed, an hour into a shift is no more"
  )
  func calledIn() {
    let called = roster(
      worked(nil, "2026-01-10T09:00", "2026-01-10T13:00", .calledIn),
      worked(nil, "2026-01-06T05:00", "2026-01-06T08:00", .calledIn)
    )
    #expect(duties(called, on: "2026-01-10") == [span("2026-01-10T09:00", "2026-01-10T13:00")])
    #expect(duties(called, on: "2026-01-06") == [span("2026-01-06T05:00", "2026-01-06T19:00")])
    #expect(
      record(called).overtime == [
        span("2026-01-06T05:00", "2026-01-06T07:00"), span("2026-01-10T09:00", "2026-01-10T13:00"),
      ]
    )
    #expect(record(called).restDaysWorked == [day("2026-01-10")])
  }

  @Test("who worked three hours of a day of sickness lost the other nine")
  func workedSick() {
    let sick = roster(
      worked("2026-01-06", "2026-01-06T07:00", "2026-01-06T10:00"),
      absences: [Fixture.away("red", "sick", "2026-01-06")]
    )
    #expect(duties(sick, on: "2026-01-06") == [span("2026-01-06T07:00", "2026-01-06T10:00")])
    #expect(record(sick).lost.map(\.span) == [span("2026-01-06T10:00", "2026-01-06T19:00")])
    #expect(record(sick).overtime.isEmpty)
  }

  @Test("court that follows on a shift cut short is work beside it, once")
  func courtAfterwards() {
    let court = roster(
      worked("2026-01-06", "2026-01-06T07:00", "2026-01-06T15:30"),
      absences: [Fixture.away("red", "court", span("2026-01-06T15:00", "2026-01-06T17:00"))]
    )
    #expect(duties(court, on: "2026-01-06") == [span("2026-01-06T07:00", "2026-01-06T17:00")])
    #expect(record(court).offDesk.map(\.span) == [span("2026-01-06T15:30", "2026-01-06T17:00")])
  }

  @Test("overtime shifts are overtime as a whole; cover, extra and swaps are normal hours")
  func kinds() {
    let kinds: [(Assignment.Kind, Bool, Bool)] = [
      (.swap, false, false), (.cover, false, true), (.extra, false, true), (.overtime, true, true),
    ]
    for (kind, isOvertime, isOwed) in kinds {
      let one = F.assignment(
        "a1",
        "red",
        "2026-01-10",
        "D",
        "2026-01-10T07:00",
        "2026-01-10T19:00",
        kind
      )
      let record = record(
        roster(
          worked("2026-01-10", "2026-01-10T07:00", "2026-01-10T20:00", key: "a1"),
          assignments: [one]
        )
      )
      let late = span("2026-01-10T19:00", "2026-01-10T20:00")
      let whole = span("2026-01-10T07:00", "2026-01-10T20:00")
      #expect(record.duties.map(\.span).contains(whole))
      #expect(record.overtime == [isOvertime ? whole : late])
      #expect(record.restDaysWorked == (isOwed ? [day("2026-01-10")] : []))
    }
  }

  @Test(
    "an extra shift on a day given away is on no rest day, nor is one of somebody without pattern"
  )
  func restDays() {
    let extra = F.assignment(
      "a1",
      "red",
      "2026-01-06",
      "N",
      "2026-01-06T20:00",
      "2026-01-07T02:00",
      .extra
    )
    var given = roster(assignments: [extra])
    given.changes.releases = [Release(posting: F.name("red", "2026-01-06"), cause: .swap)]
    #expect(record(given).restDaysWorked.isEmpty)
    let pool = F.roster(
      { $0.assignments = [extra] },
      people: [Fixture.person("red", Fixture.placement(nil))]
    )
    #expect(record(pool).duties.map(\.span) == [extra.span])
    #expect(record(pool).restDaysWorked.isEmpty)
  }

  @Test("work of a posting that is no more happened all the same, beyond everything else")
  func gone() {
    var gone = roster(worked("2026-01-06", "2026-01-06T07:00", "2026-01-06T09:00"))
    gone.changes.releases = [Release(posting: F.name("red", "2026-01-06"), cause: .standDown)]
    #expect(duties(gone, on: "2026-01-06") == [span("2026-01-06T07:00", "2026-01-06T09:00")])
    #expect(record(gone).overtime == [span("2026-01-06T07:00", "2026-01-06T09:00")])
  }

  @Test("a known break is of its whole shift; one of no known length says nothing")
  func breaks() {
    let known = roster(
      worked(
        "2026-01-06",
        "2026-01-06T13:00",
        "2026-01-06T13:30",
        .breakInterrupted,
        breakTaken: 7
      ),
      worked("2026-01-05", "2026-01-05T13:00", "2026-01-05T13:30", .breakInterrupted),
      worked("2026-01-07", "2026-01-07T19:00", "2026-01-08T08:00", breakTaken: 25)
    )
    #expect(
      record(known).breaks.map(\.span) == [
        span("2026-01-06T07:00", "2026-01-06T19:00"), span("2026-01-07T19:00", "2026-01-08T08:00"),
      ]
    )
    #expect(record(known).breaks.map(\.longest) == [Minutes(7), Minutes(25)])
    #expect(duties(known, on: "2026-01-06") == [span("2026-01-06T07:00", "2026-01-06T19:00")])
  }

  @Test("in a record the pattern goes on where history ends; without one history is all there was")
  func historyCloses() {
    let past = PastDuty(
      person: "red",
      span: span("2026-01-05T07:00", "2026-01-05T19:00"),
      kind: .shift(letter("D"))
    )
    var roster = roster(
      worked("2026-01-07", "2026-01-07T19:00", "2026-01-08T08:00"),
      history: [past]
    )
    func dates() -> [CivilDate] {
      WorkRecords(roster, over: days("2026-01-13", 1), back: 30, ahead: 0).record(of: 0)!
        .duties.map(\.date)
    }
    roster.changes.worked = []
    #expect(dates() == ["2026-01-05", "2026-01-13"].map(day))
    roster.isHistoryClosed = true
    #expect(
      dates() == ["2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08", "2026-01-13"].map(day)
    )
  }

  @Test("Christmas Day called in, and its Eve's night kept late, count by their hours")
  func occasions() {
    var roster = roster()
    roster.people = [
      Fixture.person("red", Fixture.placement(nil) { $0.pattern = "eve" })
    ]
    roster.patterns.append(
      Fixture.pattern("N" + String(repeating: "-", count: 352) + "----------", id: "eve")
    )
    // Day 1 of the cycle is 2026-01-05; its night is the only one before 2027.
    roster.changes.worked = [
      worked(nil, "2026-12-25T10:00", "2026-12-25T12:30", .calledIn),
      worked("2026-01-05", "2026-01-05T19:00", "2026-01-06T08:00"),
    ]
    func minutes(_ column: String, _ run: DateSpan) -> Int {
      let ledger = OccasionLedger(Rota(roster, over: run))
      let place = ledger.columns.firstIndex { $0.id == column }!
      return ledger.entries.filter { $0.column == place }.reduce(0) { $0 + $1.worked.count }
    }
    #expect(minutes("christmas-day", days("2026-12-20", 10)) == 150)
    #expect(minutes("nights", days("2026-01-05", 1)) == 420)
    roster.changes.worked[1] = worked("2026-01-05", "2026-01-05T19:00", "2026-01-06T01:00")
    #expect(minutes("nights", days("2026-01-05", 1)) == 120)
  }
}
