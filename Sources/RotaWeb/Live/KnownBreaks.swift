import RotaSolver
import Synchronization
import Wellbeing

/// Break plans by their problem, so that a day nobody has touched is not planned anew with every entry.
///
/// Two days with the same people to place and the same floor to keep are the same problem.
final class KnownBreaks: BreakPlanner {
  /// How many plans are kept: two a day of twenty weeks and as many again.
  static let most = 600
  /// Seconds that the solver may take over each.
  static let limit = 5.0

  private let planner = SolverBreakPlanner(limit: limit)
  private let known = Mutex<[BreakProblem: BreakPlan]>([:])

  func plans(for problems: [BreakProblem]) -> [BreakPlan] {
    var plans: [BreakProblem: BreakPlan] = [:]
    known.withLock { known in for problem in problems { plans[problem] = known[problem] } }
    var unique: [BreakProblem] = []
    var seen: Set<BreakProblem> = []
    for problem in problems where plans[problem] == nil && seen.insert(problem).inserted {
      unique.append(problem)
    }
    // Planned outside the lock, so that others are not kept waiting; two may plan the same.
    let made = unique.isEmpty ? [] : planner.solve(unique)
    known.withLock { known in
      if known.count + made.count > Self.most { known = [:] }
      for (problem, solved) in zip(unique, made) {
        let first = known[problem] ?? solved.plan
        plans[problem] = first
        if solved.isKept { known[problem] = first }
      }
    }
    return problems.map { plans[$0] ?? PureBreakPlanner().plan(for: $0) }
  }
}

extension SolvedBreaks {
  /// Whether it stands for the problem from now on; a solver that could not run at all may do so later.
  ///
  /// A plan that the solver had no time to better stands: were it made anew for each page, two pages of one entry could
  /// count other half-hours short.
  fileprivate var isKept: Bool { shortcoming != .ended }
}
