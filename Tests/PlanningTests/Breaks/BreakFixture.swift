import CivilTime
import Planning
import Rostering
import Staffing
import Synchronization
import Wellbeing

/// Break problems of the small room: two teams on duty a day, red on days on 5 January 2026.
enum BreakFixture {
  static func maker(_ room: Room, on date: String, days: Int = 1) -> BreakShiftMaker {
    let days = DateSpan(day(date), days: days)
    let rota = Rota(room.roster, over: days)
    let coverage = CoverageNeeds(
      of: rota,
      queues: [],
      settings: room.staffing,
      forecasts: []
    ).unbroken
    return room.breakShifts(of: rota, coverage)
  }

  /// One person more, of the red team or with a pattern of their own.
  static func person(
    _ id: String,
    team: String? = "red",
    pattern: String? = nil,
    counts: Double = 1,
    tutor: String? = nil
  ) -> Person {
    Person(
      id: id,
      name: id,
      placements: [
        Placement(
          days: DateSpan(day("2020-01-01"), .never),
          team: team,
          roles: ["handler"],
          pattern: pattern,
          phase: pattern == nil ? nil : 0,
          counts: counts,
          tutor: tutor
        )
      ]
    )
  }

  static func at(_ text: String) -> Instant { Instant("\(text)Z")! }

  static func span(_ from: String, _ to: String) -> Span { Span(at(from), at(to)) }
}

/// Keeps what it is asked, and answers with the pure planner.
final class AskedPlanner: BreakPlanner {
  private let known = Mutex<[BreakProblem]>([])
  var asked: [BreakProblem] { known.withLock { $0 } }

  func plans(for problems: [BreakProblem]) -> [BreakPlan] {
    known.withLock { $0 += problems }
    return PureBreakPlanner().plans(for: problems)
  }
}
