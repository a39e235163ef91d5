import CivilTime
import LondonZone
import DutyRules
import Rostering
import Testing

struct LeaveTests {
  /// Five days of eight hours a week for a leave year of 364 days' worth of shifts.
  func leave(_ days: Int, minutesLess: Int = 0, from: String = "2020-01-01") -> [Verdict] {
    var room = Fixture("DDDDD--", kind("D", "09:00", "17:00"), anchor: "2026-04-06")
    room.placements[0].days = DateSpan(day(from), .never)
    var date = day("2026-05-04")
    for n in 0..<days {
      while date.weekday.isWeekend { date = date + 1 }
      let start = ZoneRules.london.instant(of: date, at: WallTime("09:00")!)
      let end = start + .hours(8) - Minutes(n == 0 ? minutesLess : 0)
      room.away("leave", Span(start, end))
      date = date + 1
    }
    // Long reference periods give the rota its whole leave year.
    return room.verdicts("W13", in: DateSpan(day("2026-04-01"), day("2027-04-01")), with: ["W4"])
  }

  @Test("28 days of a five-day week are enough, one minute less is not")
  func pair() {
    #expect(leave(28).isEmpty)
    let found = leave(28, minutesLess: 1)
    #expect(found.map(\.limit) == [28 * 480])
    #expect(found.map(\.measured) == [28 * 480 - 1])
    #expect(found.map(\.unit) == ["minutes of leave"])
    #expect(found.map(\.severity) == [.note])
  }

  @Test("half a year asks for half, in proportion to the days employed")
  func joiner() {
    // From 1 October there are 182 of 365 days: 13.97 days of leave.
    #expect(leave(0, from: "2026-10-01").map(\.limit) == [6702])
  }

  @Test("four on, four off has 5.6 weeks of 42 hours: 235.2 hours, 19.6 shifts")
  func fourOnFourOff() {
    let run = DateSpan(day("2026-04-01"), day("2027-04-01"))
    let found = Fixture().verdicts("W13", in: run, with: ["W4"])
    #expect(found.count == 1)
    #expect(abs(found[0].limit / 60 - 235.2) < 1.5)
  }

  @Test("a leave year the rota does not know as a whole is not judged")
  func unknownYear() {
    #expect(Fixture().verdicts("W13", in: days("2026-01-05", 28)).isEmpty)
    #expect(Fixture().verdicts("W13", in: days("2199-06-01", 28)).isEmpty)
  }
}
