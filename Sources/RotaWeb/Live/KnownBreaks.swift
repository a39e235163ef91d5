import Dispatch
import RotaSolver
import Synchronization
import Wellbeing

/// Break plans by their problem, so that a day nobody has touched is not planned anew with every entry.
///
/// Two days with the same people to place and the same floor to keep are the same problem, and two who ask for it at
/// the same time are given one plan, made once.
final class KnownBreaks: BreakPlanner {
  /// A plan that was made.
  struct Made: Sendable {
    let plan: BreakPlan
    /// Whether it stands for the problem from now on.
    let isKept: Bool
  }

  /// How many plans are kept: two a day of twenty weeks and as many again.
  static let most = 600
  /// Seconds that the solver may take over each.
  static let limit = 5.0

  private struct State {
    var known: [BreakProblem: BreakPlan] = [:]
    /// What somebody is making; the group is left once it is there.
    var inWork: [BreakProblem: DispatchGroup] = [:]
  }

  private let make: @Sendable ([BreakProblem]) -> [Made]
  private let state = Mutex(State())

  /// - Parameter make: Makes plans, one for each problem; the solver does unless told otherwise.
  init(make: @escaping @Sendable ([BreakProblem]) -> [Made] = KnownBreaks.solver) {
    self.make = make
  }

  func plans(for problems: [BreakProblem]) -> [BreakPlan] {
    var plans: [BreakProblem: BreakPlan] = [:]
    var own: [BreakProblem] = []
    var others: [BreakProblem: DispatchGroup] = [:]
    let work = DispatchGroup()
    work.enter()
    state.withLock { state in
      for problem in problems where plans[problem] == nil {
        if let plan = state.known[problem] {
          plans[problem] = plan
        } else if let group = state.inWork[problem] {
          // One that is asked for twice here is in work already, and ours.
          if group !== work { others[problem] = group }
        } else {
          state.inWork[problem] = work
          own.append(problem)
        }
      }
    }
    // Planned outside the lock, so that nobody is kept waiting for what is known.
    let made = own.isEmpty ? [] : make(own)
    state.withLock { state in
      if state.known.count + made.count > Self.most { state.known = [:] }
      for (problem, made) in zip(own, made) {
        plans[problem] = made.plan
        if made.isKept { state.known[problem] = made.plan }
      }
      for problem in own { state.inWork[problem] = nil }
    }
    work.leave()
    // Only now: two that each waited for the other's would wait for ever.
    for group in others.values { group.wait() }
    let waited = Array(others.keys)
    if !waited.isEmpty {
      // What came to nothing there is tried here.
      for (problem, plan) in zip(waited, self.plans(for: waited)) { plans[problem] = plan }
    }
    return problems.map { plans[$0] ?? PureBreakPlanner().plan(for: $0) }
  }

  /// The solver.
  ///
  /// A plan that it had no time to better stands: were it made anew for each page, two pages of one entry could count
  /// other half-hours short. One that could not run at all may do so later.
  @Sendable private static func solver(_ problems: [BreakProblem]) -> [Made] {
    SolverBreakPlanner(limit: limit).solve(problems).map {
      Made(plan: $0.plan, isKept: $0.shortcoming != .ended)
    }
  }
}
