import Glibc
import RoomFiles
import RotaSolver
import Wellbeing

/// Breaks of 40 and 120 operators: the whole way to the solver and back beside the solver's own time, and the pure planner.
///
///     relief-bench breaks [FOLDER]
enum BreakBench {
  static func run(_ folder: String) {
    print("Breaks of one 12-hour shift, problems whose optimum is known; best of 5.")
    print(
      "  problem                optimum   ms in all   ms solver   pure plan   gap %   ms pure   its bound"
    )
    for people in [40, 120] {
      for level in ["0.92", "1.0", "1.05"] {
        line("breaks-\(people)-1-\(level)", folder)
      }
    }
  }

  private static func line(_ name: String, _ folder: String) {
    guard let problem = BreakInstance.read(file: "\(folder)/\(name).json").problem else {
      print("  \(name): cannot be read from \(folder)")
      exit(1)
    }
    let planner = SolverBreakPlanner()
    let (seconds, answers) = Bench.best(of: 5) { planner.solve([problem]) }
    guard let solved = answers.first, let own = solved.solverSeconds, solved.plan.isProven else {
      print("  \(name): no proof; is relief-solve beside this program?")
      exit(1)
    }
    let (pureSeconds, pure) = Bench.best(of: 5) { PureBreakPlanner().plan(for: problem) }
    let best = solved.plan.objective
    let gap = best == 0 ? 0 : Double(pure.objective - best) / Double(best) * 100
    func cell(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    print(
      "  \(name.padding(22))\(cell(String(best), 8))\(cell(Bench.fixed(seconds * 1000, 1), 12))"
        + "\(cell(Bench.fixed(own * 1000, 1), 12))\(cell(String(pure.objective), 12))"
        + "\(cell(Bench.fixed(gap, 1), 8))\(cell(Bench.fixed(pureSeconds * 1000, 1), 10))"
        + "\(cell(String(pure.bound), 12))"
    )
  }
}
