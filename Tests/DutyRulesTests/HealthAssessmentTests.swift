import CivilTime
import DutyRules
import Rostering
import Testing

struct HealthAssessmentTests {
  func assessed(
    _ date: String?,
    from: String = "2020-01-01",
    _ values: [String: ParameterValue] = [:]
  )
    -> [Verdict]
  {
    var room = Fixture()
    room.placements[0].days = DateSpan(day(from), .never)
    room.placements[0].nightAssessment = date.map { day($0) }
    return room.verdicts("W7", in: days("2026-01-05", 28), values, with: ["W2w"])
  }

  @Test("none at all is a breach, for night workers alone")
  func none() {
    #expect(assessed(nil).map(\.severity) == [.breach])
    #expect(Fixture("DD--").verdicts("W7", in: days("2026-01-05", 28), with: ["W2w"]).isEmpty)
  }

  @Test(
    "a year's interval is kept on the last day before it is due, a note on the day, a warning after"
  )
  func interval() {
    #expect(assessed("2025-02-02").isEmpty)
    #expect(assessed("2025-02-01").map(\.severity) == [.note])
    #expect(assessed("2025-01-06").map(\.severity) == [.note])
    #expect(assessed("2025-01-05").map(\.severity) == [.warning])
    #expect(assessed("2025-01-05").map(\.unit) == ["months since the last assessment"])
    #expect(assessed("2024-12-05").map(\.measured) == [13])
    #expect(assessed("2024-12-05", ["months": .count(24)]).isEmpty)
  }

  @Test("a joiner's has to come before their first night: a day after it is a breach")
  func beforeNights() {
    // The first night is that of 2026-01-07.
    #expect(assessed("2026-01-07", from: "2026-01-05").isEmpty)
    let late = assessed("2026-01-08", from: "2026-01-05")
    #expect(late.map(\.severity) == [.breach])
    #expect(late.map(\.span) == [span("2026-01-07T19:00", "2026-01-08T00:00")])
    #expect(late.map(\.unit) == ["assessments before night work"])
    #expect(assessed("2026-01-08").map(\.severity) == [.warning])
  }

  @Test(
    "the last of a month counts where the month has no such day; the end of all dates is no trap"
  )
  func months() {
    #expect(assessed("2024-02-29", ["months": .count(23)]).map(\.severity) == [.note])
    #expect(assessed("2025-12-31", ["months": .count(100_000)]).isEmpty)
  }
}
