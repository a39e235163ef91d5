import Wellbeing

extension SolvedBreaks {
  /// The pure planner's plan, with what the solver may have proved of the problem.
  static func pure(
    _ problem: BreakProblem,
    _ shortcoming: Shortcoming,
    bound: Int = 0,
    solverSeconds: Double? = nil
  ) -> Self {
    Self(
      plan: PureBreakPlanner().plan(for: problem).raisingBound(to: bound),
      solverSeconds: solverSeconds,
      shortcoming: shortcoming
    )
  }

  /// What an answer is worth: the plan in it if that is legal, and the pure plan where it is better or all there is.
  static func read(_ answer: ProgramAnswer, _ flow: ClassFlow, _ problem: BreakProblem) -> Self {
    let bound = whole(answer.bound) + flow.constant
    switch answer.outcome {
    case .infeasible: return pure(problem, .wrongAnswer, solverSeconds: answer.seconds)
    case .nothing: return pure(problem, .outOfTime, bound: bound, solverSeconds: answer.seconds)
    case .incumbent, .proven: break
    }
    let isProven = answer.outcome == .proven
    guard let starts = flow.starts(answer.values),
      let plan = BreakPlan(
        checking: starts,
        of: problem,
        bound: bound,
        isProven: isProven,
        planner: .solver
      )
    else { return pure(problem, .wrongAnswer, solverSeconds: answer.seconds) }
    if plan.isProven {
      return Self(plan: plan, solverSeconds: answer.seconds, shortcoming: nil)
    }
    // What was not proven as it claimed lends its bound to nothing.
    if isProven { return pure(problem, .wrongAnswer, solverSeconds: answer.seconds) }
    let pure = PureBreakPlanner().plan(for: problem)
    let (best, other) = pure.objective < plan.objective ? (pure, plan) : (plan, pure)
    return Self(
      plan: best.raisingBound(to: other.bound),
      solverSeconds: answer.seconds,
      shortcoming: .outOfTime
    )
  }

  /// A bound on costs that are whole: what lies above a whole number lies at the next.
  ///
  /// 0 where it says nothing.
  private static func whole(_ bound: Double) -> Int {
    guard bound > 0, bound < 1e15 else { return 0 }
    return Int((bound - 0.001).rounded(.up))
  }
}
