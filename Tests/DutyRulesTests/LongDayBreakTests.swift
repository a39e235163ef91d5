import CivilTime
import DutyRules
import Rostering
import Testing

struct LongDayBreakTests {
  let week = days("2026-01-05", 7)

  @Test("a duty of six hours needs no break, one of a minute more does")
  func length() {
    let none: [String: ParameterValue] = ["given_minutes": .minutes(.zero)]
    #expect(Fixture("D", kind("D", "08:00", "14:00")).verdicts("W12", in: week, none).isEmpty)
    let found = Fixture("D", kind("D", "08:00", "14:01")).verdicts("W12", in: week, none)
    #expect(found.map(\.occurrences) == [7])
    #expect(found.map(\.measured) == [0])
  }

  @Test("twenty declared minutes away from the desk are enough, nineteen or at the desk are not")
  func declared() {
    func given(_ minutes: Int, _ isAway: Bool = true) -> [Verdict] {
      let values: [String: ParameterValue] = [
        "given_minutes": .minutes(Minutes(minutes)), "away_from_desk": .flag(isAway),
      ]
      return Fixture().verdicts("W12", in: week, values)
    }
    #expect(given(20).isEmpty)
    #expect(given(19).map(\.measured) == [19])
    #expect(given(19).map(\.limit) == [20])
    #expect(given(60, false).map(\.measured) == [0])
  }
}
