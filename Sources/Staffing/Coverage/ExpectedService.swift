import CivilTime

/// The share of each queue's calls that the people of a rota are expected to answer in time.
///
/// Where everybody who serves a queue serves the same ones, the figures of their pool. Where some people serve
/// only a part of them, how often everybody who serves a queue is busy comes from the groups together (`GroupChain`),
/// and how long a call then waits from the pool of those who serve it. An approximation: held against simulations of
/// rooms of 11 to 40 people in two to four groups it is within three points of the share where the load is up to
/// seven tenths of the people, eight tenths where callers hang up, and within five where hanging up keeps a load as
/// large as the people in bounds; near the load at which a queue only grows it may be further off, on the hopeful
/// side. `relief staffing simulate` confirms.
struct ExpectedService {
  let grid: IntervalGrid
  let floor: FloorTime
  let demand: [QueueDemand]

  /// By queue and interval, 0 … 1; empty for a queue whose target names no time.
  var shares: [[Double]] {
    var shares = [[Double]](repeating: [], count: demand.count)
    for members in components() {
      let mask = members.reduce(UInt64(0)) { $0 | bit($1) }
      let own = floor.desks.masks.map { $0 & mask }.filter { $0 != 0 }
      if own.allSatisfy({ $0 == mask }) {
        pooled(members, mask, into: &shares)
      } else {
        let answered = apart(members, mask)
        for (place, member) in members.enumerated() { shares[member] = answered.map { $0[place] } }
      }
    }
    for place in demand.indices where demand[place].queue.target.withinSeconds == nil {
      shares[place] = []
    }
    return shares
  }

  private func bit(_ place: Int) -> UInt64 { 1 << UInt64(demand[place].place) }

  /// Queues that share people, directly or through others, together.
  private func components() -> [[Int]] {
    var label = Array(demand.indices)
    for mask in floor.desks.masks {
      let members = demand.indices.filter { mask & bit($0) != 0 }
      guard let first = members.first else { continue }
      let joined = Set(members.map { label[$0] })
      for place in label.indices where joined.contains(label[place]) { label[place] = label[first] }
    }
    return Dictionary(grouping: demand.indices, by: { label[$0] }).values.sorted { $0[0] < $1[0] }
  }

  private func pooled(_ members: [Int], _ mask: UInt64, into shares: inout [[Double]]) {
    let people = floor.people(on: grid) { $0 & mask != 0 }
    for member in members { shares[member].reserveCapacity(grid.count) }
    var known = KnownShares(groups: [Set(members.indices)])
    for i in 0..<grid.count {
      let answered = known.pooled(members.map { demand[$0].mean(i) }, people[i])
      for (member, share) in zip(members, answered) { shares[member].append(share) }
    }
  }

  /// The shares of queues of which some people serve only a part, by interval and queue.
  private func apart(_ members: [Int], _ mask: UInt64) -> [[Double]] {
    let masks = Set(floor.desks.masks.map { $0 & mask }.filter { $0 != 0 }).sorted()
    let people = masks.map { own in floor.people(on: grid) { $0 & mask == own } }
    let groups = masks.map { own in
      Set(members.indices.filter { own & bit(members[$0]) != 0 })
    }
    var known = KnownShares(groups: groups)
    return (0..<grid.count).map { i in
      known.answered(members.map { demand[$0].mean(i) }, people: people.map { $0[i] })
    }
  }
}
