import CivilTime
import LondonZone
import DutyRules
import Rostering
import Testing

struct DailyRestTests {
  let week = days("2026-01-05", 7)

  func rest(_ spans: [Span], in run: DateSpan? = nil) -> [Verdict] {
    Fixture(court: spans).verdicts("W10", in: run ?? week)
  }

  @Test("eleven hours between two duties are enough, a minute less is not")
  func pair() {
    let first = span("2026-01-06T07:00", "2026-01-06T19:00")
    #expect(rest([first, span("2026-01-07T06:00", "2026-01-07T12:00")]).isEmpty)
    let found = rest([first, span("2026-01-07T05:59", "2026-01-07T12:00")])
    #expect(found.map(\.measured) == [659])
    #expect(found.map(\.limit) == [660])
    #expect(found.map(\.span) == [span("2026-01-06T19:00", "2026-01-07T05:59")])
    #expect(found.map(\.unit) == ["minutes of rest"])
    #expect(found.map(\.severity) == [.breach])
  }

  @Test("a duty of thirteen hours leaves eleven of its day, one of a minute more does not")
  func longDuty() {
    #expect(rest([span("2026-01-06T07:00", "2026-01-06T20:00")]).isEmpty)
    let found = rest([span("2026-01-06T07:00", "2026-01-06T20:01")])
    #expect(found.map(\.measured) == [659])
    #expect(found.map(\.span) == [span("2026-01-06T20:01", "2026-01-07T07:00")])
  }

  @Test("a split shift spreads over thirteen hours at most; what was had is its longest rest")
  func splitShift() {
    let early = span("2026-01-06T06:00", "2026-01-06T10:00")
    #expect(rest([early, span("2026-01-06T15:00", "2026-01-06T19:00")]).isEmpty)
    let late = rest([early, span("2026-01-06T15:00", "2026-01-06T20:00")])
    #expect(late.map(\.measured) == [600])
    #expect(late.map(\.span) == [span("2026-01-06T20:00", "2026-01-07T06:00")])
  }

  @Test("22:00 to 09:00 over the spring change is ten hours of rest, over the autumn change twelve")
  func clockChanges() {
    func rest(_ saturday: String) -> [Verdict] {
      Fixture(court: [
        span("\(saturday)T14:00", "\(saturday)T22:00"),
        Span(
          ZoneRules.london.instant(of: day(saturday) + 1, at: WallTime("09:00")!),
          ZoneRules.london.instant(of: day(saturday) + 1, at: WallTime("17:00")!)
        ),
      ]).verdicts("W10", in: DateSpan(day(saturday) - 3, days: 7))
    }
    #expect(rest("2026-03-28").map(\.measured) == [600])
    #expect(rest("2026-10-24").isEmpty)
    #expect(rest("2026-07-04").isEmpty)
  }

  @Test("a 13-hour autumn night leaves exactly eleven hours; nights in a row are lawful all year")
  func autumnNight() {
    #expect(Fixture("DDNN----").verdicts("W10", in: days("2026-01-05", 364)).isEmpty)
    #expect(Fixture("N").verdicts("W10", in: days("2026-10-20", 10)).isEmpty)
  }

  @Test("a duty before the first day counts, a breach that ended before it does not")
  func edges() {
    var room = Fixture("D-------")
    room.history = [
      PastDuty(person: "a", span: span("2026-01-04T14:00", "2026-01-04T20:01"), kind: .overtime)
    ]
    #expect(
      room.verdicts("W10", in: week).map(\.span) == [
        span("2026-01-04T20:01", "2026-01-05T07:00")
      ]
    )
    room.history = [
      PastDuty(person: "a", span: span("2026-01-03T14:00", "2026-01-03T23:00"), kind: .overtime),
      PastDuty(person: "a", span: span("2026-01-04T05:00", "2026-01-04T12:00"), kind: .overtime),
      PastDuty(person: "a", span: span("2026-01-04T12:00", "2026-01-04T19:30"), kind: .overtime),
    ]
    #expect(room.verdicts("W10", in: week).isEmpty)
    let next = Fixture("D-------").verdicts("W10", in: days("2026-01-04", 1))
    #expect(next.isEmpty)
  }

  @Test("court at 10:00 after a night leaves three hours of rest")
  func courtAfterANight() {
    var room = Fixture("N-------")
    room.away("court", span("2026-01-06T10:00", "2026-01-06T12:00"))
    let found = room.verdicts("W10", in: week)
    #expect(found.map(\.measured) == [180])
    #expect(found.map(\.span) == [span("2026-01-06T07:00", "2026-01-06T10:00")])
  }

  @Test("a pause of eleven hours later in the 24 makes up for a short one")
  func laterRest() {
    let short = [
      span("2026-01-06T18:00", "2026-01-06T19:00"), span("2026-01-07T00:00", "2026-01-07T01:00"),
    ]
    #expect(rest(short + [span("2026-01-07T12:00", "2026-01-07T13:00")]).isEmpty)
    let found = rest(short + [span("2026-01-07T11:59", "2026-01-07T13:00")])
    #expect(found.map(\.measured) == [300])
  }

  @Test("a duty round the clock leaves no rest at all")
  func roundTheClock() {
    let found = rest([
      span("2026-01-06T07:00", "2026-01-07T07:00"), span("2026-01-07T07:00", "2026-01-07T19:00"),
    ])
    #expect(found.map(\.measured) == [0])
  }

  @Test("random duties: a finding there is where some day from a duty's start lacks eleven hours")
  func bruteForce() {
    var random = Seeded(state: 10)
    for round in 0..<400 {
      let begin = at(round % 2 == 0 ? "2026-03-27T00:00" : "2026-10-23T00:00")
      let spans = (0..<Int.random(in: 1...6, using: &random)).map { _ -> Span in
        let from = begin + Minutes(30 * Int.random(in: 0...140, using: &random))
        return Span(from, from + Minutes(30 * Int.random(in: 1...28, using: &random)))
      }
      let run = DateSpan(ZoneRules.london.date(at: begin) - 1, days: 8)
      let map = MinuteMap(spans, in: ZoneRules.london.span(of: DateSpan(run.start, days: 9)))
      let starts = map.works.indices.filter { map.works[$0] && ($0 == 0 || !map.works[$0 - 1]) }
      let isShort = starts.contains { map.longestRest($0..<min(map.works.count, $0 + 1440)) < 660 }
      let found = rest(spans, in: run)
      #expect(found.isEmpty != isShort, "\(spans)")
      for one in found where one.measured > 0 {
        #expect(one.span.length.count == Int(one.measured))
        let range = map.minute(one.span.start)..<map.minute(one.span.end)
        #expect(map.worked(range) == 0)
      }
    }
  }
}
