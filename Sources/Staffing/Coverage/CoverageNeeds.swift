public import Rostering

/// What the calls and the minimum levels of a rota's days ask for, before it is known who is on a break when.
///
/// Breaks are placed against it, and then it is asked for the coverage with those breaks: what is needed is worked out once.
public struct CoverageNeeds: Sendable {
  /// The coverage with nobody on a break, and no shares of calls answered in time worked out.
  public let unbroken: Coverage
  private let desks: DeskTime
  private let demand: [QueueDemand]

  /// Works out what is needed.
  ///
  /// - Parameters:
  ///   - rota: Who is posted where.
  ///   - queues: The room's queues, by priority.
  ///   - settings: How calls become people.
  ///   - forecasts: The calls to expect, on intervals of the rota's days; queues without one have no line.
  public init(
    of rota: Rota,
    queues: [Queue],
    settings: StaffingSettings,
    forecasts: [Forecast]
  ) {
    let grid = IntervalGrid(rota.days, every: settings.interval, in: rota.roster.zone)
    desks = DeskTime(rota, queues: queues)
    let known = forecasts.filter { $0.grid.starts == grid.starts }
    demand = QueueDemand.all(queues, forecasts: known, grid: grid, method: settings.loads)
    let lines = QueueLines(
      grid: grid,
      desks: desks,
      demand: demand,
      settings: settings,
      floor: FloorTime(desks, breaks: .none)
    )
    unbroken = Coverage(
      grid: grid,
      lines: lines.queues + lines.pools + Coverage.roles(rota, desks, grid),
      forecasts: demand.map(\.forecast),
      queues: queues
    )
  }

  /// The coverage by the people there who are not on a break; roles count who is on duty, breaks included.
  ///
  /// - Parameter breaks: What breaks take.
  /// - Returns: queues by priority, then pools, then roles with minimum levels.
  public func coverage(less breaks: FloorBreaks) -> Coverage {
    let grid = unbroken.grid
    let floor = FloorTime(desks, breaks: breaks)
    let shares = ExpectedService(grid: grid, floor: floor, demand: demand).shares
    let lines = unbroken.lines.map { line -> CoverageLine in
      let members = demand.indices.filter { line.queues.contains(demand[$0].place) }
      // The first queue by priority speaks for a pool.
      guard let first = members.first else { return line }
      let mask = members.reduce(UInt64(0)) { $0 | 1 << UInt64(demand[$1].place) }
      return line.with(
        onFloor: floor.people(on: grid) { $0 & mask != 0 },
        share: shares[first]
      )
    }
    return Coverage(
      grid: grid,
      lines: lines,
      forecasts: unbroken.forecasts,
      queues: unbroken.queues
    )
  }
}
