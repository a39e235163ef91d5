import Staffing
import Testing

/// A day's calls by five minutes, its people by half-hour from the modified offered load, and how they fare.
///
/// - Source: L. Green, P. Kolesar and W. Whitt, "Coping with time-varying demand when setting staffing requirements for
///   a service system", Production and Operations Management 16 (2007), for the method.
struct SimulationDayTests {
  private func shares() throws -> [Double] {
    try Vectors("profile-288.csv").rows.map { try $0.number("share") }
  }

  /// The smallest staff with 90 % answered in ten seconds.
  private func people(_ erlangs: Double, handle: Double) -> Int {
    var agents = Int(erlangs) + 1
    while ErlangC(erlangs: erlangs, agents: agents).answered(within: 10, handle: handle) < 0.9 {
      agents += 1
    }
    return agents
  }

  /// How many half-hours lie below 90 %, and by how much more than the interval of chance.
  private func below(calls: Double, handle: Double, isModified: Bool) throws -> Int {
    let perHour = try shares().map { $0 * calls * 12 }
    #expect(perHour.count == 288)
    let loads =
      isModified
      ? ModifiedOfferedLoad.daily(callsPerHour: perHour, handle: handle).map(\.max)
      : perHour.map { $0 * handle / 3600 }
    let agents = (0..<288).map { slot in
      let half = loads[(slot / 6 * 6)..<(slot / 6 * 6 + 6)]
      let load = isModified ? half.max() ?? 0 : half.reduce(0, +) / 6
      return people(load, handle: handle)
    }
    let room = try SimulatedRoom(
      lines: [.init(perHour: perHour, handle: handle, within: 10)],
      groups: [.init(serves: [0], agents: agents)],
      lengths: [Double](repeating: 300, count: 288)
    )
    let result = Simulation.run(room, calls: 400_000, seed: 8)
    return try (0..<48).count { half in
      let parts = try (0..<6).map { try #require(result.intervals[0][half * 6 + $0]) }
      let all = parts.reduce(0) { $0 + $1.calls }
      let share =
        parts.reduce(0) { $0 + Double($1.calls) * $1.answeredInTime.value } / Double(all)
      // Two standard errors of so many independent calls, and as much again because calls wait together.
      return share + 4 * (0.09 / Double(all)).squareRoot() < 0.9
    }
  }

  @Test(arguments: [(1500.0, 1200.0), (1500, 480)])
  func theModifiedLoadHoldsTheTargetAllDay(calls: Double, handle: Double) throws {
    #expect(try below(calls: calls, handle: handle, isModified: true) <= 1)
  }

  /// A third of the half-hours in the published comparison; the method of each interval by itself is no good for long
  /// calls.
  @Test func theLoadOfEachIntervalDoesNot() throws {
    #expect(try below(calls: 1500, handle: 1200, isModified: false) >= 6)
  }
}
