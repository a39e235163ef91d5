import Staffing
import Testing

/// Published figures of queues, against the simulation.
///
/// Seeds are fixed, and each band is the run's own 95 % interval
/// made half as wide again, so that a fault of a few per cent shows and chance does not.
struct SimulationTests {
  private func simulate(
    _ lines: [SimulatedRoom.Line],
    agents: Int,
    calls: Int = 150_000
  ) throws -> SimulationResult {
    let group = SimulatedRoom.Group(serves: Array(lines.indices), agents: [agents])
    let room = try SimulatedRoom(lines: lines, groups: [group], lengths: [3600])
    return Simulation.run(room, calls: calls, seed: 20_261_024)
  }

  private func agrees(_ estimate: Estimate?, _ figure: Double) -> Bool {
    guard let estimate, estimate.halfWidth < 0.1 * max(figure, 0.1) else { return false }
    return abs(estimate.value - figure) <= 1.5 * estimate.halfWidth
  }

  /// - Source: Call Centre Helper's case, as the README of pyworkforce prints it: SL 0.88835, Pw 0.174132, occupancy
  ///   0.714286; mean wait 7.836 s by the same formula.
  @Test func aQueueWithoutAbandonment() throws {
    let result = try simulate([.init(perHour: [200], handle: 180, within: 20)], agents: 14)
    let service = try #require(result.overall[0])
    #expect(agrees(service.answeredInTime, 0.88835))
    #expect(agrees(service.delayed, 0.174132))
    #expect(abs(service.meanWait.value - 7.836) <= 1.5 * service.meanWait.halfWidth)
    #expect(agrees(result.occupancy[0], 0.714286))
    #expect(service.abandoned.value == 0)
    #expect(service.meanWait.halfWidth < 1.2)
  }

  /// - Source: O. Garnett, A. Mandelbaum and M. Reiman, "Designing a call center with impatient customers", M&SOM 4
  ///   (2002), table 1: 3.1 % lost, 3.7 s, 93 % busy.
  @Test func aQueueWithAbandonment() throws {
    let line = SimulatedRoom.Line(perHour: [2880], handle: 60, patience: 120, within: 20)
    let result = try simulate([line], agents: 50, calls: 300_000)
    let service = try #require(result.overall[0])
    #expect(abs(service.abandoned.value - 0.0309122) <= 1.5 * service.abandoned.halfWidth)
    #expect(abs(service.meanWait.value - 3.70947) <= 1.5 * service.meanWait.halfWidth)
    #expect(agrees(result.occupancy[0], 0.930324))
    #expect(service.abandoned.halfWidth < 0.004)
  }

  /// Row QP004 of `priority.csv`: two queues, one mean handle time.
  @Test func twoQueuesInPriority() throws {
    let result = try simulate(
      [
        .init(perHour: [5.327], handle: 420, within: 10),
        .init(perHour: [39.12], handle: 420, within: 30),
      ],
      agents: 6,
      calls: 600_000
    )
    let first = try #require(result.overall[0])
    let second = try #require(result.overall[1])
    #expect(agrees(first.delayed, 0.656144))
    #expect(agrees(first.answeredInTime, 0.422724))
    #expect(agrees(second.answeredInTime, 0.380240))
    #expect(abs(first.meanWait.value - 51.237) <= 1.5 * first.meanWait.halfWidth)
    #expect(abs(second.meanWait.value - 377.43) <= 1.5 * second.meanWait.halfWidth)
  }

  @Test func theSameSeedGivesTheSameResultAndAnotherAnother() throws {
    let line = SimulatedRoom.Line(perHour: [60], handle: 300, patience: 90, within: 10)
    let group = SimulatedRoom.Group(serves: [0], agents: [5])
    let room = try SimulatedRoom(lines: [line], groups: [group], lengths: [3600])
    let first = Simulation.run(room, calls: 5000, seed: 1)
    #expect(first == Simulation.run(room, calls: 5000, seed: 1))
    #expect(first.overall != Simulation.run(room, calls: 5000, seed: 2).overall)
  }

  /// People who go home finish their call; those who come take what waits.
  @Test func peopleComeAndGo() throws {
    let line = SimulatedRoom.Line(perHour: [120, 120], handle: 60, within: 0)
    let group = SimulatedRoom.Group(serves: [0], agents: [0, 20])
    let room = try SimulatedRoom(lines: [line], groups: [group], lengths: [600, 3000])
    let result = Simulation.run(room, calls: 40_000)
    let alone = try #require(result.intervals[0][0])
    let served = try #require(result.intervals[0][1])
    // Who comes while nobody is there waits for the end of the ten minutes, 300 s on average.
    #expect(alone.answeredInTime.value == 0)
    #expect(abs(alone.meanWait.value - 300) < 1.5 * alone.meanWait.halfWidth + 5)
    #expect(served.answeredInTime.value > 0.97)
    #expect(result.unfinished == 0)
  }

  /// Nobody serves the second queue but the flexible group, and a specialist is taken first.
  @Test func aCallTakesTheMostSpecialised() throws {
    let lines = [
      SimulatedRoom.Line(perHour: [6], handle: 60, within: 10),
      SimulatedRoom.Line(perHour: [6], handle: 60, within: 10),
    ]
    let groups = [
      SimulatedRoom.Group(serves: [0, 1], agents: [1]),
      SimulatedRoom.Group(serves: [0], agents: [1]),
    ]
    let room = try SimulatedRoom(lines: lines, groups: groups, lengths: [3600])
    let result = Simulation.run(room, calls: 100_000)
    let flexible = try #require(result.occupancy[0])
    let special = try #require(result.occupancy[1])
    // Erlang B with one person: 0.1 / 1.1 of the first queue's calls find the specialist busy.
    #expect(abs(special.value - 0.1 / 1.1) < 0.01)
    #expect(flexible.value > 0.1)
    #expect(abs(flexible.value + special.value - 0.2) < 0.01)
  }

  @Test func aQueueThatGrowsForEverEndsAndSaysSo() throws {
    let result = try simulate(
      [.init(perHour: [120], handle: 300, within: 10)],
      agents: 5,
      calls: 20_000
    )
    let service = try #require(result.overall[0])
    #expect(result.unfinished > 1000)
    #expect(service.answeredInTime.value < 0.05)
    let busy = try #require(result.occupancy[0])
    #expect(busy.value > 0.99 && busy.value <= 1.000001)
  }

  @Test func figuresThatCannotBeAreRefused() {
    let line = SimulatedRoom.Line(perHour: [10], handle: 60, within: 10)
    let group = SimulatedRoom.Group(serves: [0], agents: [1])
    #expect(throws: SimulatedRoom.Fault.size) {
      try SimulatedRoom(lines: [], groups: [group], lengths: [60])
    }
    for bad in [0, -1, Double.nan, .infinity] {
      #expect(throws: SimulatedRoom.Fault.length(0)) {
        try SimulatedRoom(lines: [line], groups: [group], lengths: [bad])
      }
      let handle = SimulatedRoom.Line(perHour: [10], handle: bad, within: 10)
      #expect(throws: SimulatedRoom.Fault.line(0)) {
        try SimulatedRoom(lines: [handle], groups: [group], lengths: [60])
      }
    }
    let unknown = SimulatedRoom.Group(serves: [1], agents: [1])
    #expect(throws: SimulatedRoom.Fault.group(0)) {
      try SimulatedRoom(lines: [line], groups: [unknown], lengths: [60])
    }
  }
}
