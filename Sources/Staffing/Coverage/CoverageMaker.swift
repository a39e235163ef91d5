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
  /// - Returns: queues by priority, then pools, then roles with minimum levels.
  public static func make(
    of rota: Rota,
    queues: [Queue],
    settings: StaffingSettings,
    forecasts: [Forecast]
  ) -> Coverage {
    let grid = IntervalGrid(rota.days, every: settings.interval, in: rota.roster.zone)
    let desks = DeskTime(rota, queues: queues)
    let known = forecasts.filter { $0.grid.starts == grid.starts }
    let demand = QueueDemand.all(queues, forecasts: known, grid: grid, method: settings.loads)
    let lines = QueueLines(grid: grid, desks: desks, demand: demand, settings: settings)
    return Coverage(
      grid: grid,
      lines: lines.queues + lines.pools + roles(rota, desks, grid),
      forecasts: demand.map(\.forecast),
      queues: queues
    )
  }

  private static func roles(
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
