import Staffing

/// A day's calls by five minutes, and the people for it by half-hour.
struct StaffedDay {
  let perHour: [Double]
  let handle: Double

  init(shares: [Double], calls: Double, handle: Double) {
    perHour = shares.map { $0 * calls * 12 }
    self.handle = handle
  }

  /// The smallest staff of each half-hour with 90 % in ten seconds: from the highest modified load in it, or from
  /// its own mean load.
  func people(isModified: Bool) -> [Int] {
    let loads =
      isModified
      ? ModifiedOfferedLoad.daily(callsPerHour: perHour, handle: handle).map(\.max)
      : perHour.map { $0 * handle / 3600 }
    return stride(from: 0, to: loads.count, by: 6).map { first in
      let half = loads[first..<(first + 6)]
      let load = isModified ? half.max() ?? 0 : half.reduce(0, +) / 6
      var agents = Int(load) + 1
      while ErlangC(erlangs: load, agents: agents).answered(within: 10, handle: handle) < 0.9 {
        agents += 1
      }
      return agents
    }
  }

  /// How many half-hours have fewer than 90 % in time over many days, and the least share; people summed up.
  func fares(_ people: [Int]) throws -> (below: Int, worst: Double, people: Int) {
    let room = try SimulatedRoom(
      lines: [.init(perHour: perHour, handle: handle, within: 10)],
      groups: [.init(serves: [0], agents: perHour.indices.map { people[$0 / 6] })],
      lengths: [Double](repeating: 300, count: perHour.count)
    )
    let result = Simulation.run(room, calls: 20_000_000, seed: 1)
    let shares = people.indices.map { half in
      let parts = (0..<6).compactMap { result.intervals[0][half * 6 + $0] }
      let inTime = parts.reduce(0) { $0 + Double($1.calls) * $1.answeredInTime.value }
      return inTime / Double(max(1, parts.reduce(0) { $0 + $1.calls }))
    }
    return (shares.count { $0 < 0.9 }, shares.min() ?? 0, people.reduce(0, +))
  }
}
