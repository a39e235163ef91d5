import CivilTime
import LondonZone
import DutyRules
import Rostering
import Testing

struct AverageWeekTests {
  /// The first day of 17 weeks.
  let first = day("2026-01-05")

  /// Eight hours a day on some days of the weeks from `first`, and some minutes more on the last of them.
  func work(_ weeks: Int, _ weekdays: Range<Int>, more: Int = 0, from: CivilDate? = nil) -> [Span] {
    var spans: [Span] = []
    for week in 0..<weeks {
      for d in weekdays {
        let start = ZoneRules.london.instant(
          of: (from ?? first) + week * 7 + d,
          at: WallTime("08:00")!
        )
        spans.append(Span(start, start + .hours(8)))
      }
    }
    let last = spans.removeLast()
    return spans + [Span(last.start, last.end + Minutes(more))]
  }

  @Test("48 hours a week over 17 weeks are lawful, one minute more is not")
  func pair() {
    let run = DateSpan(first, days: 119)
    #expect(Fixture(court: work(17, 0..<6)).verdicts("W4", in: run).isEmpty)
    let found = Fixture(court: work(17, 0..<6, more: 1)).verdicts("W4", in: run)
    #expect(found.map(\.measured) == [48 * 60 * 17 + 1])
    #expect(found.map(\.limit) == [48 * 60 * 17])
    #expect(found.map(\.unit) == ["minutes in 17 weeks"])
    // The last Sunday is free, so two periods have the same sum; the earlier one stands for both.
    #expect(found.map(\.span) == [ZoneRules.london.span(of: DateSpan(first - 1, days: 119))])
    #expect(found.map(\.occurrences) == [2])
  }

  @Test("any 17 weeks count unless successive ones are agreed")
  func anyOrSuccessive() {
    // Heavy work in the middle of two periods, none at their outer ends.
    let spans = work(17, 0..<7, from: first + 9 * 7)
    let run = DateSpan(first, days: 238)
    #expect(Fixture(court: spans).verdicts("W4", in: run).count == 1)
    let agreed: [String: ParameterValue] = ["periods": .word("successive"), "from": .date(first)]
    #expect(Fixture(court: spans).verdicts("W4", in: run, agreed).isEmpty)
    let other: [String: ParameterValue] = [
      "periods": .word("successive"), "from": .date(first + 63),
    ]
    #expect(Fixture(court: spans).verdicts("W4", in: run, other).count == 1)
  }

  @Test("26 or 52 weeks by choice even out what 17 do not")
  func longerPeriods() {
    let spans = work(17, 0..<7, from: first)
    let run = DateSpan(first, days: 364)
    #expect(Fixture(court: spans).verdicts("W4", in: run).count == 1)
    #expect(Fixture(court: spans).verdicts("W4", in: run, ["weeks": .count(26)]).isEmpty)
    #expect(Fixture(court: spans).verdicts("W4", in: run, ["weeks": .count(52)]).isEmpty)
    // 50 hours in every week are too many over any of the three.
    let heavy = work(104, 0..<5, from: first - 364).map { Span($0.start, $0.end + .hours(2)) }
    var room = Fixture(court: heavy)
    #expect(room.verdicts("W4", in: run, ["weeks": .count(52)]).count == 1)
    room.placements[0].hasOptedOut = true
    #expect(room.verdicts("W4", in: run, ["weeks": .count(52)]).isEmpty)
  }

  @Test("a joiner is averaged over the weeks since they started")
  func joiners() {
    func joined(_ more: Int) -> [Verdict] {
      var room = Fixture(court: work(3, 0..<6, more: more))
      room.placements[0].days = DateSpan(first, .never)
      return room.verdicts("W4", in: DateSpan(first, days: 21))
    }
    #expect(joined(0).isEmpty)
    #expect(joined(1).map(\.unit) == ["minutes in 3 weeks"])
    #expect(joined(1).map(\.measured) == [48 * 60 * 3 + 1])
  }

  @Test("of a joiner's weeks over the limit the worst average is shown, not the longest sum")
  func worstOfAJoiner() {
    var spans = work(1, 0..<7, more: 240)
    spans += work(1, 0..<6, from: first + 7)
    var room = Fixture(court: spans)
    room.placements[0].days = DateSpan(first, .never)
    let found = room.verdicts("W4", in: DateSpan(first, days: 14))
    #expect(found.map(\.unit) == ["minutes in 1 week"])
    #expect(found.map(\.measured) == [60 * 60])
    #expect(found.map(\.occurrences) == [2])
  }

  @Test(
    "a joiner in the middle of an agreed period is averaged at its end, over the days they were there"
  )
  func joinerInAnAgreedPeriod() {
    let agreed: [String: ParameterValue] = ["periods": .word("successive"), "from": .date(first)]
    func joined(_ more: Int) -> [Verdict] {
      // From the third day of the first week: 117 days, 802 h 17 min at most.
      let spans = work(12, 0..<6, from: first + 7)
      var room = Fixture(court: spans + work(4, 0..<7, more: 137 + more, from: first + 91))
      room.placements[0].days = DateSpan(first + 2, .never)
      return room.verdicts("W4", in: DateSpan(first, days: 119), agreed)
    }
    #expect(joined(0).isEmpty)
    #expect(joined(1).map(\.measured) == [Double(48 * 60 * 117 / 7 + 1)])
    #expect(joined(1).map(\.unit) == ["minutes in 117 days"])
  }

