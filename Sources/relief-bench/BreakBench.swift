import CivilTime
import Glibc
import Planning
import RoomFiles
import Rostering
import RotaSolver
import Staffing
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
    sample()
  }

  /// All problems of the sample room's 28 days in one go, as `relief plan` hands them over.
  private static func sample() {
    let days = DateSpan(CivilDate(dayNumber: 20_738), days: 28)
    let reading = ConfigReader.read(directory: "Config")
    guard let room = reading.room else {
      print("  the sample room cannot be read from Config")
      exit(1)
    }
    let demand = DemandReader.read(
      directory: "Config",
      paths: reading.demand,
      zone: room.roster.zone,
      interval: room.staffing.interval,
      queues: room.queues.map(\.id)
    )
    let rota = Rota(room.roster, over: days)
    let needs = CoverageNeeds(
      of: rota,
      queues: room.queues,
      settings: room.staffing,
      forecasts: room.forecasts(from: demand.histories, over: days).compactMap { $0?.forecast }
    )
    let (making, shifts) = Bench.best(of: 3) {
      let maker = room.breakShifts(of: rota, needs.unbroken)
      return days.days.flatMap { maker.shifts(on: $0) }
    }
    let problems = shifts.map(\.problem)
    let (seconds, solved) = Bench.best(of: 3) { SolverBreakPlanner().solve(problems) }
    let own = solved.compactMap(\.solverSeconds)
    let (pureSeconds, pure) = Bench.best(of: 3) { PureBreakPlanner().plans(for: problems) }
    let best = solved.reduce(0) { $0 + $1.plan.objective }
    let cost = pure.reduce(0) { $0 + $1.objective }
    let gap = best == 0 ? 0 : Double(cost - best) / Double(best) * 100
    func ms(_ seconds: Double) -> String { "\(Bench.fixed(seconds * 1000, 1)) ms" }
    let most = problems.map(\.sittings.count).max() ?? 0
    let proven = solved.count { $0.plan.isProven }
    print(
      "Sample room, 28 days: \(problems.count) problems of up to \(most) people, made in \(ms(making))"
    )
    print(
      "  solver: cost \(best), \(proven) proven, \(ms(seconds)) in all, \(ms(own.reduce(0, +))) of them its own,"
    )
    print("    longest \(ms(own.max() ?? 0))")
    print("  pure planner: cost \(cost), \(Bench.fixed(gap, 2)) % above, in \(ms(pureSeconds))")
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
