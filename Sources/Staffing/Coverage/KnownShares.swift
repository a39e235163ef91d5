import RealModule

/// The shares that groups of people answer in time who serve several queues, remembered.
struct KnownShares {
  /// For each group the queues it serves, by their place.
  let groups: [Set<Int>]
  private var known: [[Double]: [Double]] = [:]
  private var pools: [[Double]: [Double]] = [:]
  /// The states last found for so many people.
  private var states: [[Int]: [Double]] = [:]

  init(groups: [Set<Int>]) { self.groups = groups }

  /// The share of each queue answered in time.
  ///
  /// With people that are not whole numbers it lies between the whole numbers around, group by group.
  mutating func answered(_ offered: [CallClass], people: [Double]) -> [Double] {
    let present = groups.indices.filter { people[$0] > 0 }
    if present.allSatisfy({ groups[$0].count == offered.count }) {
      return pooled(offered, people.reduce(0, +))
    }
    let classes = offered.map(Self.rounded)
    let key = classes.map(\.erlangs) + people
    if let answer = known[key] { return answer }
    let bounded = people.map { min(max($0.isNaN ? 0 : $0, 0), 1e6) }
    var agents = bounded.map { Int($0) }
    let parts = zip(bounded, agents).map { $0 - Double($1) }
    // Person by person from the numbers below to those above, the fullest first.
    let steps = parts.indices.filter { parts[$0] > 0 }.sorted { parts[$0] > parts[$1] }
    var answer = [Double](repeating: 0, count: classes.count)
    var weight = 1.0
    for place in 0...steps.count {
      let rest = place < steps.count ? parts[steps[place]] : 0
      for (queue, share) in shares(classes, agents).enumerated() {
        answer[queue] += (weight - rest) * share
      }
      if place < steps.count { agents[steps[place]] += 1 }
      weight = rest
    }
    known[key] = answer
    return answer
  }

  /// The same where all who are there serve every queue: the figures of one pool, of the loads as they are.
  mutating func pooled(_ offered: [CallClass], _ people: Double) -> [Double] {
    let key = offered.map(\.erlangs) + [people]
    if let answer = pools[key] { return answer }
    let answer = Pooling.figures(offered, people: people).classes.map { $0.answeredInTime ?? 0 }
    pools[key] = answer
    return answer
  }

  /// The class with its load to the nearest of 64 steps to the double, about half a hundredth: what is worked out
  /// is no nearer than that, and loads that all but repeat are worked out once.
  private static func rounded(_ one: CallClass) -> CallClass {
    var one = one
    if one.perSecond > 0 { one.erlangs = .exp2((.log2(one.erlangs) * 64).rounded() / 64) }
    return one
  }

  private mutating func shares(_ classes: [CallClass], _ agents: [Int]) -> [Double] {
    let present = groups.indices.filter { agents[$0] > 0 }.map { groups[$0] }
    if present.allSatisfy({ $0.count == classes.count }) {
      let figures = Pooling.figures(classes, agents: agents.reduce(0, +))
      return figures.classes.map { $0.answeredInTime ?? 0 }
    }
    let loads = classes.map { $0.perSecond * $0.handle }
    let chain = GroupChain(
      erlangs: loads,
      impatience: classes.map { $0.perSecond > 0 ? $0.impatience * $0.handle : 0 },
      groups: groups,
      agents: agents,
      near: states[agents]
    )
    if let chain { states[agents] = chain.states }
    return classes.indices.map { queue in
      let own = groups.indices.filter { groups[$0].contains(queue) }
      let count = own.reduce(0) { $0 + agents[$1] }
      // The calls of other queues delay those of this one so far as they come to the same people.
      let view = classes.indices.map { other in
        var one = classes[other]
        if other != queue {
          let all = groups.indices.filter { groups[$0].contains(other) }
          let total = all.reduce(0) { $0 + agents[$1] }
          let shared = all.reduce(0) { own.contains($1) ? $0 + agents[$1] : $0 }
          if let chain {
            let part = total > 0 ? Double(shared) / Double(total) : 0
            one.erlangs = loads[other] * part * chain.busy(other, while: queue)
          } else {
            // In large rooms, what finds all the people of its own busy.
            one.erlangs =
              ErlangB.blocking(erlangs: loads[other], agents: total - shared) * loads[other]
          }
        }
        return one
      }
      let figures = Pooling.figures(view, agents: count)
      let answered = figures.classes[queue].answeredInTime ?? 0
      guard let chain, figures.probabilityOfWait > 0 else { return answered }
      let late = min(1, (1 - answered) / figures.probabilityOfWait)
      return min(1, max(0, 1 - chain.busy(queue) * late))
    }
  }
}
