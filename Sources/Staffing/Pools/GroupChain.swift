/// How often a call finds everybody who may take it busy, where some people serve only a part of the queues.
///
/// The states are the numbers of busy people of each group. A call goes to an idle person of the most specialised
/// group; one that finds nobody waits, and who becomes free takes the call of highest priority they may serve.
/// Waiting calls are no part of the state: while all who serve a queue are busy, a group lets go of a person only
/// where no call waits that it may take, and how likely that is follows queue by queue from a birth–death process
/// (`BusySpell`) whose answers are what the queues before leave. That is exact for one group and one mean handle
/// time without hanging up; for several groups it takes the lengths of queues for independent. Loads are in erlangs,
/// so each queue's calls last one unit of time.
struct GroupChain {
  /// By queue, the groups that serve it.
  private let serving: [Int]
  /// By set of groups, the share of time in which exactly these are fully busy.
  private let shares: [Double]

  /// How likely each state is; a good beginning for much the same calls and as many people.
  let states: [Double]

  /// More states than this take too long for one interval of many.
  static let most = 600
  /// More groups than this are too many sets of them.
  static let mostGroups = 6

  /// Solves the chain; nothing where it is too large.
  ///
  /// - Parameters:
  ///   - erlangs: The load of each queue, by priority, finite.
  ///   - impatience: How fast one waiting caller of each hangs up, in mean handle times.
  ///   - groups: For each group the queues it serves, by their place; groups named first are called on first.
  ///   - agents: How many people each has.
  ///   - near: The states of a chain of as many people, where there is one.
  init?(
    erlangs: [Double],
    impatience: [Double],
    groups: [Set<Int>],
    agents: [Int],
    near: [Double]? = nil
  ) {
    let present = groups.indices.filter { agents[$0] > 0 && !groups[$0].isEmpty }
    let sizes = present.map { agents[$0] }
    guard present.count <= Self.mostGroups,
      sizes.reduce(1, { min($0, Self.most) * min($1 + 1, Self.most + 1) }) <= Self.most
    else { return nil }
    let rates = GroupRates(
      erlangs: erlangs,
      impatience: impatience,
      serves: present.map { groups[$0] },
      sizes: sizes
    )
    serving = rates.serving
    (states, shares) = Self.balance(rates, sizes, near: near)
  }

  /// The share of a queue's calls that find nobody free, 0 … 1; 1 for a queue that nobody serves.
  func busy(_ queue: Int) -> Double { full(serving[queue]) }

  /// How likely nobody is free for another queue either while nobody is for this one, 0 … 1.
  func busy(_ other: Int, while queue: Int) -> Double {
    let own = busy(queue)
    return own > 0 ? min(1, full(serving[queue] | serving[other]) / own) : 1
  }

  private func full(_ groups: Int) -> Double {
    min(1, shares.indices.reduce(0) { $0 + ($1 & groups == groups ? shares[$1] : 0) })
  }

  /// How likely each state is, and each set of groups that are fully busy.
  private static func balance(
    _ rates: GroupRates,
    _ sizes: [Int],
    near: [Double]?
  ) -> (states: [Double], full: [Double]) {
    let groups = sizes.indices
    var strides: [Int] = []
    var count = 1
    for size in sizes {
      strides.append(count)
      count *= size + 1
    }
    var full = [Int](repeating: 0, count: count)
    for state in 0..<count {
      for g in groups where state / strides[g] % (sizes[g] + 1) == sizes[g] {
        full[state] |= 1 << g
      }
    }
    // By state and group, its rate from one busy person fewer and from one more over the rate at which it is left.
    let width = sizes.count
    var below = [Double](repeating: 0, count: count * width)
    var above = below
    for state in 0..<count {
      var left = 0.0
      for g in groups {
        let here = state / strides[g] % (sizes[g] + 1)
        let place = state * width + g
        if here > 0 {
          below[place] = rates.up[full[state - strides[g]]][g]
          left += rates.down(g, busy: here, full: full[state])
        }
        if here < sizes[g] {
          let next = state + strides[g]
          above[place] = rates.down(g, busy: here + 1, full: full[next])
          left += rates.up[full[state]][g]
        }
      }
      let inverse = 1 / max(left, 1e-9)
      for place in state * width..<(state + 1) * width {
        below[place] *= inverse
        above[place] *= inverse
      }
    }
    var shares =
      near.flatMap { $0.count == count ? $0 : nil }
      ?? [Double](repeating: 1 / Double(count), count: count)
    settle(&shares, below, above, strides)
    var sets = [Double](repeating: 0, count: 1 << sizes.count)
    for state in 0..<count { sets[full[state]] += shares[state] }
    return (shares, sets)
  }

  /// Finds the shares that the rates keep as they are: up and down the states in turn, by Gauss and Seidel, until a
  /// round changes nothing that counts.
  private static func settle(
    _ shares: inout [Double],
    _ below: [Double],
    _ above: [Double],
    _ strides: [Int]
  ) {
    let count = shares.count
    let width = strides.count
    shares.withUnsafeMutableBufferPointer { shares in
      func step(_ state: Int) -> Double {
        var next = 0.0
        for g in 0..<width {
          let place = state * width + g
          if below[place] > 0 { next += below[place] * shares[state - strides[g]] }
          if above[place] > 0 { next += above[place] * shares[state + strides[g]] }
        }
        let change = abs(next - shares[state])
        shares[state] = next
        return change
      }
      for _ in 0..<2000 {
        var change = 0.0
        for state in 0..<count { change += step(state) }
        for state in (0..<count).reversed() { change += step(state) }
        let sum = shares.reduce(0, +)
        guard sum > 0, sum < .infinity else { return }
        for state in 0..<count { shares[state] /= sum }
        if change < 1e-5 * sum { return }
      }
    }
  }
}
