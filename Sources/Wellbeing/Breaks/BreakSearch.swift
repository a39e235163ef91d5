/// A search for a good plan: everybody in turn to their best place, then again and again a few people out and back.
///
/// Which few is settled by fixed arithmetic, so that the same problem always gives the same plan.
struct BreakSearch {
  private let classes: [BreakClass]
  /// For each person the class; people in the order of the classes.
  private let people: [Int]
  private var floor: FloorCount
  private var ways: [[Int]]
  private var own: [Int]
  private(set) var cost = 0

  init(_ classes: [BreakClass], floor: FloorCount) {
    self.classes = classes
    people = classes.indices.flatMap { Array(repeating: $0, count: classes[$0].members.count) }
    self.floor = floor
    ways = people.map { _ in [] }
    own = people.map { _ in 0 }
  }

  /// Puts everybody somewhere, then moves each to their best place until nobody gains.
  mutating func settle(prices: [Int] = []) {
    for person in people.indices { enter(person, prices: prices) }
    var isMoving = true
    var rounds = 0
    while isMoving, rounds < 50 {
      let before = total
      for person in people.indices {
        leave(person)
        enter(person)
      }
      isMoving = total < before
      rounds += 1
    }
    cost = total
  }

  /// Takes a few people out and lets them back in another order, again and again, and keeps what is no worse.
  ///
  /// It stops at `goal`, below which there is nothing, and where it has long found nothing better.
  mutating func improve(rounds: Int, goal: Int) {
    guard people.count > 1 else { return }
    var state: UInt64 = 0x5EED_0B4E_AC5B_0001
    func draw(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, below)
    }
    var idle = 0
    for _ in 0..<rounds where cost > goal && idle < 10 * people.count {
      idle += 1
      let few = pick(draw)
      let kept = few.map { (ways[$0], own[$0]) }
      for person in few { leave(person) }
      for person in few.reversed() { enter(person) }
      let now = total
      if now <= cost {
        if now < cost { idle = 0 }
        cost = now
        continue
      }
      for (person, (way, price)) in zip(few, kept) {
        floor.apply(ways[person], of: classes[people[person]], sign: 1)
        ways[person] = way
        own[person] = price
        floor.apply(way, of: classes[people[person]], sign: -1)
      }
    }
  }

  /// The starts of each person's breaks, by their place in the problem.
  ///
  /// Ways of a class are dealt out in order, the earliest to the first of its people.
  func plan(for count: Int) -> [[Int?]] {
    var starts: [[Int?]] = Array(repeating: [], count: count)
    var next = 0
    for c in classes {
      let mine = ways[next..<next + c.members.count].sorted { $0.lexicographicallyPrecedes($1) }
      for (member, way) in zip(c.members, mine) { starts[member] = c.full(way) }
      next += c.members.count
    }
    return starts
  }

  /// What the last person missing costs in each slot, in the parts of a bound's prices.
  var slopes: [Int] {
    floor.need.indices.map { i in
      let short = floor.need[i] - floor.present[i]
      return BreakBound.parts * floor.unit[i / floor.horizon]
        * (BreakCheck.steps(short) - BreakCheck.steps(short - 1))
    }
  }

  private var total: Int { own.reduce(floor.cost, +) }

  private mutating func leave(_ person: Int) {
    floor.apply(ways[person], of: classes[people[person]], sign: 1)
  }

  private mutating func enter(_ person: Int, prices: [Int] = []) {
    let c = classes[people[person]]
    var slots = floor.prices(of: c.sitting)
    var own = 1
    if !prices.isEmpty {
      own = BreakBound.parts
      let first = c.sitting.role * floor.horizon + c.sitting.start
      for i in slots.indices { slots[i] = slots[i] * own + prices[first + i] * c.sitting.supply }
    }
    let route = BestRoute(c, prices: slots, own: own)
    ways[person] = route.starts
    self.own[person] = c.layers.indices.reduce(0) { sum, k in
      sum + c.sitting.breaks[c.paths.kept[k]].cost(at: route.starts[k])
    }
    floor.apply(route.starts, of: c, sign: -1)
  }

  /// Two to six people: any, or most of them such as are on a break at one short slot.
  private func pick(_ draw: (Int) -> Int) -> [Int] {
    let wanted = min(people.count, 2 + draw(5))
    var pool = Array(people.indices)
    let short = floor.need.indices.filter { floor.need[$0] > floor.present[$0] }
    if !short.isEmpty, draw(4) > 0 {
      let slot = short[draw(short.count)]
      let there = pool.filter { isAway($0, at: slot) }
      if !there.isEmpty {
        let first = there[draw(there.count)]
        pool.removeAll { $0 == first }
        return [first] + some(wanted - 1, of: &pool, draw)
      }
    }
    return some(wanted, of: &pool, draw)
  }

  private func some(_ count: Int, of pool: inout [Int], _ draw: (Int) -> Int) -> [Int] {
    (0..<min(count, pool.count)).map { k in
      pool.swapAt(k, k + draw(pool.count - k))
      return pool[k]
    }
  }

  private func isAway(_ person: Int, at slot: Int) -> Bool {
    let c = classes[people[person]]
    let start = slot - c.sitting.role * floor.horizon - c.sitting.start
    return zip(c.layers, ways[person]).contains { layer, at in
      start >= at && start < at + layer.length
    }
  }
}
