import Dispatch
import Glibc
import Synchronization
public import Wellbeing

/// Places breaks with the solver, in processes of its own, and with the pure planner wherever that brings nothing.
///
/// Whatever comes back is taken for a suggestion: it counts once ``Wellbeing/BreakCheck`` has found it legal and
/// worked out its cost.
public struct SolverBreakPlanner: BreakPlanner {
  /// More columns than this are not asked for: the pure planner's plan is there at once.
  /// - Source: Measured: 42,000 columns take about 5 s, against 0.05 s for the 2,000 of interchangeable people.
  static let mostColumns = 60_000

  /// A process is worth its start for this many problems.
  /// - Source: Measured on the sample room: a start takes 10 ms, a shift's problem 15 ms, there and back.
  private static let fewest = 4

  /// How many processes work beside each other unless told otherwise: one for each core that is there, at most four.
  public static let processes = max(1, min(4, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))

  private let program: String?
  private let limit: Double
  private let processes: Int

  /// A planner.
  ///
  /// - Parameters:
  ///   - program: The path of `relief-solve`; none for the pure planner alone.
  ///   - limit: Seconds the solver may take over each problem, 0.001–3,600; it is killed 2 s later.
  ///   - processes: How many processes may work beside each other, from 1; the plans are the same unless
  ///     the time is over.
  public init(
    program: String? = SolverPlace.find(),
    limit: Double = 5,
    processes: Int = processes
  ) {
    self.program = program
    self.processes = max(1, processes)
    self.limit = limit.isFinite ? min(max(limit, 0.001), 3_600) : 5
  }

  /// Places the breaks of several problems; the thread waits.
  ///
  /// Not for a task, whose thread is wanted by others: `solved` is for those.
  ///
  /// - Parameter problems: The problems.
  /// - Returns: A legal plan for each, the solver's or the pure one.
  public func plans(for problems: [BreakProblem]) -> [BreakPlan] { solve(problems).map(\.plan) }

  /// Does what `solved` does while the thread waits.
  ///
  /// - Parameter problems: The problems.
  /// - Returns: A legal plan for each, and how it came about.
  public func solve(_ problems: [BreakProblem]) -> [SolvedBreaks] {
    let answer = Answer()
    let isThere = DispatchSemaphore(value: 0)
    Task.detached {
      let solved = await solved(problems)
      answer.solved.withLock { $0 = solved }
      isThere.signal()
    }
    isThere.wait()
    return answer.solved.withLock { $0 }
  }

  private final class Answer: Sendable {
    let solved = Mutex<[SolvedBreaks]>([])
  }

  /// Hands the problems to the solver.
  ///
  /// - Parameter problems: The problems.
  /// - Returns: A legal plan for each, and how it came about.
  public func solved(_ problems: [BreakProblem]) async -> [SolvedBreaks] {
    guard let program else { return problems.map { .pure($0, .noSolver) } }
    let lanes = max(1, min(processes, problems.count / Self.fewest))
    guard lanes > 1 else { return await solved(problems, by: program) }
    return await withTaskGroup(of: (lane: Int, hand: [SolvedBreaks]).self) { group in
      for lane in 0..<lanes {
        // Dealt out like cards: one day is about as hard as the next.
        let hand = stride(from: lane, to: problems.count, by: lanes).map { problems[$0] }
        group.addTask { (lane, await solved(hand, by: program)) }
      }
      var hands = Array(repeating: [SolvedBreaks](), count: lanes)
      for await (lane, hand) in group { hands[lane] = hand }
      return problems.indices.map { hands[$0 % lanes][$0 / lanes] }
    }
  }

  /// Hands the problems to one process, one after another.
  private func solved(_ problems: [BreakProblem], by program: String) async -> [SolvedBreaks] {
    var solved: [SolvedBreaks] = []
    var deaths = 0
    while solved.count < problems.count {
      // One that dies twice will die again.
      guard deaths < 2 else {
        solved.append(.pure(problems[solved.count], .ended))
        continue
      }
      let rest = problems[solved.count...]
      let asked = rest.map(ClassFlow.init)
      let fitting = asked.prefix { $0.program.columns <= Self.mostColumns }
      if fitting.isEmpty {
        solved.append(.pure(problems[solved.count], .tooLarge))
        continue
      }
      let run = await SolverProcess.run(program, fitting.map(\.program), limit: limit)
      for (answer, (flow, problem)) in zip(run.answers, zip(fitting, rest)) {
        solved.append(.read(answer, flow, problem))
      }
      if run.answers.count < fitting.count {
        solved.append(.pure(problems[solved.count], run.wasKilled ? .outOfTime : .ended))
        deaths += run.wasKilled ? 0 : 1
      }
    }
    return solved
  }
}