  @Test("who left and came back is averaged since they came back")
  func cameBack() {
    func again(_ more: Int) -> [Verdict] {
      var room = Fixture(court: work(2, 0..<6, more: more, from: first + 70))
      room.placements = [
        Placement(days: DateSpan(day("2020-01-01"), first), roles: ["handler"]),
        Placement(days: DateSpan(first + 70, .never), roles: ["handler"]),
      ]
      return room.verdicts("W4", in: DateSpan(first, days: 84))
    }
    #expect(again(0).isEmpty)
    #expect(again(1).map(\.unit) == ["minutes in 2 weeks"])
  }

  @Test("history before the rota counts, and a rota after 17 weeks of rest has room for it")
  func history() {
    func past(_ more: Int) -> [Verdict] {
      let spans = work(17, 0..<6, more: more, from: first - 119)
      return Fixture(worked: spans, kind: .overtime).verdicts(
        "W4",
        in: DateSpan(first - 1, days: 1)
      )
    }
    // The rota's one day is the Sunday that ends the 17 weeks.
    #expect(past(0).isEmpty)
    #expect(past(1).map(\.measured) == [48 * 60 * 17 + 1])
  }

  @Test("leave in a period is made up for by as many days worked after it")
  func makingUp() {
    // A week of leave in the 17, then the days after it: 96 duties of 8 hours, 6 lost, 6 after of 8 hours.
    func leave(_ more: Int) -> (w4: [Verdict], w4f: [Verdict]) {
      var room = Fixture("DDDDDD-", kind("D", "08:00", "16:00"))
      room.placements[0].days = DateSpan(first, .never)
      room.away("leave", "2026-02-02", 7)
      if more > 0 {
        let evening = ZoneRules.london.instant(of: first + 119, at: WallTime("16:00")!)
        room.away("court", Span(evening, evening + Minutes(more)))
      }
      let run = DateSpan(first + 118, days: 1)
      let values: [String: ParameterValue] = ["hours": .minutes(.hours(48))]
      return (
        room.verdicts("W4", in: run, values, with: ["W4f"]),
        room.verdicts("W4f", in: run, values, with: ["W4"])
      )
    }
    #expect(leave(0).w4.isEmpty)
    #expect(leave(0).w4f.isEmpty)
    #expect(leave(1).w4.isEmpty)
    #expect(leave(1).w4f.map(\.measured) == [48 * 60 * 17 + 1])
    #expect(leave(1).w4f.map(\.limit) == [48 * 60 * 17])
  }

  @Test("a day of which only an hour was lost is no excluded day")
  func partlyLost() {
    var room = Fixture("DDDDDD-", kind("D", "08:00", "16:00"))
    room.placements[0].days = DateSpan(first, .never)
    room.away("sick", span("2026-02-02T08:00", "2026-02-02T09:00"))
    let run = DateSpan(first + 118, days: 1)
    #expect(room.verdicts("W4f", in: run, with: ["W4"]).isEmpty)
    #expect(room.verdicts("W4", in: run, with: ["W4f"]).isEmpty)
    // With a limit an hour lower it is W4 that finds the period.
    let lower: [String: ParameterValue] = ["hours": .minutes(Minutes(47 * 60 + 56))]
    #expect(room.verdicts("W4", in: run, lower, with: ["W4f"]).count == 1)
    #expect(room.verdicts("W4f", in: run, lower, with: ["W4"]).isEmpty)
  }

  @Test("days worked under an opt-out since given up are excluded, with their hours")
  func optOutGivenUp() {
    // 56 hours a week for twelve weeks, 48 from then on.
    var room = Fixture(court: work(12, 0..<7) + work(40, 0..<6, from: first + 84))
    var free = room.placements[0]
    free.days = DateSpan(first + 84, .never)
    room.placements[0].days = DateSpan(first, first + 84)
    room.placements[0].hasOptedOut = true
    room.placements.append(free)
    let run = DateSpan(first + 118, days: 1)
    #expect(room.verdicts("W4", in: run, with: ["W4f"]).isEmpty)
    let found = room.verdicts("W4f", in: run, ["hours": .minutes(.hours(40))], with: ["W4"])
    // 5 weeks of 6 days at 8 hours, and the 84 worked days that follow.
    #expect(found.map(\.measured) == [Double((30 + 84) * 480)])
    room.placements[0].hasOptedOut = false
    #expect(room.verdicts("W4", in: run, with: ["W4f"]).count == 1)
  }

  @Test(
    "random work: each period's total is that of a walk minute by minute, clock changes included"
  )
  func bruteForce() {
    var random = Seeded(state: 4)
    for _ in 0..<12 {
      let begin = ZoneRules.london.startOfDay(day("2026-02-02"))
      let spans = (0..<150).map { _ -> Span in
        let from = begin + Minutes(Int.random(in: 0..<(100 * 1440), using: &random))
        return Span(from, from + Minutes(Int.random(in: 1...900, using: &random)))
      }
      let run = days("2026-03-02", 60)
      let map = MinuteMap(spans, in: Span(begin - .days(60), begin + .days(160)))
      var worst = 0
      for end in DateSpan(run.start + 1, run.end + 1).days {
        let period = ZoneRules.london.span(of: DateSpan(end - 28, end))
        worst = max(worst, map.worked(map.minute(period.start)..<map.minute(period.end)))
      }
      var room = Fixture(court: spans)
      room.placements[0].days = DateSpan(day("2020-01-01"), .never)
      let values: [String: ParameterValue] = [
        "weeks": .count(4), "hours": .minutes(Minutes(worst / 4 - 1)),
      ]
      let found = room.verdicts("W4", in: run, values)
      #expect(found.map { Int($0.measured) }.max() == worst)
      let enough: [String: ParameterValue] = [
        "weeks": .count(4), "hours": .minutes(Minutes(worst / 4 + 1)),
      ]
      #expect(room.verdicts("W4", in: run, enough).isEmpty)
    }
  }
}
