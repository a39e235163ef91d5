import CivilTime
import LondonZone
import DutyRules
import Rostering
import Testing

struct WeeklyRestTests {
  /// Work from 07:00 to 17:00 on each day of the fortnight from Monday 2026-01-05, without the given days.
  func workdays(without off: Set<Int> = [], count: Int = 14) -> [Span] {
    (0..<count).filter { !off.contains($0) }.map { i in
      let date = day("2026-01-05") + i
      return Span(
        ZoneRules.london.instant(of: date, at: WallTime("07:00")!),
        ZoneRules.london.instant(of: date, at: WallTime("17:00")!)
      )
    }
  }

  func rest(_ spans: [Span], _ values: [String: ParameterValue] = [:]) -> [Verdict] {
    Fixture(court: spans).verdicts("W11", in: days("2026-01-05", 14), values)
  }

  @Test("24 hours on top of the daily 11 are enough, a minute less is not")
  func pair() {
    // Off from Wednesday evening to Friday morning: 17:00 to 04:00 are 35 hours.
    func week(_ friday: String) -> [Span] {
      workdays(without: [3, 4]) + [span("2026-01-09T\(friday)", "2026-01-09T08:00")]
    }
    #expect(
      rest(week("04:00")).map(\.span) == [
        ZoneRules.london.span(of: days("2026-01-12", 7))
      ]
    )
    let found = rest(week("03:59"))
    // In the second week the longest is Sunday evening, with Monday's daily rest after it.
    #expect(found.map(\.measured) == [1439, 420])
    #expect(found.map(\.limit) == [1440, 1440])
  }

  @Test("the daily rest may lie before the week, the weekly rest must lie in it")
  func acrossMonday() {
    // Free from Sunday 2026-01-11 17:00; the week of the 12th counts from Monday 04:00.
    let free = workdays(without: [7, 8], count: 14)
    func until(_ tuesday: String) -> [Span] {
      workdays(without: [3, 7, 8]) + [span("2026-01-13T\(tuesday)", "2026-01-13T12:00")]
    }
    #expect(
      rest(free + workdays(without: [3], count: 7)).filter {
        $0.span.start >= at("2026-01-12T00:00")
      }.isEmpty
    )
    #expect(rest(until("04:00")).isEmpty)
    #expect(rest(until("03:59")).map(\.measured) == [1439])
  }

  @Test(
    "who works Monday to Saturday and is free on Sunday has a week's rest, if 35 hours lie between"
  )
  func freeSunday() {
    func week(_ saturday: String) -> [Verdict] {
      let spans =
        workdays(without: [5, 6], count: 14) + [span("2026-01-10T08:00", "2026-01-10T\(saturday)")]
      return Fixture(court: spans).verdicts("W11", in: days("2026-01-05", 7))
    }
    // To Monday 07:00 it is 35 hours from 20:00.
    #expect(week("20:00").isEmpty)
    #expect(week("20:01").map(\.measured) == [1439])
  }

  @Test("weeks begin on Monday unless agreed, and `from` moves fortnights alone")
  func weekStart() {
    // Off on Monday the 5th and on Sunday the 18th: thirteen days of work between.
    let spans = workdays(without: [0, 13])
    #expect(rest(spans).isEmpty)
    let wednesday = rest(spans, ["starts": .weekday(.wednesday)])
    #expect(wednesday.map(\.span) == [ZoneRules.london.span(of: days("2026-01-07", 7))])
    #expect(rest(spans, ["from": .date(day("2026-01-07"))]).isEmpty)
  }

  @Test("a fortnight has 48 hours in a row or twice 24, and not a minute less")
  func fortnight() {
    let agreed: [String: ParameterValue] = [
      "per": .word("fortnight"), "from": .date(day("2026-01-05")),
    ]
    // 17:00 to 04:00 three days later is 11 + 48 hours; 24-hour rests need one free day each.
    func long(_ friday: String) -> [Span] {
      workdays(without: [2, 3, 4]) + [span("2026-01-09T\(friday)", "2026-01-09T08:00")]
    }
    #expect(rest(long("04:00"), agreed).isEmpty)
    #expect(rest(long("03:59"), agreed).map(\.measured) == [2879])
    #expect(rest(workdays(without: [2, 9]), agreed).isEmpty)
    let one = rest(workdays(without: [2]), agreed)
    #expect(one.map(\.measured) == [27 * 60])
    #expect(one.map(\.limit) == [2880])
  }

  @Test("four on, four off has its weekly rest in every week of the year")
  func fourOnFourOff() {
    #expect(Fixture().verdicts("W11", in: days("2026-01-05", 364)).isEmpty)
  }

  @Test("a week is looked at as a whole even where the rota begins in its middle")
  func acrossTheEdge() {
    var room = Fixture("D")
    room.history = workdays(without: [1]).prefix(3).map {
      PastDuty(person: "a", span: $0, kind: .overtime)
    }
    // The rest of Tuesday the 6th lies before a rota from the 8th and is still that week's.
    #expect(room.verdicts("W11", in: days("2026-01-08", 4)).isEmpty)
    room.history = workdays().prefix(3).map { PastDuty(person: "a", span: $0, kind: .overtime) }
    #expect(room.verdicts("W11", in: days("2026-01-08", 4)).count == 1)
  }

  @Test("random weeks: the longest rest is that of a walk minute by minute")
  func bruteForce() {
    var random = Seeded(state: 11)
    for round in 0..<60 {
      let monday = day(round % 2 == 0 ? "2026-03-23" : "2026-10-19")
      let begin = ZoneRules.london.startOfDay(monday - 7)
      let spans = (0..<22).map { _ -> Span in
        let from = begin + Minutes(10 * Int.random(in: 0..<3000, using: &random))
        return Span(from, from + Minutes(10 * Int.random(in: 1...60, using: &random)))
      }
      let map = MinuteMap(spans, in: Span(begin, begin + .days(24)))
      let week = ZoneRules.london.span(of: DateSpan(monday, days: 7))
      let minutes = map.minute(week.start)..<map.minute(week.end)
      func longest(_ order: some Sequence<Int>) -> Int {
        var (longest, since, run) = (0, 5000, 0)
        for m in order {
          since = map.works[m] ? 0 : since + 1
          run = since > 660 && minutes.contains(m) ? run + 1 : 0
          longest = max(longest, run)
        }
        return longest
      }
      // The daily rest before the weekly one, walking forward, or after it, walking back.
      let most = max(longest(map.works.indices), longest(map.works.indices.reversed()))
      // The week before is the rota's as well, so that all work lies in its days.
      let found = Fixture(court: spans).verdicts("W11", in: DateSpan(monday - 7, days: 21))
        .filter { $0.span == week }
      #expect(found.map { Int($0.measured) } == (most < 1440 ? [most] : []))
    }
  }
}
