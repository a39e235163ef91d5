public import Staffing

/// The simulation's answer beside the formula's, as a table and in words.
public struct SimulationText: Hashable, Sendable {
  /// Three rows a queue: formula, simulation with its 95 % interval, and whether they agree.
  public let table: TextTable
  /// Whether they agree, and what the simulation did.
  public let notes: [String]

  /// Puts the figures of some queues beside each other.
  public init(
    names: [String],
    classes: [CallClass],
    formula: PoolFigures,
    simulation: SimulationResult
  ) {
    var rows: [[String]] = []
    var apart: [String] = []
    let needed = Self.callsNeeded(classes, formula, simulation)
    for (i, name) in names.enumerated() {
      guard i < formula.classes.count, i < simulation.overall.count,
        let found = simulation.overall[i]
      else {
        rows.append([name, "no calls", "", "", ""])
        continue
      }
      let figures = formula.classes[i]
      let within = classes[i].within.map { Sentence.number($0) } ?? "0"
      func add(_ what: String, _ value: Double?, _ figure: Estimate, _ unit: Unit) {
        // What grows for ever has no figure that a run of some length could agree with.
        let agrees = needed == nil ? value.map { figure.agrees(with: $0, by: unit.slack) } : nil
        if agrees == false { apart.append("\(what) of \(name)") }
        rows.append([
          name, what, value.map(unit.text) ?? "grows for ever",
          "\(unit.text(figure.value)) ± \(unit.text(figure.halfWidth))",
          agrees.map { $0 ? "yes" : "no" } ?? "–",
        ])
      }
      if let share = figures.answeredInTime {
        add("answered within \(within) s", share, found.answeredInTime, .share)
      }
      add("has to wait", formula.probabilityOfWait, found.delayed, .share)
      add("hangs up", figures.abandoned, found.abandoned, .share)
      add("mean wait of all calls", figures.meanWait, found.meanWait, .seconds)
    }
    table = TextTable(
      [
        .init("Queue"), .init("Figure"), .init("Formula", isNumber: true),
        .init("Simulation", isNumber: true), .init("Agree"),
      ],
      rows: rows
    )
    notes = Self.notes(apart, needed, simulation)
  }

  /// The calls it would take to compare, where these are too few: the room begins empty, and what one batch finds
  /// hangs on the batch before unless it is long against the memory of the queue.
  ///
  /// That memory is about 4 h a ÷ (n − a)², and no longer than patience where every caller has it: a busy room
  /// takes many handle times to forget.
  private static func callsNeeded(
    _ classes: [CallClass],
    _ formula: PoolFigures,
    _ simulation: SimulationResult
  ) -> Double? {
    let calling = classes.filter { $0.erlangs > 0 }
    let rate = calling.reduce(0) { $0 + $1.erlangs / $1.handle }
    let load = calling.reduce(0) { $0 + $1.erlangs }
    let longest = calling.map(\.handle).max() ?? 0
    let patience = calling.map { $0.patience ?? .infinity }.max() ?? 0
    let spare = formula.occupancy > 0 ? 1 / formula.occupancy - 1 : .infinity
    var memory = min(4 * longest / (load * spare * spare), patience)
    // What grows for ever has no length to forget.
    if !memory.isFinite { memory = 0 }
    let needed = rate * max(10 * longest, 3 * memory) * Double(simulation.batches)
    return simulation.calls > 0 && Double(simulation.calls) < 0.9 * needed ? needed : nil
  }

  private static func verdict(_ apart: [String], _ needed: Double?, _ calls: Int) -> String {
    if calls == 0 { return "No calls, so there is nothing to compare." }
    if let needed {
      var (enough, step) = (1000.0, 1000.0)
      while enough < needed, enough <= Double(Simulation.mostCalls) {
        enough += step
        if enough >= 10 * step { step *= 10 }
      }
      return "Too few calls to compare: the room begins empty and has not settled. "
        + (enough <= Double(Simulation.mostCalls)
          ? "Try --calls \(Int(enough))." : "It would take more than can be simulated.")
    }
    return apart.isEmpty
      ? "Formula and simulation agree." : "They differ in \(Sentence.list(apart))."
  }

  private static func notes(
    _ apart: [String],
    _ needed: Double?,
    _ simulation: SimulationResult
  ) -> [String] {
    var notes = [
      verdict(apart, needed, simulation.calls),
      "\(Sentence.grouped(simulation.calls)) calls simulated in \(simulation.batches) batches, seed "
        + "\(simulation.seed); ± is the half-width of the 95 % interval (batch means, Student’s t).",
    ]
    if simulation.unfinished > 0 {
      notes.append(
        "\(Sentence.grouped(simulation.unfinished)) calls still waited at the end: the people are too few for "
          + "the calls."
      )
    }
    if simulation.isCutShort { notes.append("The simulation ended before its time.") }
    return notes
  }

  /// Table and notes.
  public var text: String { table.text + "\n" + notes.map { $0 + "\n" }.joined() }

  private enum Unit {
    case share
    case seconds

    func text(_ value: Double) -> String {
      guard value.isFinite else { return "?" }
      switch self {
      case .share: return Sentence.decimal(100 * value, places: 2) + " %"
      case .seconds: return Sentence.decimal(min(value, 1e12), places: 2) + " s"
      }
    }

    /// A difference that matters to nobody, beside the interval of chance.
    var slack: Double { self == .share ? 0.005 : 0.5 }
  }
}

extension Estimate {
  /// Whether a formula's figure lies in the interval or so close to it that the difference matters to nobody.
  fileprivate func agrees(with figure: Double, by slack: Double) -> Bool {
    abs(value - figure) <= halfWidth + slack
  }
}
