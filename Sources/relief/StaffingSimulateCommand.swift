import ArgumentParser
import Drawing
import RoomFiles
import Staffing

struct StaffingSimulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "The simulation's answer beside the formula's.",
    discussion: """
      Simulates calls at people, one queue or several in strict priority with the same people, and sets what it \
      finds beside the formula. The same seed gives the same answer on every machine.

      Examples:
        relief staffing simulate --calls-per-hour 200 --handle 180 --within 20 --agents 14
        relief staffing simulate --calls-per-hour 60 --handle 300 --patience 120 --within 10 --agents 5
        relief staffing simulate --queue 999:30:240:90/10 --queue 101:50:480:80/60:300 --agents 13
      """
  )

  @OptionGroup var options: GlobalOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Calls an hour, of one queue.", valueName: "n")
  )
  var callsPerHour: String?
  @Option(parsing: .unconditional, help: ArgumentHelp("Mean handle time, seconds.", valueName: "s"))
  var handle: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Mean patience, seconds; nobody hangs up without it.", valueName: "s")
  )
  var patience: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Answered in time: within so many seconds; 10.", valueName: "s")
  )
  var within: String?
  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A queue, NAME:CALLS_PER_HOUR:HANDLE:SHARE/WITHIN[:PATIENCE]; the first is answered first. Repeatable.",
      valueName: "queue"
    )
  )
  var queue: [String] = []
  @Option(parsing: .unconditional, help: ArgumentHelp("How many people answer.", valueName: "n"))
  var agents: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("About how many calls to simulate.", valueName: "n")
  )
  var calls = "1000000"
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Where the random numbers begin.", valueName: "n")
  )
  var seed = "1"
  @Flag(help: "Say how the answers come about.")
  var explain = false

  func run() throws {
    let (queues, agents, calls, seed) = try asked()
    let classes = queues.map(\.one)
    let progress = Progress(isQuiet: options.quiet)
    let room: SimulatedRoom
    do {
      room = try SimulatedRoom(classes, agents: agents)
    } catch {
      throw ValidationError("These figures cannot be simulated: \(error).")
    }
    let result = Simulation.run(room, calls: calls, seed: seed) { done in
      progress.show("Simulating, \(Int(100 * done)) %")
      return true
    }
    progress.end()
    let figures = Pooling.figures(classes, agents: agents)
    if options.json {
      return try Console.print(
        bytes: SimulationJSON.bytes(
          names: queues.map(\.name),
          formula: figures,
          simulation: result
        )
      )
    }
    let text = SimulationText(
      names: queues.map(\.name),
      classes: classes,
      formula: figures,
      simulation: result
    )
    let chain = explain ? "\n" + Self.chain(classes, agents: agents) : ""
    try Console.print(text.text + chain, terminator: "")
  }

  /// All that is asked for, or all that is wrong with it at once.
  private func asked() throws -> (
    queues: [SimulatedQueue], agents: Int, calls: Int, seed: UInt64
  ) {
    var faults: [String] = []
    func whole(_ text: String?, _ option: String, _ range: ClosedRange<Int>) -> Int {
      if let text, let value = Int(text), range.contains(value) { return value }
      faults.append(
        text.map {
          "--\(option) \($0.printable): a whole number from \(range.lowerBound) to \(range.upperBound)."
        }
          ?? "--\(option) is missing: say how many."
      )
      return 1
    }
    let agents = whole(self.agents, "agents", 0...1_000_000)
    let calls = whole(self.calls, "calls", 100...Simulation.mostCalls)
    let seed = whole(self.seed, "seed", 0...Int.max)
    var texts = queue
    let single = [
      ("calls-per-hour", callsPerHour), ("handle", handle), ("patience", patience),
      ("within", within),
    ]
    if queue.isEmpty {
      for (name, value) in single.prefix(2) where value == nil {
        faults.append(
          "--\(name) is missing: --calls-per-hour 60 --handle 300, or --queue for several."
        )
      }
      if let callsPerHour, let handle {
        let last = patience.map { ":" + $0 } ?? ""
        texts = ["queue:\(callsPerHour):\(handle):0/\(within ?? "10")\(last)"]
      }
    } else {
      for (name, value) in single where value != nil {
        faults.append(
          "--\(name) is for one queue; with --queue it belongs in the queue’s own text."
        )
      }
    }
    var queues: [SimulatedQueue] = []
    for text in texts {
      switch SimulatedQueue.read(text, isNamed: !queue.isEmpty) {
      case .success(let one): queues.append(one)
      case .failure(let found): faults += found.texts
      }
    }
    for (i, name) in queues.map(\.name).enumerated()
    where queues.prefix(i).contains(where: { $0.name == name }) {
      faults.append("--queue \(name.printable): a queue of that name is there already.")
    }
    if texts.count > 64 { faults.append("--queue: at most 64 queues.") }
    guard faults.isEmpty else { throw ValidationError(faults.joined(separator: "\n")) }
    return (queues, agents, calls, UInt64(seed))
  }

  private static func chain(_ classes: [CallClass], agents: Int) -> String {
    let load = classes.reduce(0) { $0 + $1.erlangs }
    var lines = [
      "Offered load: calls an hour × handle time / 3600 = \(Sentence.number(load)) erlangs for \(agents) people.",
      classes.contains { $0.patience != nil }
        ? "All busy: Erlang A, callers hang up after exponential patience."
        : "All busy: Erlang C, nobody hangs up.",
    ]
    if classes.count > 1 {
      lines += [
        "Priority: while all are busy the first queues by themselves are a birth–death process; the turn of a "
          + "call behind them is a first passage (uniformisation).",
        "Different handle times stand in by a pace fitted between their mean and Cobham’s formula: an approximation.",
      ]
    }
    lines.append(
      "Simulation: Poisson calls, exponential handle times and patience, first come first served within a queue; "
        + "the first batch is not counted."
    )
    return lines.map { $0 + "\n" }.joined()
  }
}
