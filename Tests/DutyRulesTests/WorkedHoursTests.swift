import CivilTime
import LondonZone
import DutyRules
import Rostering
import Testing

/// D 07:00–19:00, N 19:00–07:00; DDNN---- from 2026-01-05.
struct WorkedHoursTests {
  @Test("kept late to 21:00 before a day at 07:00 leaves ten hours, and one hour is owed")
  func dailyRest() {
    var room = Fixture()
    room.declared = [.reg21: ["W10"]]
    room.worked("2026-01-05", span("2026-01-05T07:00", "2026-01-05T21:00"))
    let found = room.findings("W10", in: days("2026-01-05", 8))
    #expect(found.verdicts.map(\.measured) == [600])
    #expect(found.verdicts.map(\.span) == [span("2026-01-05T21:00", "2026-01-06T07:00")])
    #expect(found.debts.map(\.owed) == [.hours(1)])
  }

  @Test(
    "a late shift kept to 22:00 before 09:00 on the day the clocks go forward had ten hours' rest"
  )
  func springChange() {
    func rest(_ saturday: String) -> [Double] {
      var room = Fixture("L-------", kind("L", "13:00", "21:00"), anchor: saturday)
      let next = (day(saturday) + 1).description
      room.worked(saturday, span("\(saturday)T13:00", "\(saturday)T22:00"))
      room.worked(nil, span("\(next)T09:00", "\(next)T13:00"), .calledIn)
      return room.verdicts("W10", in: days(saturday, 3)).map(\.measured)
    }
    #expect(rest("2026-03-28") == [600])
    #expect(rest("2026-04-04") == [])
  }

  @Test("called in on each free Sunday takes the weekly rest away")
  func weeklyRest() {
    var room = Fixture("DDDDDD-", kind("D", "09:00", "17:00"))
    #expect(room.verdicts("W11", in: days("2026-01-05", 14)).isEmpty)
    room.worked(nil, span("2026-01-11T12:00", "2026-01-11T13:00"), .calledIn)
    let found = room.verdicts("W11", in: days("2026-01-05", 14))
    #expect(found.map(\.span) == [span("2026-01-05T00:00", "2026-01-12T00:00")])
    // Sunday 13:00 to Monday 09:00 is twenty hours; eleven of them are the daily rest.
    #expect(found.map(\.measured) == [9 * 60])
  }

  @Test(
    "hours worked count in the 48-hour average; overtime is no part of a night worker's normal hours"
  )
  func averages() {
    let weeks: [String: ParameterValue] = ["weeks": .count(1)]
    let run = days("2026-01-05", 7)
    // Five nights of nine hours, 45; kept 4 hours once makes 49.
    var room = Fixture("NNNNN--", kind("N", "21:00", "06:00"))
    #expect(room.verdicts("W4", in: run, weeks).isEmpty)
    room.worked("2026-01-07", span("2026-01-07T21:00", "2026-01-08T10:00"))
    let over = room.verdicts("W4", in: DateSpan(day("2026-01-11"), days: 1), weeks)
    #expect(over.map(\.measured) == [49 * 60])
    // The six days that are no rest day allow 48 normal hours, and 45 are normal.
    #expect(room.verdicts("W6", in: run, weeks).isEmpty)
    room.worked("2026-01-08", span("2026-01-08T21:00", "2026-01-09T00:00"))
    #expect(room.verdicts("W4", in: DateSpan(day("2026-01-11"), days: 1), weeks).isEmpty)
  }

  @Test("an extra night is normal work and counts to a night worker's average, overtime does not")
  func nightAverage() {
    let weeks: [String: ParameterValue] = ["weeks": .count(1)]
    let last = DateSpan(day("2026-01-11"), days: 1)
    for (reason, measured) in [(Assignment.Kind.extra, [54.0 * 60]), (.overtime, [])] {
      var room = Fixture("NNNNN--", kind("N", "21:00", "06:00"))
      room.changes.assignments = [
        Assignment(
          id: "a1",
          person: "a",
          date: day("2026-01-10"),
          letter: letter("N"),
          span: span("2026-01-10T21:00", "2026-01-11T06:00"),
          role: "handler",
          kind: reason
        )
      ]
      #expect(room.verdicts("W6", in: last, weeks).map(\.measured) == measured)
      #expect(room.verdicts("W4", in: last, weeks).map(\.measured) == [54 * 60])
    }
  }
}
