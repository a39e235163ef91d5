import ArgumentParser
import RoomFiles
import RotaSolver
import Wellbeing

struct SolveBreaks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "breaks",
    abstract: "Place the breaks of a shift.",
    discussion: """
      Reads a break problem as JSON and prints the plan as JSON: what it costs, whether nothing can be better, and for \
      each operator the slots, from their own start, at which the breaks begin. The solver does it where it is \
      installed (relief-solve, beside relief or in PATH); else the program's own search, which is not proven best: \
      the gap is how much a better plan might save at the very most.

      Examples:
        relief solve breaks shift.json
        relief solve breaks shift.json --planner pure
      """
  )

  @OptionGroup var options: GlobalOptions
  @Argument(help: ArgumentHelp("The problem.", valueName: "file")) var file: String
  @Option(name: .long, help: "Who places the breaks.") var planner = PlannerChoice.solver
  @Option(
    name: .customLong("time-limit"),
    help: ArgumentHelp("Seconds that the solver may take, 0.001 to 3600.", valueName: "seconds")
  )
  var limit = 5.0

  mutating func validate() throws {
    guard limit >= 0.001, limit <= 3600 else {
      throw ValidationError("--time-limit is a number of seconds from 0.001 to 3600.")
    }
  }

  func run() throws {
    try Console.checkReadable(file)
    let instance = BreakInstance.read(file: file)
    let text = instance.diagnostics.filter { !options.quiet || $0.severity == .error }
      .text(uncounted: instance.uncounted)
    if !text.isEmpty { Console.note(String(text.dropLast())) }
    guard let problem = instance.problem else { throw ExitCode.badInput }
    for solved in planner.planner(limit: limit).solve([problem]) {
      try Console.print(bytes: BreakPlanJSON.bytes(solved.plan, of: problem))
      if let why = solved.shortcoming, !options.quiet {
        Console.note(Self.reading(why, solved.plan, planner))
      }
    }
  }

  private static func reading(
    _ why: SolvedBreaks.Shortcoming,
    _ plan: BreakPlan,
    _ planner: PlannerChoice
  ) -> String {
    let reason =
      switch why {
      case .noSolver:
        planner == .pure ? "the pure planner was asked for" : "there is no solver here"
      case .outOfTime: "the solver's time was over"
      case .ended: "the solver ended without an answer"
      case .wrongAnswer: "the solver's answer did not hold"
      case .tooLarge: "the problem is too large for the solver"
      }
    return "Not proven best: \(reason). The plan costs \(plan.objective); nothing costs less than "
      + "\(plan.bound), so at most \(plan.gap) could be saved."
  }
}
