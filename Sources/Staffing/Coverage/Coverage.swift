/// People there against people needed, interval by interval: the value that tables, charts and sentences about
/// cover are drawn from.
public struct Coverage: Hashable, Sendable {
  /// The intervals.
  public let grid: IntervalGrid
  /// Queues by priority, then pools, then roles with minimum levels.
  public let lines: [CoverageLine]
  /// What the calls are taken from, a forecast a queue, in the order of the room's queues; none where there is
  /// nothing to forecast from.
  public let forecasts: [Forecast]
  /// The queues of the room.
  public let queues: [Queue]

  /// Makes a coverage.
  public init(
    grid: IntervalGrid,
    lines: [CoverageLine],
    forecasts: [Forecast],
    queues: [Queue]
  ) {
    self.grid = grid
    self.lines = lines
    self.forecasts = forecasts
    self.queues = queues
  }

  /// The lines of calls that no other holds: pools, then queues that belong to none.
  public var outermost: [CoverageLine] {
    let calls = lines.filter { $0.kind == .pool } + lines.filter { $0.kind == .queue }
    return calls.filter { line in
      !calls.contains { Set($0.queues).isStrictSuperset(of: line.queues) }
    }
  }

  /// Whether there are too few people for the calls in any interval.
  public var hasShortCalls: Bool {
    outermost.contains { line in line.required.indices.contains { line.isShort($0) } }
  }

  /// The line of a kind and id.
  public func line(_ kind: CoverageLine.Kind, _ id: String) -> CoverageLine? {
    lines.first { $0.kind == kind && $0.id == id }
  }
}
