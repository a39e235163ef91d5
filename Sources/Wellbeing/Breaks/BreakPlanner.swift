/// Something that places breaks: the pure planner of this module, or a solver behind a door of its own.
public protocol BreakPlanner: Sendable {
  /// Places the breaks of several problems, one after another.
  ///
  /// - Parameter problems: The problems, each on its own.
  /// - Returns: A legal plan for each, in the same order: never nothing, whatever happens to the planner.
  func plans(for problems: [BreakProblem]) -> [BreakPlan]
}

extension BreakPlanner {
  /// Places the breaks of one problem.
  ///
  /// - Parameter problem: The problem.
  /// - Returns: A legal plan.
  public func plan(for problem: BreakProblem) -> BreakPlan {
    // A planner that answers with nothing breaks its promise; the pure one keeps it for it.
    plans(for: [problem]).first ?? PureBreakPlanner().plan(problem)
  }
}
