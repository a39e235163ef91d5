import CivilTime
public import Rostering

extension Coverage {
  /// Holds the people of a rota against the calls and the minimum levels.
  ///
  /// - Parameters:
  ///   - rota: Who is posted where.
  ///   - queues: The room's queues, by priority.
  ///   - settings: How calls become people.
  ///   - forecasts: The calls to expect, on intervals of the rota's days; queues without one have no line.
  ///   - breaks: What breaks take of the people who serve queues.
  /// - Returns: queues by priority, then pools, then roles with minimum levels.
  public static func make(
    of rota: Rota,
    queues: [Queue],
    settings: StaffingSettings,
    forecasts: [Forecast],
    breaks: FloorBreaks
  ) -> Coverage {
    CoverageNeeds(of: rota, queues: queues, settings: settings, forecasts: forecasts)
      .coverage(less: breaks)
  }

  /// A line for each role with minimum levels; who is on a break is on duty.
  static func roles(
    _ rota: Rota,
    _ desks: DeskTime,
    _ grid: IntervalGrid
  ) -> [CoverageLine] {
    guard let first = grid.starts.first else { return [] }
    return rota.roster.roles.enumerated().compactMap { place, role in
      guard !role.minimum.isEmpty else { return nil }
      var required = [Int](repeating: 0, count: grid.count)
      // A level of the night before the first day reaches into it.
      for date in DateSpan(rota.days.start - 1, rota.days.end).days {
        for level in role.minimum {
          guard let span = rota.roster.stretch(of: level, on: date)?.span,
            var i = grid.index(of: max(span.start, first)), span.end > first
          else { continue }
          while i < grid.count, grid.starts[i] < span.end {
            required[i] = max(required[i], level.need)
            i += 1
          }
        }
      }
      let people = desks.people(role: place, on: grid)
      return CoverageLine(
        kind: .role,
        id: role.id,
        name: role.name,
        required: required,
        exact: required.map(Double.init),
        rostered: people.rostered,
        onFloor: people.onFloor
      )
    }
  }
}
