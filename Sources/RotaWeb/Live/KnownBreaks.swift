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

  /// How many are made at a time: who waits for one of them waits for all of them.
  static let batch = 4 * SolverBreakPlanner.processes

  /// What somebody is making; the group is left once it is there.
  private final class Work: Sendable {
    let group = DispatchGroup()
    let plans = Mutex<[BreakProblem: BreakPlan]>([:])
  }

  private struct State {
    var known: [BreakProblem: BreakPlan] = [:]
    var inWork: [BreakProblem: Work] = [:]
    var isClosed = false
  }

  private let make: @Sendable ([BreakProblem]) -> [Made]
  private let state = Mutex(State())

  /// - Parameter make: Makes plans, one for each problem; the solver does unless told otherwise.
  init(make: @escaping @Sendable ([BreakProblem]) -> [Made] = KnownBreaks.solver) {
    self.make = make
  }

  func plans(for problems: [BreakProblem]) -> [BreakPlan] {
    var plans: [BreakProblem: BreakPlan] = [:]
    var others: [BreakProblem: Work] = [:]
    while let (work, own) = claim(problems, &plans, &others) {
      // Planned outside the lock, so that nobody is kept waiting for what is known.
      finish(work, own, make(own), &plans)
    }
    // Only now: two that each waited for the other's would wait for ever.
    for (problem, work) in others where plans[problem] == nil {
      work.group.wait()
      plans[problem] = work.plans.withLock { $0[problem] }
    }
    return problems.map { plans[$0] ?? PureBreakPlanner().plan(for: $0) }
  }

  /// Takes what is known, notes what others are making, and claims some of what nobody is; nothing where all is known or
  /// in work.
  private func claim(
    _ problems: [BreakProblem],
    _ plans: inout [BreakProblem: BreakPlan],
    _ others: inout [BreakProblem: Work]
  ) -> (work: Work, own: [BreakProblem])? {
    let work = Work()
    var own: [BreakProblem] = []
    state.withLock { state in
      for problem in problems where plans[problem] == nil && others[problem] == nil {
        if let plan = state.known[problem] {
          plans[problem] = plan
        } else if let other = state.inWork[problem] {
          // One that is asked for twice here is in work already, and ours.
          if other !== work { others[problem] = other }
        } else if own.count < Self.batch, !state.isClosed {
          // Entered before anybody can find it and wait.
          if own.isEmpty { work.group.enter() }
          state.inWork[problem] = work
          own.append(problem)
        }
      }
    }
    return own.isEmpty ? nil : (work, own)
  }

  /// Begins no more, and waits for what is being made: a program that ends while it starts a solver complains of it.
  ///
  /// Whoever still asks is given the pure plan.
  ///
  /// - Parameter seconds: How long it waits at the most.
  func close(within seconds: Double = 5) {
    let inWork = state.withLock { state in
      state.isClosed = true
      return Array(state.inWork.values)
    }
    let end = DispatchTime.now() + seconds
    for work in inWork { _ = work.group.wait(timeout: end) }
  }

  /// Gives what was made to whoever waits for it, even what is not kept: they would fare no better.
  private func finish(
    _ work: Work,
    _ own: [BreakProblem],
    _ made: [Made],
    _ plans: inout [BreakProblem: BreakPlan]
  ) {
    let given = Dictionary(zip(own, made.map(\.plan)), uniquingKeysWith: { first, _ in first })
    work.plans.withLock { $0 = given }
    for problem in own { plans[problem] = given[problem] ?? PureBreakPlanner().plan(for: problem) }
    state.withLock { state in
      if state.known.count + made.count > Self.most { state.known = [:] }
      for (problem, made) in zip(own, made) where made.isKept { state.known[problem] = made.plan }
      for problem in own { state.inWork[problem] = nil }
    }
    work.group.leave()
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
