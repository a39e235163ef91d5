import Staffing
import Testing

/// What a pool gives to several queues, against published vectors and against the simulation.
struct PoolTests {
  private func two(
    _ first: Double,
    _ second: Double,
    handle: (Double, Double),
    patience: (Double?, Double?) = (nil, nil)
  ) -> [CallClass] {
    [
      CallClass(
        erlangs: first * handle.0 / 3600,
        handle: handle.0,
        patience: patience.0,
        target: Queue.Target(share: 0.9, withinSeconds: 10)
      ),
      CallClass(
        erlangs: second * handle.1 / 3600,
        handle: handle.1,
        patience: patience.1,
        target: Queue.Target(share: 0.8, withinSeconds: 60)
      ),
    ]
  }

  /// The vectors of two queues in priority, worked out elsewhere with 50 digits and Talbot's inversion.
  @Test func twoQueuesAgreeWithTheVectors() throws {
    var count = 0
    for row in try Vectors("priority.csv").rows {
      let handle = try row.number("aht_s")
      func one(_ rate: String, _ within: String) throws -> CallClass {
        CallClass(
          erlangs: try row.number(rate) * handle / 3600,
          handle: handle,
          target: Queue.Target(withinSeconds: try row.number(within))
        )
      }
      let figures = Pooling.figures(
        [try one("lambda1_per_h", "t1_s"), try one("lambda2_per_h", "t2_s")],
        agents: Int(try row.number("agents"))
      )
      func near(_ got: Double?, _ name: String) throws -> Bool {
        let want = try row.number(name)
        return abs((got ?? .nan) - want) <= max(1e-9 * want, 1e-11)
      }
      #expect(try near(figures.probabilityOfWait, "p_wait"))
      #expect(try near(figures.classes[0].answeredInTime, "sl1"))
      #expect(try near(figures.classes[0].meanWait, "asa1_s"))
      #expect(try near(figures.classes[1].answeredInTime, "sl2"))
      #expect(try near(figures.classes[1].meanWait, "asa2_s"))
      count += 1
    }
    #expect(count == 60)
  }

  /// One queue alone is Erlang A; the closed form is another way to the same figures.
  @Test(arguments: [(4.0, 5), (4, 3), (40, 44), (40, 30), (300, 310)])
  func oneQueueIsErlangA(erlangs: Double, agents: Int) throws {
    let one = CallClass(
      erlangs: erlangs,
      handle: 300,
      patience: 120,
      target: Queue.Target(withinSeconds: 20)
    )
    let figures = Pooling.figures([one], agents: agents)
    let same = ErlangA(erlangs: erlangs, agents: agents, handle: 300, patience: 120)
    let service = figures.classes[0]
    #expect(abs(figures.probabilityOfWait - same.probabilityOfWait) < 1e-10)
    #expect(abs(service.abandoned - same.probabilityOfAbandonment) < 1e-10)
    #expect(abs((service.answeredInTime ?? 0) - same.answered(within: 20)) < 1e-10)
    #expect(abs((service.meanWait ?? 0) - same.meanWait) < 1e-8)
  }

  /// With one handle time and one patience the figures are exact; with several the error is bounded.
  @Test(
    arguments: [
      (6.0, (300.0, 300.0), (180.0, 180.0), 0.004), (8, (300, 300), (60, 300), 0.012),
      (8, (240, 480), (90, 180), 0.012), (5.5, (600, 200), (120, 120), 0.025),
    ] as [(Double, (Double, Double), (Double?, Double?), Double)]
  )
  func patienceAgreesWithTheSimulation(
    load: Double,
    handle: (Double, Double),
    patience: (Double?, Double?),
    bound: Double
  ) throws {
    let classes = two(
      load * 0.4 * 3600 / handle.0,
      load * 0.6 * 3600 / handle.1,
      handle: handle,
      patience: patience
    )
    let figures = Pooling.figures(classes, agents: 7)
    let room = try SimulatedRoom(classes, agents: 7)
    let result = Simulation.run(room, calls: 250_000, seed: 5)
    for i in 0..<2 {
      let service = try #require(result.overall[i])
      let share = figures.classes[i].answeredInTime ?? .nan
      let lost = figures.classes[i].abandoned
      #expect(abs(share - service.answeredInTime.value) <= bound + service.answeredInTime.halfWidth)
      #expect(abs(lost - service.abandoned.value) <= bound + service.abandoned.halfWidth)
    }
  }

