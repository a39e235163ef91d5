import BreakOracle
import Foundation
import Testing
import Wellbeing

@testable import RotaSolver

/// The solver's plans against trying everything, and what is left where the solver fails.
struct SolvedBreaksTests {
  private static func problems(seed: UInt64, count: Int) throws -> [BreakProblem] {
    var random = RandomBreaks(seed: seed)
    return try (0..<count).map { _ in try random.problem(people: 3) }
  }

  @Test("120 problems: each answer is the optimum, and proven, and from seven processes the same")
  func optimum() async throws {
    let problems = try Self.problems(seed: 2026, count: 120)
    func answers(_ processes: Int) async -> [SolvedBreaks] {
      await SolverBreakPlanner(program: Solver.path, limit: 30, processes: processes)
        .solved(problems)
    }
    let solved = await answers(1)
    #expect(await answers(7).map(\.plan) == solved.map(\.plan))
    #expect(solved.count == problems.count)
    for (number, (problem, answer)) in zip(problems, solved).enumerated() {
      #expect(answer.shortcoming == nil, "\(number)")
      #expect(answer.plan.isProven, "\(number)")
      #expect(answer.plan.planner == .solver, "\(number)")
      #expect(answer.plan.objective == ExhaustiveBreaks(problem).optimum, "\(number)")
      #expect(answer.plan.gap == 0, "\(number)")
    }
  }

  @Test("a thread that waits gets the same as a task") func waiting() async throws {
    let problems = try Self.problems(seed: 4, count: 3)
    // A thread of its own: one of the few that run the tests would be held until all the others are through.
    let (waited, plans) = await withCheckedContinuation { answer in
      Thread.detachNewThread {
        let waited = Solver.planner().solve(problems).map(\.plan)
        answer.resume(returning: (waited, Solver.planner().plans(for: problems)))
      }
    }
    #expect(waited.allSatisfy { $0.isProven })
    #expect(plans == waited)
  }

  @Test("people who are alike are dealt out by id, the earliest breaks first")
  func canonical() async throws {
    let breaks = [BreakTiming(length: 1, ideal: 2, work: 1...4)]
    let sittings = ["c", "a", "b"].map {
      BreakSitting(id: $0, role: 0, start: 0, length: 6, breaks: breaks, tail: 0...6)
    }
    let problem = try BreakProblem(
      slotMinutes: 30,
      horizon: 6,
      roles: [BreakRole(weight: 1, required: Array(repeating: 2, count: 6))],
      shortfallScale: 50,
      sittings: sittings
    )
    let plan = try #require(await Solver.planner().solved([problem]).first).plan
    #expect(plan.starts == [[3], [1], [2]])
    #expect(plan.objective == 2)
  }

  @Test("without a solver the pure plan, which says so") func none() async throws {
    let problems = try Self.problems(seed: 9, count: 4)
    let solved = await SolverBreakPlanner(program: nil).solved(problems)
    #expect(solved.map(\.plan) == PureBreakPlanner().plans(for: problems))
    #expect(solved.allSatisfy { $0.shortcoming == .noSolver && !$0.plan.isProven })
    let gone = await SolverBreakPlanner(program: "/nonexistent/relief-solve").solved(problems)
    #expect(gone.map(\.plan) == PureBreakPlanner().plans(for: problems))
    #expect(gone.allSatisfy { $0.shortcoming == .ended })
  }

  @Test(
    "one that ends, says nonsense or is cut short leaves the pure plan",
    arguments: [
      "exit 0", "kill -9 $$", "echo nonsense for an answer", "printf 'RSA1\\377\\377\\377\\177x'",
      "printf 'RSA1\\001\\000\\000\\000\\007'", "cat", "exec 1>&-; sleep 0.2", "yes",
    ]
  )
  func wrong(_ script: String) async throws {
    // None of them is to be waited for; but where few threads run all tests, what waits comes again after all the others.
    let problems = try Self.problems(seed: 12, count: 3)
    let solved = try await Solver.fake(script) { path in
      await SolverBreakPlanner(program: path, limit: 7200).solved(problems)
    }
    #expect(solved.map(\.plan) == PureBreakPlanner().plans(for: problems))
    #expect(solved.allSatisfy { $0.shortcoming == .ended })
  }

  @Test("one that never answers is killed, and the next problem is asked all the same")
  func late() async throws {
    let problems = try Self.problems(seed: 13, count: 2)
    let solved = try await Solver.fake("exec sleep 1000") { path in
      await SolverBreakPlanner(program: path, limit: 0.001).solved(problems)
    }
    #expect(solved.map(\.plan) == PureBreakPlanner().plans(for: problems))
    #expect(solved.map(\.shortcoming) == [.outOfTime, .outOfTime])
  }
}
