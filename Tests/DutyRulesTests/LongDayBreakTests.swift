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

  @Test("a break known to have been cut short is a breach with its minutes, whatever is declared")
  func known() {
    var room = Fixture()
    let meant = span("2026-01-06T13:00", "2026-01-06T13:30")
    room.worked("2026-01-06", meant, .breakInterrupted, breakTaken: 7)
    let found = room.verdicts("W12", in: week)
    #expect(found.map(\.measured) == [7])
    #expect(found.map(\.limit) == [20])
    #expect(found.map(\.span) == [span("2026-01-06T07:00", "2026-01-06T19:00")])
    #expect(found.map(\.occurrences) == [1])
    // A longer one was had later in the same shift.
    room.worked("2026-01-06", meant, .breakInterrupted, breakTaken: 20)
    #expect(room.verdicts("W12", in: week).isEmpty)
  }

  @Test("where nothing is declared a known break of twenty minutes clears its own shift only")
  func knownEnough() {
    var room = Fixture()
    let none: [String: ParameterValue] = ["given_minutes": .minutes(.zero)]
    #expect(room.verdicts("W12", in: week, none).map(\.occurrences) == [4])
    room.worked("2026-01-06", span("2026-01-06T07:00", "2026-01-06T20:00"), breakTaken: 25)
    #expect(room.verdicts("W12", in: week, none).map(\.occurrences) == [3])
  }

  @Test("an interrupted break of no known length, or of a short day, leaves the rule as it is")
  func unknown() {
    var room = Fixture()
    room.worked("2026-01-06", span("2026-01-06T13:00", "2026-01-06T13:30"), .breakInterrupted)
    #expect(room.verdicts("W12", in: week).isEmpty)
    var short = Fixture("D", kind("D", "08:00", "14:00"))
    let meant = span("2026-01-06T11:00", "2026-01-06T11:30")
    short.worked("2026-01-06", meant, .breakInterrupted, breakTaken: 0)
    #expect(short.verdicts("W12", in: week).isEmpty)
  }
}
