import Staffing
import Testing

/// Figures that others have published.
@Suite struct QueueingAnchorTests {
  /// 200 calls an hour at 180 s, 80 % in 20 s: the worked case of pyworkforce and Call Centre Helper (14 agents,
  /// 88.835 %, 0.174132, 0.714286; 20 with 30 % shrinkage), its neighbours by 50-digit arithmetic.
  @Test func callCentreHelper() throws {
    let shares = [0.389614, 0.640158, 0.795595, 0.888350, 0.941453]
    let waits = [0.682118, 0.449388, 0.285270, 0.174132, 0.102042]
    let means = [122.78, 40.44, 17.12, 7.836, 3.674]
    for (i, n) in (11...15).enumerated() {
      let queue = ErlangC(erlangs: 10, agents: n)
      #expect(abs(queue.answered(within: 20, handle: 180) - shares[i]) < 5.1e-7)
      #expect(abs(queue.probabilityOfWait - waits[i]) < 5.1e-7)
      #expect(abs(try #require(queue.meanWait(handle: 180)) - means[i]) < 0.0051)
    }
    let aim = QueueAim(
      handle: 180,
      target: Queue.Target(share: 0.8, withinSeconds: 20),
      occupancy: 0.85
    )
    let found = try aim.requirement(erlangs: 10)
    #expect(found.agents == 14)
    #expect(found.exact > 13 && found.exact < 13.1)
    #expect(Shrinkage("0.3")?.scheduled(agents: 14) == 20)
  }

  /// Garnett, Mandelbaum and Reiman (2002): 50 people, 48 calls a minute of one minute, patience 2 min.
  @Test func garnettMandelbaumReiman() throws {
    let waiting = ErlangC(erlangs: 48, agents: 50)
    #expect(abs(try #require(waiting.meanWait(handle: 60)) - 20.8) < 0.05)
    #expect(abs(try #require(waiting.queueLength) - 17) < 0.5)
    #expect(abs(waiting.occupancy - 0.96) < 1e-12)
    let leaving = ErlangA(erlangs: 48, agents: 50, handle: 60, patience: 120)
    #expect(abs(leaving.probabilityOfAbandonment - 0.031) < 0.0005)
    #expect(abs(leaving.meanWait - 3.7) < 0.05)
    #expect(abs(leaving.queueLength - 3) < 0.05)
    #expect(abs(leaving.occupancy - 0.93) < 0.005)
  }

  /// Erlang B tables: the load that so many lines carry with so much lost.
  @Test(arguments: [
    (10, 0.01, 4.4611769), (20, 0.01, 12.030615), (50, 0.01, 37.901398), (100, 0.01, 84.064159),
    (10, 0.02, 5.0840046), (100, 0.001, 75.241983),
  ])
  func lossTables(_ lines: Int, _ lost: Double, _ load: Double) {
    #expect(abs(ErlangB.blocking(erlangs: load, agents: lines) / lost - 1) < 1e-6)
  }

  @Test func largeRoom() {
    #expect(abs(ErlangB.blocking(erlangs: 123, agents: 132) - 0.0312428210) < 5.1e-11)
    #expect(abs(ErlangC(erlangs: 123, agents: 132).probabilityOfWait - 0.3211161792617073) < 1e-12)
  }

  /// Two by hand: a = 1 with one line, and a = 1 with two people.
  @Test func byHand() {
    #expect(ErlangB.blocking(erlangs: 1, agents: 1) == 0.5)
    #expect(abs(ErlangC(erlangs: 1, agents: 2).probabilityOfWait - 1.0 / 3) < 1e-15)
    let leaving = ErlangA(erlangs: 1, agents: 1, handle: 60, patience: 60)
    // With patience like the handle time the number in the system is Poisson: all busy 1 − 1/e.
    #expect(abs(leaving.probabilityOfWait - (1 - 0.36787944117144233)) < 1e-15)
  }
}
