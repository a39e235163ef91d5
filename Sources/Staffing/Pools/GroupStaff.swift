/// People by group for several queues, none counted twice: enough for every cut, and confirmed by simulation.
public struct GroupStaff: Hashable, Sendable {
  /// What a set of queues asks of the people who serve something in it.
  public struct Cut: Hashable, Sendable {
    /// The queues, by their place.
    public let queues: [Int]
    /// The groups who can help, by their place.
    public let groups: [Int]
    /// What the queues need from them together.
    public let required: PoolRequirement
  }

  /// The cuts.
  public let cuts: [Cut]
  /// How many people of each group are needed.
  public let agents: [Int]
  /// How many of them were added because the simulation missed a target that every cut promised.
  public let repairs: Int
  /// What the simulation found with these people; nothing where the room cannot be simulated.
  public let simulation: SimulationResult?
  /// Whether the simulation met the share, the mean wait and the hanging up that each queue asks for.
  public let isConfirmed: Bool
}

extension GroupStaff {
  /// Finds the numbers: the cuts first, then one person more for as long as the simulation misses a target.
  ///
  /// - Parameters:
  ///   - classes: The queues, the first answered first.
  ///   - groups: The queues each group serves, by their place; groups named first are called on first.
  ///   - occupancy: The largest share of time people may be on calls, above 0.
  ///   - calls: Calls in each simulation.
  ///   - seed: Where random numbers begin.
  public init(
    _ classes: [CallClass],
    groups: [Set<Int>],
    occupancy: Double,
    calls: Int = 400_000,
    seed: UInt64 = 1
  ) {
    let groups = groups.map { $0.filter { classes.indices.contains($0) } }
    cuts = Cuts.closedSets(groups: groups).map { queues in
      Cut(
        queues: queues,
        groups: Cuts.serving(queues, groups: groups),
        required: Pooling.required(queues.map { classes[$0] }, occupancy: occupancy)
      )
    }
    var agents = Self.fewest(cuts, groups: groups.count)
    func simulate(_ agents: [Int]) -> SimulationResult? {
      let room = try? SimulatedRoom(classes, groups: groups, agents: agents)
      return room.map { Simulation.run($0, calls: calls, seed: seed) }
    }
    var result = simulate(agents)
    var repairs = 0
    var missing = Self.missing(classes, result)
    while let first = missing.first, repairs < 40 {
      var best: (group: Int, result: SimulationResult, left: [Miss])?
      for g in groups.indices where groups[g].contains(first.queue) {
        var more = agents
        more[g] += 1
        guard let found = simulate(more) else { continue }
        let left = Self.missing(classes, found)
        let isBetter = best.map { Self.sum(left) < Self.sum($0.left) } ?? true
        if isBetter { best = (g, found, left) }
      }
      guard let best else { break }
      agents[best.group] += 1
      (result, missing) = (best.result, best.left)
      repairs += 1
    }
    self.agents = agents
    self.repairs = repairs
    simulation = result
    isConfirmed = result != nil && missing.isEmpty
  }

  /// Numbers that meet every cut, of which none can be lowered: whoever helps with most of what is short comes first,
  /// the group named first where several do.
  private static func fewest(_ cuts: [Cut], groups: Int) -> [Int] {
    var agents = [Int](repeating: 0, count: groups)
    func short(_ cut: Cut) -> Int {
      cut.groups.isEmpty ? 0 : cut.required.agents - cut.groups.reduce(0) { $0 + agents[$1] }
    }
    while true {
      let open = cuts.filter { short($0) > 0 }
      let helps = agents.indices.map { g in open.count { $0.groups.contains(g) } }
      guard let most = helps.max(), most > 0, let g = helps.firstIndex(of: most) else { break }
      agents[g] += open.filter { $0.groups.contains(g) }.map(short).min() ?? 0
    }
    for g in agents.indices.reversed() where agents[g] > 0 {
      let spare = cuts.filter { $0.groups.contains(g) }.map { -short($0) }.min() ?? 0
      agents[g] -= min(agents[g], max(0, spare))
    }
    return agents
  }

  private typealias Miss = (queue: Int, by: Double)

  private static func sum(_ misses: [Miss]) -> Double { misses.reduce(0) { $0 + $1.by } }

  /// Which queues miss a target, and by which share of it.
  private static func missing(_ classes: [CallClass], _ result: SimulationResult?) -> [Miss] {
    guard let result else { return [] }
    return classes.indices.compactMap { i in
      guard let service = result.overall[i] else { return nil }
      let target = classes[i].target
      var by = 0.0
      if let share = target.share, target.withinSeconds != nil {
        by = max(by, share - service.answeredInTime.value)
      }
      if let longest = target.meanWaitSeconds, longest > 0 {
        by = max(by, service.meanWait.value / longest - 1)
      }
      if let most = target.abandon { by = max(by, service.abandoned.value - most) }
      return by > 0 ? (i, by) : nil
    }
  }
}
