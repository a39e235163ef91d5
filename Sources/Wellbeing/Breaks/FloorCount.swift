/// Who is on the floor in each slot while breaks are being placed, and what one more away would cost.
struct FloorCount: Sendable {
  let horizon: Int
  /// People wanted, role after role.
  let need: [Int]
  /// The cost of the first person missing, role by role.
  let unit: [Int]
  /// People on the floor, role after role.
  private(set) var present: [Int]

  /// The floor with absences and breaks taken, and nobody else away.
  init(_ problem: BreakProblem) {
    horizon = problem.horizon
    need = problem.roles.flatMap(\.required)
    unit = problem.roles.map { $0.weight * problem.shortfallScale }
    present = Array(repeating: 0, count: need.count)
    for sitting in problem.sittings {
      let first = sitting.role * horizon + sitting.start
      for (slot, isAway) in sitting.knownAway.enumerated() where !isAway {
        present[first + slot] += sitting.supply
      }
    }
  }

  /// What all shortfalls cost.
  var cost: Int {
    var cost = 0
    for i in need.indices where need[i] > present[i] {
      cost += unit[i / horizon] * BreakCheck.steps(need[i] - present[i])
    }
    return cost
  }

  /// What it costs to take this sitting's people off the floor, for each of its slots.
  func prices(of sitting: BreakSitting) -> [Int] {
    let first = sitting.role * horizon + sitting.start
    var prices = Array(repeating: 0, count: sitting.length)
    for slot in prices.indices {
      let short = need[first + slot] - present[first + slot]
      if short + sitting.supply > 0 {
        prices[slot] =
          unit[sitting.role]
          * (BreakCheck.steps(short + sitting.supply) - BreakCheck.steps(short))
      }
    }
    return prices
  }

  /// Sends a sitting's people on their breaks, or calls them back where `sign` is 1.
  mutating func apply(_ starts: [Int], of class: BreakClass, sign: Int) {
    let sitting = `class`.sitting
    let first = sitting.role * horizon + sitting.start
    for (layer, start) in zip(`class`.layers, starts) where layer.isFree {
      for i in first + start..<first + start + layer.length {
        present[i] += sign * sitting.supply
      }
    }
  }
}

extension BreakSitting {
  /// For each slot whether an absence or a break taken keeps them from the floor.
  var knownAway: [Bool] {
    let taken = breaks.compactMap { timing in
      timing.taken.map { $0..<$0 + timing.length }
    }
    return (0..<length).map { slot in (away + taken).contains { $0.contains(slot) } }
  }
}
