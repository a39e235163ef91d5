import CivilTime

/// The lines of queues and of pools, with nobody on a break and no shares worked out.
struct QueueLines {
  let grid: IntervalGrid
  let desks: DeskTime
  let demand: [QueueDemand]
  let settings: StaffingSettings
  /// The people there with nobody on a break.
  let floor: FloorTime

  /// One line a queue: the people who serve it count in full, whatever else they serve.
  var queues: [CoverageLine] {
    demand.indices.map { line([$0], kind: .queue) }
  }

  /// One line for each set of two or more queues that no other set with the same people holds.
  var pools: [CoverageLine] {
    let groups = desks.masks.map { mask in
      Set(demand.indices.filter { mask & 1 << UInt64(demand[$0].place) != 0 })
    }
    return Cuts.closedSets(groups: groups.filter { !$0.isEmpty })
      .filter { $0.count > 1 && Self.isJoined($0, by: groups) }
      .map { line($0, kind: .pool) }
  }

  /// Whether queues hang together by people who serve several of them.
  static func isJoined(_ queues: [Int], by groups: [Set<Int>]) -> Bool {
    var reached = Set(queues.prefix(1))
    var left = groups.map { $0.intersection(queues) }.filter { $0.count > 1 }
    while let i = left.firstIndex(where: { !$0.isDisjoint(with: reached) }) {
      reached.formUnion(left.remove(at: i))
    }
    return reached.count == queues.count
  }

  private func line(_ places: [Int], kind: CoverageLine.Kind) -> CoverageLine {
    let members = places.map { demand[$0] }
    let mask = members.reduce(UInt64(0)) { $0 | 1 << UInt64($1.place) }
    let minimum = members.map(\.queue.minimum).max() ?? 0
    // The calls of a week come again the next: few intervals are worked out anew.
    var known: [[Double]: PoolRequirement] = [:]
    var last: Int?
    let needs = (0..<grid.count).map { i in
      let loads = members.map { $0.loads[i].max }
      if let need = known[loads] { return need }
      let need = Pooling.required(
        members.map { $0.peak(i) },
        occupancy: settings.occupancy,
        minimum: minimum,
        near: last
      )
      last = need.agents
      known[loads] = need
      return need
    }
    // The first queue by priority speaks for a pool.
    let first = places.min() ?? 0
    return CoverageLine(
      kind: kind,
      id: members.map(\.queue.id).joined(separator: "+"),
      name: members.map(\.queue.name).joined(separator: " + "),
      queues: members.map(\.place),
      required: needs.map(\.agents),
      exact: needs.map(\.exact),
      rostered: desks.rostered(on: grid) { $0 & mask != 0 },
      onFloor: floor.people(on: grid) { $0 & mask != 0 },
      calls: (0..<grid.count).map { i in members.reduce(0) { $0 + $1.forecast.calls[i] } },
      load: (0..<grid.count).map { i in members.reduce(0) { $0 + $1.loads[i].max } },
      target: demand[first].queue.target
    )
  }
}
