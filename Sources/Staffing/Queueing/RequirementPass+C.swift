import RealModule

extension RequirementPass {
  /// One number of people under Erlang C.
  private struct Point {
    let x: Double
    let missed: Double
    let wait: Double
  }

  /// Goes up from the fewest people who can keep up, one by one: each step takes one turn of the recursion.
  func waiting(_ a: Double) throws(Requirement.Unreachable) -> Requirement {
    var least = a.rounded(.down) + 1
    var byOccupancy = 0.0
    if let occupancy = limits.occupancy {
      byOccupancy = a / occupancy
      least = max(least, (byOccupancy * (1 - RequirementLimits.rounding)).rounded(.up))
    }
    guard least <= Bounded.most else { throw .tooMany }
    // The last number below: too few, or where the other targets may already have been missed.
    var n = least - 1
    let perErlang = 1 / a
    var inverse = Self.inverse(a, perErlang, n)
    var decay = n > a ? Double.exp(-(n - a) * perHandle) : 1
    var below = n > a ? point(n, a, inverse, decay) : Point(x: a, missed: 1, wait: .infinity)
    let isFirst = decay == 1
    while true {
      n += 1
      inverse = 1 + n * perErlang * inverse
      decay = isFirst && n == least ? .exp(-(n - a) * perHandle) : decay * perPerson
      let here = point(n, a, inverse, decay)
      if RequirementLimits.keeps(here.missed, limits.missed),
        RequirementLimits.keeps(here.wait, limits.wait)
      {
        return answer(a, n, below, here, byOccupancy: n == least ? byOccupancy : 0)
      }
      below = here
    }
  }

  @inline(__always)
  private func point(_ n: Double, _ a: Double, _ inverse: Double, _ decay: Double) -> Point {
    let spare = n - a
    let delayed = n / (spare * inverse + a)
    return Point(x: n, missed: delayed * decay, wait: delayed * handle / spare)
  }

  private func answer(
    _ a: Double,
    _ n: Double,
    _ below: Point,
    _ here: Point,
    byOccupancy: Double
  ) -> Requirement {
    var exact = max(a, byOccupancy)
    var bound = byOccupancy > a ? Requirement.Bound.occupancy : .stability
    let share = RequirementLimits.crossing(
      limits.missed,
      from: (below.x, below.missed),
      to: (here.x, here.missed)
    )
    if let share, share > exact { (exact, bound) = (share, .share) }
    if let limit = limits.wait, !RequirementLimits.keeps(below.wait, limit) {
      // Near the load the mean wait runs as 1/(x − a).
      let x =
        below.wait.isFinite
        ? RequirementLimits.crossing(limit, from: (below.x, below.wait), to: (here.x, here.wait))
          ?? exact
        : a + here.wait * (n - a) / limit
      if x > exact { (exact, bound) = (x, .meanWait) }
    }
    return Requirement(agents: Int(n), exact: exact, bound: bound)
  }

  /// The reciprocal of the blocking: from below where that is short, else from the top.
  static func inverse(_ a: Double, _ perErlang: Double, _ n: Double) -> Double {
    guard n < 64 else { return ErlangB.inverse(erlangs: a, agents: Int(n)) }
    var inverse = 1.0
    var k = 1.0
    while k <= n {
      inverse = 1 + k * perErlang * inverse
      k += 1
    }
    return inverse
  }
}
