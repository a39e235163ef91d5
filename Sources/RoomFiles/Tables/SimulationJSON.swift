public import Staffing

/// A simulation beside the formula as JSON.
public enum SimulationJSON {
  /// The bytes: one object with the queues in the order of their priority.
  public static func bytes(
    names: [String],
    formula: PoolFigures,
    simulation: SimulationResult
  ) -> [UInt8] {
    let places = names.indices.filter {
      $0 < formula.classes.count && $0 < simulation.overall.count
    }
    return JSONTree.record([
      ("seed", .text(String(simulation.seed))),
      ("calls", .whole(simulation.calls)),
      ("batches", .whole(simulation.batches)),
      ("confidence", .rounded(0.95, decimals: 2)),
      ("unfinished", .whole(simulation.unfinished)),
      ("queues", .list(places.map { queue(names[$0], formula, simulation, $0) })),
    ]).bytes
  }

  private static func queue(
    _ name: String,
    _ formula: PoolFigures,
    _ simulation: SimulationResult,
    _ place: Int
  ) -> JSONTree {
    let figures = formula.classes[place]
    let found = simulation.overall[place]
    return .record([
      ("id", .text(name)),
      ("answered_in_time", pair(figures.answeredInTime, found?.answeredInTime)),
      ("has_to_wait", pair(formula.probabilityOfWait, found?.delayed)),
      ("abandoned", pair(figures.abandoned, found?.abandoned)),
      ("mean_wait_s", pair(figures.meanWait, found?.meanWait)),
    ])
  }

  private static func pair(_ formula: Double?, _ found: Estimate?) -> JSONTree {
    .record([
      ("formula", number(formula)), ("simulation", number(found?.value)),
      ("half_width", number(found?.halfWidth)),
    ])
  }

  private static func number(_ value: Double?) -> JSONTree {
    guard let value, value.isFinite, abs(value) < 1e12 else { return .null }
    return .rounded(value, decimals: 6)
  }
}
