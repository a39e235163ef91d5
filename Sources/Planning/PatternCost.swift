public import CivilTime
import Rostering
public import Staffing

/// What a cycle costs over the people needed: equal teams, each just large enough for every interval.
///
/// Shape: nothing is known of leave or sickness here; hours are hours on the floor, breaks taken out.
public struct PatternCost: Hashable, Sendable {
  /// The queue or pool of queues.
  public let id: String
  /// The number of teams.
  public let teams: Int
  /// People in each team; nothing where calls come while no team is there.
  public let perTeam: Int?
  /// Intervals with calls and no team.
  public let uncovered: Int
  /// Hours on the floor that the requirement asks for.
  public let required: Double
  /// Hours on the floor that such teams give.
  public let given: Double
  /// The days it is worked out over.
  public let days: DateSpan

  /// The hours beyond the requirement as a share of it; nothing where nothing is required or covered.
  public var over: Double? { required > 0 && perTeam != nil ? given / required - 1 : nil }

  /// Sizes equal teams for a line of coverage.
  ///
  /// - Parameters:
  ///   - line: The people needed.
  ///   - grid: Its intervals.
  ///   - there: Teams there in each interval.
  ///   - teams: How many teams there are.
  ///   - working: The share of time on duty that is not a break.
  init(_ line: CoverageLine, on grid: IntervalGrid, there: [Double], teams: Int, working: Double) {
    var perTeam = 0
    var uncovered = 0
    var required = 0.0
    var time = 0.0
    for i in 0..<grid.count {
      let hours = grid.span(i).length.inHours
      required += Double(line.required[i]) * hours
      time += there[i] * working * hours
      if line.required[i] == 0 { continue }
      let each = there[i] * working
      guard each > 0 else {
        uncovered += 1
        continue
      }
      // A millionth of a person too many is none.
      perTeam = max(perTeam, Int((Double(line.required[i]) / each - 1e-6).rounded(.up)))
    }
    id = line.id
    self.teams = teams
    self.perTeam = uncovered > 0 ? nil : perTeam
    self.uncovered = uncovered
    self.required = required
    given = time * Double(perTeam)
    days = grid.days
  }
}

extension TrialRoom {
  /// What the cycle costs over the people needed, by pool of queues; a queue of no pool stands for itself.
  func costs(over needs: Coverage, reading: PatternReading) -> [PatternCost] {
    let there = Rota(roster, over: needs.grid.days).peopleThere(on: needs.grid)
    let working = working(reading)
    return needs.outermost.map { line in
      PatternCost(
        line,
        on: needs.grid,
        there: there,
        teams: roster.people.count,
        working: working
      )
    }
  }

  /// The share of time on duty that is not a break by the room's rules.
  private func working(_ reading: PatternReading) -> Double {
    let lengths = Dictionary(
      reading.kinds.map { ($0.letter, $0.usualLength) },
      uniquingKeysWith: { a, _ in a }
    )
    let worked = reading.pattern.cycle.compactMap { $0.flatMap { lengths[$0] } }
    let time = worked.reduce(0) { $0 + $1.count }
    let away = worked.reduce(0) { $0 + breaks.length(in: $1).count }
    return time > away ? 1 - Double(away) / Double(time) : 1
  }
}

extension Room {
  /// The people the room's calls ask for over eight weeks, after which four on, four off falls on the same
  /// weekdays again, with nobody on a break; nothing without calls to forecast from.
  public func needs(from first: CivilDate, demand: [CallHistory]) -> Coverage? {
    let days = DateSpan(first, days: 56)
    let known = forecasts(from: demand, over: days).compactMap { $0?.forecast }
    if known.isEmpty { return nil }
    return CoverageNeeds(
      of: Rota(roster, over: days),
      queues: queues,
      settings: staffing,
      forecasts: known
    ).unbroken
  }
}
