import Staffing
import Testing

@Suite struct QueueingRequirementTests {
  private func aim(_ row: Vectors.Row) throws -> QueueAim {
    QueueAim(
      handle: try row.number("aht_s"),
      patience: row.text("model") == "A" ? try row.number("patience_s") : nil,
      target: Queue.Target(
        share: try row.number("sl_target"),
        withinSeconds: try row.number("t_s"),
        abandon: row["max_abandon"]
      ),
      occupancy: row["max_occupancy"]
    )
  }

  @Test func everyVector() throws {
    let rows = try Vectors("require.csv").rows
    #expect(rows.count == 102)
    for row in rows {
      let id = row.text("id")
      let aim = try aim(row)
      let load = try row.number("lambda_per_h") * aim.handle / 3600
      let found = try aim.requirement(erlangs: load)
      #expect(found.agents == Int(row.text("agents")), "\(id)")
      let shrinkage = try #require(Shrinkage(row.text("shrinkage")))
      #expect(shrinkage.scheduled(agents: found.agents) == Int(row.text("scheduled")), "\(id)")
      guard found.agents > 0 else { continue }
      #expect(
        found.exact > Double(found.agents - 1) && found.exact <= Double(found.agents),
        "\(id)"
      )
      if let want = row["sl_at_agents"] {
        #expect(agrees(aim.figures(erlangs: load, agents: found.agents).share, want), "\(id)")
      }
      if let want = row["sl_at_agents_minus_1"] {
        #expect(agrees(aim.figures(erlangs: load, agents: found.agents - 1).share, want), "\(id)")
      }
    }
  }

  /// Whatever is asked, one person fewer misses what is said to bind, and all of it is met by the answer.
  @Test func smallestAndMet() throws {
    var random = Seeded(state: 3)
    for _ in 0..<1500 {
      let load = random.logarithmic(0.01, 3000)
      let aim = QueueAim(
        handle: random.logarithmic(20, 2000),
        patience: random.next() % 2 == 0 ? nil : random.logarithmic(5, 5000),
        target: Queue.Target(
          share: random.between(0.3, 0.99),
          withinSeconds: random.between(0, 120),
          meanWaitSeconds: random.next() % 2 == 0 ? nil : random.logarithmic(0.1, 100),
          abandon: random.next() % 2 == 0 ? nil : random.between(0.005, 0.3)
        ),
        occupancy: random.between(0.5, 1.2)
      )
      let found = try aim.requirement(erlangs: load)
      let here = aim.figures(erlangs: load, agents: found.agents)
      let below = aim.figures(erlangs: load, agents: found.agents - 1)
      #expect(here.share >= (aim.target.share ?? 0) - 1e-11)
      #expect(here.occupancy <= (aim.occupancy ?? 1) + 1e-11)
      let wait = try #require(here.meanWait)
      #expect(wait <= (aim.target.meanWaitSeconds ?? .infinity) * (1 + 1e-9))
      if aim.patience != nil { #expect(here.abandonment <= (aim.target.abandon ?? 1) + 1e-11) }
      switch found.bound {
      case .share: #expect(below.share < aim.target.share ?? 0)
      case .occupancy: #expect(below.occupancy > aim.occupancy ?? 1)
      case .meanWait:
        #expect((below.meanWait ?? .infinity) > aim.target.meanWaitSeconds ?? .infinity)
      case .abandon: #expect(below.abandonment > aim.target.abandon ?? 1)
      case .stability: #expect(!below.isStable)
      case .anybody, .minimum, nil:
        Issue.record("\(String(describing: found.bound)) cannot bind here")
      }
    }
  }

  @Test func oneByOneOrAYearAtOnce() throws {
    var random = Seeded(state: 4)
    let loads = (0..<400).map { _ in random.logarithmic(0.001, 400) } + [0, 0.5, 0.5]
    for patience in [nil, 90.0] {
      let aim = QueueAim(
        handle: 240,
        patience: patience,
        target: Queue.Target(share: 0.9, withinSeconds: 10),
        occupancy: 0.85
      )
      let together = try aim.requirements(erlangs: loads)
      #expect(try loads.map { try aim.requirement(erlangs: $0).agents } == together.map(\.agents))
    }
  }

  @Test func whatNobodyCanGive() {
    func unreachable(
      _ target: Queue.Target,
      patience: Double? = nil,
      occupancy: Double? = nil
    )
      -> Requirement.Unreachable?
    {
      let aim = QueueAim(handle: 300, patience: patience, target: target, occupancy: occupancy)
      do {
        _ = try aim.requirement(erlangs: 5)
        return nil
      } catch { return error }
    }
    #expect(unreachable(Queue.Target(share: 1, withinSeconds: 0)) == .share(1))
    #expect(unreachable(Queue.Target(share: 1, withinSeconds: 1e9), patience: 60) == .share(1))
    #expect(unreachable(Queue.Target(meanWaitSeconds: 0)) == .meanWait(0))
    #expect(unreachable(Queue.Target(abandon: 0), patience: 60) == .abandon(0))
    #expect(unreachable(Queue.Target(abandon: 0)) == nil)
    #expect(unreachable(Queue.Target(), occupancy: 0) == .occupancy(0))
    #expect(unreachable(Queue.Target(), occupancy: 1e-300) == .tooMany)
    #expect(unreachable(Queue.Target(), patience: 60, occupancy: 1e-300) == .tooMany)
    #expect(unreachable(Queue.Target(share: .nan, withinSeconds: 0)) != nil)
  }

  @Test func someoneMustBeThere() throws {
    let aim = QueueAim(handle: 300, patience: 60, target: Queue.Target())
    #expect(try aim.requirement(erlangs: 4).bound == .anybody)
    #expect(try aim.requirement(erlangs: 4).agents == 1)
    #expect(try aim.requirement(erlangs: 0) == .none)
    #expect(try aim.requirement(erlangs: .nan) == .none)
    let waiting = QueueAim(handle: 300, target: Queue.Target())
    #expect(try waiting.requirement(erlangs: 4).agents == 5)
    #expect(try waiting.requirement(erlangs: 4).bound == .stability)
    #expect(try waiting.requirement(erlangs: 4).atLeast(3).agents == 5)
    #expect(try waiting.requirement(erlangs: 4).atLeast(7).bound == .minimum)
  }

  /// jonesthenet.com: 250 calls an hour, 330 s, 80 % in 30 s.
  @Test func publishedCase() throws {
    let aim = QueueAim(handle: 330, target: Queue.Target(share: 0.8, withinSeconds: 30))
    #expect(try aim.requirement(erlangs: 250 * 330 / 3600).agents == 28)
  }

  /// 800 erlangs with patient callers and a loose aim need fewer people than erlangs.
  @Test func belowTheLoad() throws {
    let aim = QueueAim(handle: 300, patience: 120, target: Queue.Target(abandon: 0.1))
    let found = try aim.requirement(erlangs: 800)
    #expect(found.agents < 800 && found.bound == .abandon)
    #expect(aim.figures(erlangs: 800, agents: found.agents).abandonment <= 0.1)
    #expect(aim.figures(erlangs: 800, agents: found.agents - 1).abandonment > 0.1)
  }
}
