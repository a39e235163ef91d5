import ArgumentParser
import RotaSolver

/// Who places breaks.
enum PlannerChoice: String, CaseIterable, ExpressibleByArgument {
  /// The solver where there is one.
  case solver
  /// The program's own search, whatever there is.
  case pure

  /// The planner, with so many seconds for each problem.
  func planner(limit: Double) -> SolverBreakPlanner {
    switch self {
    case .solver: SolverBreakPlanner(limit: limit)
    case .pure: SolverBreakPlanner(program: nil, limit: limit)
    }
  }
}
