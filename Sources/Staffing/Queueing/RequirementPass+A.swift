import RealModule

extension RequirementPass {
  /// One number of people under Erlang A.
  private struct Point {
    let n: Int
    let missed: Double
    let wait: Double
    let lost: Double
    let occupancy: Double
  }

  /// Looks from a guess up or down in growing steps until the answer lies between two numbers, then halves.
  func givingUp(
    _ a: Double,
    patience: Double,
    near guess: Int
  ) throws(Requirement.Unreachable)
    -> Requirement
  {
    var low = Point(n: 0, missed: 1, wait: patience, lost: 1, occupancy: 1)
    if keeps(low) { return Requirement(agents: 1, exact: 1, bound: .anybody) }
    var high: Point?
    var next = max(1, guess)
    var step = 1
    while true {
      let here = point(next, a, patience)
      if keeps(here) { high = here } else { low = here }
      if let high, high.n - low.n <= 1 { break }
      if let top = high?.n {
        next = low.n == 0 ? max(1, top - step) : low.n + (top - low.n) / 2
      } else {
        next = low.n + step
        guard Double(next) < Bounded.most else { throw .tooMany }
      }
      step *= 2
    }
    guard let high else { throw .tooMany }
    return answer(low, high)
  }

  private func point(_ n: Int, _ a: Double, _ patience: Double) -> Point {
    let inverse = Self.inverse(a, 1 / a, Double(n - 1))
    let queue = ErlangA(
      erlangs: a,
      agents: n,
      handle: handle,
      patience: patience,
      inverseBlockingBelow: inverse
    )
    let missed =
      limits.missed == nil
      ? 0
      : aim.level == .answeredOfOffered
        ? queue.missed(within: aim.within) : 1 - queue.answered(within: aim.within, aim.level)
    return Point(
      n: n,
      missed: missed,
      wait: queue.meanWait,
      lost: queue.probabilityOfAbandonment,
      occupancy: queue.occupancy
    )
  }

  private func keeps(_ point: Point) -> Bool {
    RequirementLimits.keeps(point.missed, limits.missed)
      && RequirementLimits.keeps(point.lost, limits.lost)
      && RequirementLimits.keeps(point.occupancy, limits.occupancy)
      && RequirementLimits.keeps(point.wait, limits.wait)
  }

  private func answer(_ low: Point, _ high: Point) -> Requirement {
    var exact = 0.0
    var bound = Requirement.Bound.anybody
    func weigh(_ limit: Double?, _ name: Requirement.Bound, _ from: Double, _ to: Double) {
      let x = RequirementLimits.crossing(
        limit,
        from: (Double(low.n), from),
        to: (Double(high.n), to)
      )
      if let x, x > exact { (exact, bound) = (x, name) }
    }
    weigh(limits.missed, .share, low.missed, high.missed)
    weigh(limits.lost, .abandon, low.lost, high.lost)
    weigh(limits.occupancy, .occupancy, low.occupancy, high.occupancy)
    weigh(limits.wait, .meanWait, low.wait, high.wait)
    return Requirement(agents: high.n, exact: exact, bound: bound)
  }
}
