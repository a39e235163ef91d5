extension BreakPlan {
  /// A plan out of starts that somebody worked out, or nothing where they are not legal.
  ///
  /// - Parameters:
  ///   - starts: The answer, sitting by sitting.
  ///   - problem: What was asked.
  ///   - bound: What no plan can cost less than.
  ///   - isProven: Whether the maker proved that nothing is better. It is believed only where the bound says so too.
  ///   - planner: Who made it.
  public init?(
    checking starts: [[Int?]],
    of problem: BreakProblem,
    bound: Int,
    isProven: Bool,
    planner: Planner
  ) {
    let check = BreakCheck(problem, starts: starts)
    guard check.faults.isEmpty else { return nil }
    self.init(check, starts: starts, bound: bound, isProven: isProven, planner: planner)
  }

  init(
    _ check: BreakCheck,
    starts: [[Int?]],
    bound: Int,
    isProven: Bool,
    planner: Planner
  ) {
    self.starts = starts
    objective = check.cost
    self.bound = min(bound, check.cost)
    self.isProven = isProven && bound >= check.cost
    self.planner = planner
    shortfalls = check.shortfalls
    relaxed = check.relaxed
  }

  /// The same plan where somebody else has proved more about it.
  ///
  /// - Parameter other: What no plan of the problem can cost less than.
  /// - Returns: The plan with the higher of the two bounds; it is not called proven for that.
  public func raisingBound(to other: Int) -> BreakPlan {
    BreakPlan(
      starts: starts,
      objective: objective,
      bound: min(max(bound, other), objective),
      isProven: isProven,
      planner: planner,
      shortfalls: shortfalls,
      relaxed: relaxed
    )
  }
}
