import Glibc
import Staffing

/// The simulation's speed, and what it says about people worked out from the modified offered load.
///
/// The six cases are those of a published comparison of methods for calls whose rate changes while they last; the
/// day's shape is the tests' `profile-288.csv`.
enum SimulationBench {
  static func run() throws {
    try speed()
    print("")
    try twoQueues()
    print("")
    try days()
  }

  private static func speed() throws {
    let room = try SimulatedRoom(
      lines: [
        .init(perHour: [80], handle: 180, within: 10),
        .init(perHour: [120], handle: 180, within: 60),
      ],
      groups: [.init(serves: [0, 1], agents: [14])],
      lengths: [3600]
    )
    let (seconds, result) = Bench.best(of: 3) { Simulation.run(room, calls: 5_000_000) }
    print("Simulation, two queues in priority, 200 calls/h of 180 s, 14 people; best of 3.")
    // The calls of the batch that is run in are simulated too, though not counted.
    print(
      "  \(Bench.fixed(Double(result.calls) / seconds / 1e6, 1)) million calls a second"
        + " (a plain event loop in C: 5.4, quoted)"
    )
  }

  private static func twoQueues() throws {
    let classes = [
      CallClass(erlangs: 2, handle: 240, target: .init(share: 0.9, withinSeconds: 10)),
      CallClass(
        erlangs: 50.0 * 480 / 3600,
        handle: 480,
        target: .init(share: 0.8, withinSeconds: 60)
      ),
    ]
    print(
      "Two queues of the same people: 30 calls/h of 240 s, 90 % in 10 s; 50 of 480 s, 80 % in 60 s."
    )
    for agents in [10, 12, 13] {
      let figures = Pooling.figures(classes, agents: agents)
      let result = Simulation.run(try SimulatedRoom(classes, agents: agents), calls: 10_000_000)
      let cells = classes.indices.map { i in
        let found = result.overall[i]?.answeredInTime ?? Estimate(0, halfWidth: 0)
        return "\(Bench.fixed(100 * (figures.classes[i].answeredInTime ?? 0), 2)) % by formula, "
          + "\(Bench.fixed(100 * found.value, 2)) ± \(Bench.fixed(100 * found.halfWidth, 2)) % simulated"
      }
      print("  \(agents) people: " + cells.joined(separator: "; "))
    }
    let needed = Pooling.required(classes, occupancy: 1)
    print("  needed: \(needed.agents) (\(Bench.fixed(needed.exact, 3)) before rounding)")
  }

  private static func days() throws {
    let shares = profile()
    guard shares.count == 288 else {
      print(
        "Tests/StaffingTests/Fixtures/profile-288.csv cannot be read; run this in the repository"
      )
      exit(1)
    }
    print(
      "A day by half-hours, 90 % in 10 s: half-hours below the target of 48 (worst share), simulated."
    )
    print("  calls/day  handle min   each interval      modified load   more hours")
    var isGood = true
    for (calls, minutes) in [(400, 4), (400, 20), (1500, 8), (1500, 20), (6000, 4), (6000, 20)] {
      let day = StaffedDay(shares: shares, calls: Double(calls), handle: Double(minutes * 60))
      let plain = try day.fares(day.people(isModified: false))
      let modified = try day.fares(day.people(isModified: true))
      isGood = isGood && modified.below <= 1
      let hours = Double(modified.people) / Double(plain.people) - 1
      print(
        "  \(right(calls, 9))  \(right(minutes, 10))  \(right(plain.below, 5)) (\(Bench.fixed(plain.worst, 3)))"
          + "  \(right(modified.below, 10)) (\(Bench.fixed(modified.worst, 3)))"
          + "  \(right("+\(Bench.fixed(100 * hours, 1)) %", 10))"
      )
    }
    print("  at most one below with the modified load in each case: \(isGood ? "yes" : "NO")")
    if !isGood { exit(1) }
  }

  private static func right(_ value: some CustomStringConvertible, _ width: Int) -> String {
    let text = value.description
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func profile() -> [Double] {
    guard let file = fopen("Tests/StaffingTests/Fixtures/profile-288.csv", "r") else { return [] }
    defer { fclose(file) }
    var shares: [Double] = []
    while let line = readLine(file) {
      if let share = line.split(separator: ",").last.flatMap({ Double($0) }) {
        shares.append(share)
      }
    }
    return shares
  }

  private static func readLine(_ file: UnsafeMutablePointer<FILE>) -> String? {
    var bytes: [UInt8] = []
    while true {
      let byte = fgetc(file)
      if byte == EOF { return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self) }
      if byte == 10 { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(UInt8(truncatingIfNeeded: byte))
    }
  }
}
