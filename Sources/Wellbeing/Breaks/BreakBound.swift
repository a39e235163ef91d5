/// A number that no plan of a problem can cost less than, found by pricing the slots.
///
/// Every slot of a role is given a price for being away in it. Each person then takes the cheapest way for
/// themselves, each slot lets as many go as pays, and what the two together cost is never more than the best plan
/// does, whatever the prices (Lagrangian duality). The prices are moved a few hundred times towards those at which
/// as many want to go as may. All sums are of integers, so that no rounding can push the bound over the truth.
struct BreakBound {
  /// Parts into which a unit of cost is divided for prices.
  static let parts = 64

  private let classes: [BreakClass]
  private let floor: FloorCount
  /// The most that could leave, role after role.
  private let most: [Int]
  private(set) var value: Int
  /// The prices that gave the bound, in parts.
  private(set) var prices: [Int]

  /// - Parameters:
  ///   - classes: Who there is.
  ///   - floor: The floor with nobody on a break that is still to be placed.
  init(_ classes: [BreakClass], floor: FloorCount) {
    self.classes = classes
    self.floor = floor
    var supplies = floor.unit.map { _ in 0 }
    for c in classes { supplies[c.sitting.role] += c.sitting.supply * c.members.count }
    most = supplies
    prices = floor.need.map { _ in 0 }
    value = 0
  }

  /// Moves the prices from where they are and keeps the best there were.
  ///
  /// - Parameters:
  ///   - target: The cost of a plan in hand, which the bound cannot pass.
  ///   - steps: How often at most.
  mutating func climb(to target: Int, steps: Int) {
    let goal = target * Self.parts
    var trial = prices.map(Double.init)
    var heading = trial
    var best = value * Self.parts
    var boldness = 1.0
    var idle = 0
    for _ in 0..<steps where best <= goal - Self.parts && boldness > 0.01 {
      let now = trial.map { Int($0.rounded()) }
      let (cost, excess) = weigh(now)
      if cost > best {
        best = cost
        prices = now
        idle = 0
      } else {
        idle += 1
        if idle == 40 {
          boldness *= 0.7
          idle = 0
          trial = prices.map(Double.init)
          heading = trial.map { _ in 0 }
        }
      }
      // A part of the last direction is kept, which takes the zigzag out of the climb.
      for i in heading.indices { heading[i] = 0.98 * heading[i] + Double(excess[i]) }
      let square = heading.reduce(0) { $0 + $1 * $1 }
      if square == 0 { break }
      let step = boldness * Double(max(goal - cost, Self.parts)) / square
      for i in trial.indices {
        let top = floor.need[i] > 0 ? 4 * floor.unit[i / floor.horizon] * Self.parts : 0
        trial[i] = min(max(0, trial[i] + step * heading[i]), Double(top))
      }
    }
    // Costs are whole, so what is above a whole number is above the next.
    value = (best + Self.parts - 1) / Self.parts
  }

  /// What these prices prove, in parts, and by how many more want to go than it pays to let go.
  private func weigh(_ prices: [Int]) -> (cost: Int, excess: [Int]) {
    var cost = 0
    var excess = prices.map { _ in 0 }
    for c in classes {
      let sitting = c.sitting
      let first = sitting.role * floor.horizon + sitting.start
      let own = prices[first..<first + sitting.length].map { $0 * sitting.supply }
      let route = BestRoute(c, prices: own, own: Self.parts)
      cost += route.cost * c.members.count
      for (layer, start) in zip(c.layers, route.starts) where layer.isFree {
        for i in first + start..<first + start + layer.length {
          excess[i] += sitting.supply * c.members.count
        }
      }
    }
    for i in prices.indices {
      let role = i / floor.horizon
      let spare = floor.present[i] - floor.need[i]
      var least = Int.max
      var leaving = 0
      func weigh(_ leave: Int) {
        guard leave >= 0, leave <= most[role] else { return }
        let short = BreakCheck.steps(leave - spare)
        let sum = Self.parts * floor.unit[role] * short - prices[i] * leave
        if sum < least {
          least = sum
          leaving = leave
        }
      }
      // The cost is convex and bends only here.
      weigh(0)
      weigh(spare)
      weigh(spare + 1)
      weigh(spare + 2)
      weigh(most[role])
      cost += least
      excess[i] -= leaving
    }
    return (cost, excess)
  }
}
