import Glibc
import Staffing

/// The people needed for a year of intervals, one queue, beside a plain loop over the same formulas.
enum ErlangBench {
  static let handle = 300.0
  static let share = 0.9
  static let within = 10.0
  static let occupancy = 0.85
  static let patience = 120.0

  /// The offered loads of 365 days at so many calls a day, in intervals of equal length: quiet at night, two
  /// humps by day, fuller at the weekend and in summer, no two intervals alike.
  static func loads(callsPerDay: Double, intervalsPerDay: Int) -> [Double] {
    let shape = (0..<intervalsPerDay).map { i in
      let hour = (Double(i) + 0.5) * 24 / Double(intervalsPerDay)
      return 1 - 0.62 * cos((hour - 4) * .pi / 12) + 0.14 * cos((hour - 11) * .pi / 6)
    }
    let mean = shape.reduce(0, +) / Double(intervalsPerDay)
    return (0..<365).flatMap { day in
      let week = [0.97, 0.95, 0.96, 0.98, 1.06, 1.08, 1.0][day % 7]
      let season = 1 + 0.08 * sin(Double(day - 100) * 2 * .pi / 365)
      return shape.enumerated().map { i, value in
        let ripple = 1 + 0.03 * sin(Double(day * intervalsPerDay + i) * 1.7)
        return callsPerDay * week * season * ripple * value / mean * handle / 86_400
      }
    }
  }

  static func aim(patience: Double?) -> QueueAim {
    QueueAim(
      handle: handle,
      patience: patience,
      target: Queue.Target(share: share, withinSeconds: within),
      occupancy: occupancy
    )
  }

  /// Runs one case as named, `C 48` or `large`, or all of them.
  static func run(_ arguments: [String], program: String) throws {
    if arguments.count == 2, let perDay = Int(arguments[1]), (1...1440).contains(perDay) {
      return try run(arguments[0], intervalsPerDay: perDay)
    }
    if arguments == ["large"] { return try large() }
    if !all(program) { exit(1) }
  }

  /// Prints `seconds plain-seconds people equal` of one case.
  static func run(_ model: String, intervalsPerDay: Int) throws {
    let loads = loads(callsPerDay: 2000, intervalsPerDay: intervalsPerDay)
    let aim = aim(patience: model == "A" ? patience : nil)
    let own = try Bench.best(of: 9) { try aim.requirements(erlangs: loads).map(\.agents) }
    let plain = Bench.best(of: 3) {
      loads.map { model == "A" ? PlainErlang.agentsA($0) : PlainErlang.agentsC($0) }
    }
    print(
      "\(Bench.fixed(own.seconds, 7)) \(Bench.fixed(plain.seconds, 7)) \(own.result.reduce(0, +)) "
        + "\(own.result == plain.result)"
    )
  }

  /// Prints `seconds-C people-C seconds-A people-A` of one answer at 100,000 erlangs.
  static func large() throws {
    let c = try Bench.best(of: 5) { try aim(patience: nil).requirement(erlangs: 100_000) }
    let a = try Bench.best(of: 5) { try aim(patience: patience).requirement(erlangs: 100_000) }
    print(
      "\(Bench.fixed(c.seconds, 7)) \(c.result.agents) \(Bench.fixed(a.seconds, 7)) \(a.result.agents)"
    )
  }

  /// Runs each case in a process of its own and sets them beside each other; whether all answers agreed.
  static func all(_ program: String) -> Bool {
    print(
      "People needed for a year: 2,000 calls a day, \(Int(handle)) s, 90 % in 10 s, occupancy 85 %."
    )
    print("  model  intervals       ms  plain loop ms  agent-intervals  same")
    var agree = true
    for (model, perDay) in [("C", 48), ("A", 48), ("C", 96), ("A", 96)] {
      let line = Child.run(program, ["erlang", model, String(perDay)])
      let fields = line.split(separator: " ").map(String.init)
      guard fields.count == 4, let own = Double(fields[0]), let plain = Double(fields[1]) else {
        print("  \(model): \(line)")
        return false
      }
      agree = agree && fields[3] == "true"
      print(
        "  \(model.padding(5))  \(String(365 * perDay).padding(9))  \(Bench.fixed(own * 1000, 3).padding(7))"
          + "  \(Bench.fixed(plain * 1000, 3).padding(13))  \(fields[2].padding(15))  "
          + (fields[3] == "true" ? "yes" : "NO")
      )
    }
    let large = Child.run(program, ["erlang", "large"]).split(separator: " ").map(String.init)
    guard large.count == 4, let c = Double(large[0]), let a = Double(large[2]) else { return false }
    print(
      "  one answer at 100,000 erlangs: C \(large[1]) people in \(Bench.fixed(c * 1000, 3)) ms, "
        + "A \(large[3]) in \(Bench.fixed(a * 1000, 3)) ms"
    )
    return agree
  }
}
