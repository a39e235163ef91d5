/// The planner for where there is no solver: a search of bounded length, always the same for the same problem.
public struct PureBreakPlanner: BreakPlanner {
  /// The planner.
  public init() {}

  /// Places the breaks of several problems.
  ///
  /// - Parameter problems: The problems.
  /// - Returns: A legal plan for each.
  public func plans(for problems: [BreakProblem]) -> [BreakPlan] { problems.map { plan($0) } }

  func plan(_ problem: BreakProblem) -> BreakPlan {
    let classes = BreakClass.all(of: problem)
    let floor = FloorCount(problem)
    var search = BreakSearch(classes, floor: floor)
    search.settle()
    var bound = BreakBound(classes, floor: floor)
    bound.climb(to: search.cost, steps: 1_000)
    // A room far beyond any real one is searched no longer than a large one.
    let people = min(problem.sittings.count, 120)
    // Prices that hold people back a little more than they should leave the search the easier half of the way.
    for eighths in [8, 9, 10, 11] where search.cost > bound.value {
      var guided = BreakSearch(classes, floor: floor)
      guided.settle(prices: bound.prices.map { $0 * eighths / 8 })
      guided.improve(rounds: 10 * people, goal: bound.value)
      if guided.cost < search.cost { search = guided }
    }
    bound.climb(to: search.cost, steps: 500)
    search.improve(rounds: 50 * people, goal: bound.value)
    let starts = search.plan(for: problem.sittings.count)
    return BreakPlan(
      BreakCheck(problem, starts: starts),
      starts: starts,
      bound: bound.value,
      isProven: false,
      planner: .pure
    )
  }
}
