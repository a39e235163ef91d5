import CivilTime
import DutyRules
import Rostering
import Testing

struct SpecialHazardsTests {
  let week = days("2026-01-05", 7)

  func hazards(_ spans: [Span]) -> [Verdict] { Fixture(court: spans).verdicts("W6h", in: week) }

  @Test("eight hours with a minute of night work are lawful, a minute more is not")
  func pair() {
    #expect(hazards([span("2026-01-06T15:01", "2026-01-06T23:01")]).isEmpty)
    let found = hazards([span("2026-01-06T15:00", "2026-01-06T23:01")])
    #expect(found.map(\.measured) == [481])
    #expect(found.map(\.limit) == [480])
  }

  @Test("without night work no length matters, and without the declared switch nothing does")
  func notAtNight() {
    #expect(hazards([span("2026-01-06T07:00", "2026-01-06T23:00")]).isEmpty)
    let night = Fixture(court: [span("2026-01-06T19:00", "2026-01-07T07:00")])
    #expect(night.verdicts("W6h", in: week, ["special_hazards": .flag(false)]).isEmpty)
    #expect(night.verdicts("W6h", in: week).map(\.measured) == [720])
  }

  @Test("the fullest 24 hours may begin with the duty before and end with the one after")
  func around() {
    let found = hazards([
      span("2026-01-06T14:00", "2026-01-06T18:00"), span("2026-01-06T22:00", "2026-01-06T23:30"),
      span("2026-01-07T10:00", "2026-01-07T14:00"),
    ])
    #expect(found.map(\.measured) == [570])
  }

  @Test("random duties: the fullest 24 hours are those of a walk over every minute")
  func bruteForce() {
    var random = Seeded(state: 6)
    for _ in 0..<60 {
      let begin = at("2026-01-06T00:00")
      let spans = (0..<4).map { _ -> Span in
        let from = begin + Minutes(15 * Int.random(in: 0..<280, using: &random))
        return Span(from, from + Minutes(15 * Int.random(in: 1...20, using: &random)))
      }
      let map = MinuteMap(spans, in: Span(begin - .days(2), begin + .days(7)))
      var nights = [0]
      for m in map.works.indices {
        let isNight = map.works[m] && (m % 1440 < 360 || m % 1440 >= 1380)
        nights.append(nights[m] + (isNight ? 1 : 0))
      }
      var most = 0
      for start in 0..<(map.works.count - 1440) where nights[start + 1440] > nights[start] {
        most = max(most, map.worked(start..<start + 1440))
      }
      let found = hazards(spans)
      #expect(found.map { Int($0.measured) }.max() ?? 0 == (most > 480 ? most : 0), "\(spans)")
    }
  }
}