  /// 13 people meet both targets and 12 do not, by formula and by simulation; adding up each queue's own need by
  /// skill, as one peer does, gives 10.
  @Test func twoQueuesOfFlexiblePeopleNeedThirteen() throws {
    let classes = two(30, 50, handle: (240, 480))
    let needed = Pooling.required(classes, occupancy: 1)
    #expect(needed.agents == 13)
    #expect(needed.exact > 12 && needed.exact <= 13)
    #expect(needed.binding == .share(0))
    for agents in [12, 13] {
      let room = try SimulatedRoom(classes, agents: agents)
      let result = Simulation.run(room, calls: 1_000_000, seed: 3)
      let first = try #require(result.overall[0]).answeredInTime
      let second = try #require(result.overall[1]).answeredInTime
      #expect((first.value >= 0.9 && second.value >= 0.8) == (agents == 13))
      if agents == 12 { #expect(first.high < 0.85) }
    }
  }

  @Test(arguments: [(12.0, 20.0, 7), (30, 50, 13), (60, 90, 22), (150, 220, 46)])
  func poolsOfTwoQueues(first: Double, second: Double, agents: Int) {
    #expect(Pooling.required(two(first, second, handle: (240, 480)), occupancy: 1).agents == agents)
  }

  @Test func overloadHasItsTrueAnswer() {
    let unstable = Pooling.figures(two(30, 50, handle: (240, 480)), agents: 8)
    #expect(unstable.classes[1].answeredInTime == 0)
    #expect(unstable.classes[1].meanWait == nil)
    // A million simulated calls find 0.1177 ± 0.0011.
    #expect(abs((unstable.classes[0].answeredInTime ?? 0) - 0.1177) < 0.002)
    let patient = Pooling.figures(
      two(30, 50, handle: (240, 480), patience: (120, 120)),
      agents: 5
    )
    #expect(patient.classes[1].abandoned > 0.4 && patient.classes[1].abandoned < 1)
    #expect(patient.occupancy > 0.9 && patient.occupancy <= 1)
  }

  @Test func peopleBetweenWholeNumbersLieOnTheLine() throws {
    let classes = two(30, 50, handle: (240, 480))
    let low = try #require(Pooling.figures(classes, agents: 12).classes[0].answeredInTime)
    let high = try #require(Pooling.figures(classes, agents: 13).classes[0].answeredInTime)
    let share = try #require(Pooling.figures(classes, people: 12.25).classes[0].answeredInTime)
    #expect(abs(share - (0.75 * low + 0.25 * high)) < 1e-12)
    let exact = Pooling.required(classes, occupancy: 1).exact
    let met = try #require(Pooling.figures(classes, people: exact).classes[0].answeredInTime)
    #expect(abs(met - 0.9) < 1e-9)
  }

  @Test func oddFiguresTrapNowhere() {
    let odd = [0, -1, Double.nan, .infinity, 1e308, 1e-308]
    for erlangs in odd {
      for handle in odd {
        for patience in odd {
          let one = CallClass(
            erlangs: erlangs,
            handle: handle,
            patience: patience,
            target: Queue.Target(share: 0.9, withinSeconds: erlangs),
            clockOffset: handle
          )
          let plain = CallClass(
            erlangs: 2,
            handle: 300,
            target: Queue.Target(share: 0.8, withinSeconds: 20)
          )
          let figures = Pooling.figures([one, plain], agents: 3)
          #expect(figures.classes.allSatisfy { (0...1).contains($0.answeredInTime ?? 0) })
          #expect(figures.classes.allSatisfy { (0...1).contains($0.abandoned) })
        }
      }
    }
    #expect(Pooling.required([], occupancy: 0.85, minimum: 2).agents == 2)
  }
}
