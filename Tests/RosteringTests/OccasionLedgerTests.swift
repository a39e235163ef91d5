import CivilTime
import LondonZone
import Rostering
import Testing

struct OccasionLedgerTests {
  func hours(_ roster: Roster, _ run: DateSpan, _ column: String, _ person: Int = 0) -> [Int: Int] {
    let ledger = OccasionLedger(Rota(roster, over: run))
    let place = ledger.columns.firstIndex { $0.id == column }!
    var found: [Int: Int] = [:]
    for e in ledger.entries where e.column == place && e.person == person && !e.isEarlier {
      found[e.year, default: 0] += e.worked.count
    }
    return found
  }

  /// One person who works a letter every day of a run.
  func always(_ c: String, shifts: [ShiftKind] = Fixture.shifts) -> Roster {
    Fixture.roster(
      [Fixture.person("a", Fixture.placement(nil) { $0.pattern = "always" })],
      shifts: shifts,
      patterns: [Fixture.pattern(c, id: "always")]
    )
  }

  @Test("Christmas Eve's night counts twelve hours as such and seven in Christmas Day")
  func christmasEve() {
    let night = days("2026-12-24", 1)
    #expect(hours(always("N"), night, "christmas-eve-night") == [2026: 720])
    #expect(hours(always("N"), night, "christmas-day") == [2026: 420])
    #expect(hours(always("N"), night, "boxing-day") == [:])
    #expect(hours(always("N"), days("2026-12-25", 1), "christmas-day") == [2026: 300])
    #expect(hours(always("N"), days("2026-12-25", 1), "boxing-day") == [2026: 420])
  }

  @Test("New Year's Eve's night of 2026 has seven hours of New Year's Day 2027")
  func newYear() {
    let night = days("2026-12-31", 1)
    #expect(hours(always("N"), night, "new-years-eve-night") == [2026: 720])
    #expect(hours(always("N"), night, "new-years-day") == [2027: 420])
  }

  @Test(
    "25 December 2027 is Christmas Day, a Saturday, and no bank holiday; its substitute the 27th is"
  )
  func substituteDay() {
    var roster = always("D")
    roster.holidays = [
      Holiday(date: day("2027-12-27"), title: "Christmas Day"),
      Holiday(date: day("2027-12-28"), title: "Boxing Day"),
    ]
    #expect(day("2027-12-25").weekday == .saturday)
    let christmas = days("2027-12-25", 1)
    #expect(hours(roster, christmas, "christmas-day") == [2027: 720])
    #expect(hours(roster, christmas, "weekends") == [2027: 720])
    #expect(hours(roster, christmas, "bank-holidays") == [:])
    #expect(hours(roster, days("2027-12-27", 1), "bank-holidays") == [2027: 720])
    #expect(hours(roster, days("2027-12-27", 1), "christmas-day") == [:])
  }

  @Test("Easter is on its date; an occasion so many days after it may lie in the year after")
  func easter() {
    #expect(hours(always("D"), days("2026-04-05", 1), "easter-sunday") == [2026: 720])
    #expect(hours(always("D"), days("2026-04-06", 1), "easter-sunday") == [:])
    var roster = always("D")
    roster.occasions = [Occasion(id: "x", name: "X", day: .easter(plus: 300))]
    #expect(hours(roster, days("2027-01-30", 3), "x") == [2027: 720])
  }

  @Test("leave is not worked; court in a shift and a course on a rest day are")
  func absences() {
    var roster = always("D")
    roster.absences = [Fixture.away("a", "leave", "2026-12-25")]
    #expect(hours(roster, days("2026-12-25", 1), "christmas-day") == [:])
    roster.absences = [Fixture.away("a", "court", "2026-12-25")]
    #expect(hours(roster, days("2026-12-25", 1), "christmas-day") == [2026: 720])
    var resting = always("-")
    resting.absences = [Fixture.away("a", "training", "2026-12-26")]
    #expect(hours(resting, days("2026-12-20", 10), "boxing-day") == [2026: 480])
    #expect(hours(resting, days("2026-12-20", 10), "weekends") == [2026: 480])
  }

  @Test("rows of ledger.csv stand beside the rota's; those of nobody or nothing are left out")
  func earlier() {
    var roster = always("D")
    roster.earlier = [
      EarlierOccasion(person: "a", occasion: "christmas-day", year: 2024, worked: .hours(12)),
      EarlierOccasion(person: "x", occasion: "christmas-day", year: 2024, worked: .hours(12)),
      EarlierOccasion(person: "a", occasion: "x", year: 2024, worked: .hours(12)),
    ]
    let entries = OccasionLedger(Rota(roster, over: days("2026-06-01", 1))).entries
    #expect(entries.map(\.year) == [2024])
    #expect(entries.map(\.isEarlier) == [true])
  }

  @Test(
    "minute by minute over both clock changes and the turn of the year the columns are the same"
  )
  func bruteForce() {
    let shifts = [
      kind("E", "05:30", "13:30"), kind("L", "13:00", "01:15"), kind("N", "22:45", "06:10"),
    ]
    for start in ["2026-03-25", "2026-10-21", "2026-12-23"] {
      let run = days(start, 11)
      var roster = always("ELN-", shifts: shifts)
      roster.holidays = [Holiday(date: day("2026-12-28"), title: "Boxing Day")]
      var wanted: [String: [Int: Int]] = [:]
      for posting in Rota(roster, over: run).postings {
        for minute in 0..<posting.span.length.count {
          let moment = posting.span.start + Minutes(minute)
          let (date, time) = ZoneRules.london.local(at: moment)
          let (_, month, dayOfMonth) = date.components
          let m = time.minuteOfDay
          func count(_ column: String, _ year: Int) {
            wanted[column, default: [:]][year, default: 0] += 1
          }
          if m >= 23 * 60 { count("nights", date.year) }
          if m < 6 * 60 { count("nights", (date - 1).year) }
          if date.weekday.isWeekend { count("weekends", date.year) }
          if date == day("2026-12-28") { count("bank-holidays", 2026) }
          if (month, dayOfMonth) == (12, 25) { count("christmas-day", date.year) }
          if (month, dayOfMonth) == (1, 1) { count("new-years-day", date.year) }
          if (month, dayOfMonth) == (12, 31), m >= 19 * 60 { count("new-years-eve-night", 2026) }
          if (month, dayOfMonth) == (1, 1), m < 7 * 60 { count("new-years-eve-night", 2026) }
        }
      }
      for column in [
        "nights", "weekends", "bank-holidays", "christmas-day", "new-years-day",
        "new-years-eve-night",
      ] {
        #expect(hours(roster, run, column) == wanted[column] ?? [:], "\(column) from \(start)")
      }
    }
  }
}
