public import Wellbeing

/// The answer to a small break problem by trying everything, from the words of the rules and not from the program.
public struct ExhaustiveBreaks {
  /// What the cheapest legal plan costs.
  public let optimum: Int
  /// For each sitting how far the windows must give way: by how much longer, by how much shorter, what is left out.
  public let leeways: [(longer: Int, shorter: Int, leftOut: [Int])]
  /// For each sitting every legal set of starts.
  public let ways: [[[Int?]]]

  public init(_ problem: BreakProblem) {
    let each = problem.sittings.map { SittingWays($0) }
    leeways = each.map(\.leeway)
    ways = each.map(\.ways)
    var best = Int.max
    var floor = problem.roles.map { $0.required.map { -$0 } }
    func count(_ sitting: BreakSitting, _ starts: [Int?], _ sign: Int) {
      var isAway = Array(repeating: false, count: sitting.length)
      for range in sitting.away { for slot in range { isAway[slot] = true } }
      for (timing, start) in zip(sitting.breaks, starts) {
        if let start { for slot in start..<start + timing.length { isAway[slot] = true } }
      }
      for slot in isAway.indices where !isAway[slot] {
        floor[sitting.role][sitting.start + slot] += sign * sitting.supply
      }
    }
    func go(_ index: Int, _ cost: Int) {
      guard index < problem.sittings.count else {
        var sum = cost
        for (role, slots) in zip(problem.roles, floor) {
          for spare in slots where spare < 0 {
            // 1 for the first, 3 for two, 7 for three, 11 for four.
            let steps = [0, 1, 3, 7, 11, 15, 19, 23, 27][min(-spare, 8)]
            sum += problem.shortfallScale * role.weight * steps
          }
        }
        best = min(best, sum)
        return
      }
      let sitting = problem.sittings[index]
      for starts in each[index].ways {
        count(sitting, starts, 1)
        go(index + 1, cost + SittingWays.cost(sitting, starts))
        count(sitting, starts, -1)
      }
    }
    go(0, 0)
    optimum = best
  }
}

/// Everything one sitting could do.
private struct SittingWays {
  let leeway: (longer: Int, shorter: Int, leftOut: [Int])
  let ways: [[Int?]]

  init(_ sitting: BreakSitting) {
    var all: [[Int?]] = [[]]
    for (index, timing) in sitting.breaks.enumerated() {
      var more: [[Int?]] = []
      for way in all {
        if timing.taken == nil { more.append(way + [nil]) }
        for start in 0..<sitting.length where Self.fits(sitting, index, start, way) {
          more.append(way + [start])
        }
      }
      all = more
    }
    let few = all.map { $0.count { $0 == nil } }.min() ?? 0
    let lists = Set(all.map { way in way.indices.filter { way[$0] == nil } })
      .filter { $0.count == few }
    // The later ones are left out rather than the earlier.
    let leftOut = lists.max { $0.reversed().lexicographicallyPrecedes($1.reversed()) } ?? []
    let kept = all.filter { way in way.indices.filter { way[$0] == nil } == leftOut }
    let bends = kept.map { Self.bend(sitting, $0) }
    let shorter = bends.map(\.shorter).min() ?? 0
    let longer = bends.filter { $0.shorter <= shorter }.map(\.longer).min() ?? 0
    ways = zip(kept, bends).filter { $1.shorter <= shorter && $1.longer <= longer }.map(\.0)
    leeway = (longer, shorter, leftOut)
  }

  /// Whether a break can be there at all, windows apart.
  private static func fits(
    _ sitting: BreakSitting,
    _ index: Int,
    _ start: Int,
    _ way: [Int?]
  )
    -> Bool
  {
    let timing = sitting.breaks[index]
    guard start + timing.length <= sitting.length else { return false }
    for (earlier, other) in zip(sitting.breaks, way) {
      if let other, other + earlier.length > start { return false }
    }
    if let taken = timing.taken { return taken == start }
    guard start >= sitting.notBefore else { return false }
    return !(start..<start + timing.length).contains { slot in
      sitting.away.contains { $0.contains(slot) }
    }
  }

  /// By how much the windows would have to give for these starts.
  private static func bend(_ sitting: BreakSitting, _ way: [Int?]) -> (longer: Int, shorter: Int) {
    func work(_ from: Int, _ to: Int) -> Int {
      (from..<to).count { slot in !sitting.away.contains { $0.contains(slot) } }
    }
    var (longer, shorter) = (0, 0)
    func hold(_ work: Int, _ window: ClosedRange<Int>) {
      longer = max(longer, work - window.upperBound)
      shorter = max(shorter, window.lowerBound - work)
    }
    var end = 0
    var isFact = true
    for (timing, start) in zip(sitting.breaks, way) {
      guard let start else { continue }
      if !(isFact && timing.taken != nil) { hold(work(end, start), timing.work) }
      end = start + timing.length
      isFact = timing.taken != nil
    }
    if !isFact { hold(work(end, sitting.length), sitting.tail) }
    return (longer, shorter)
  }

  static func cost(_ sitting: BreakSitting, _ way: [Int?]) -> Int {
    zip(sitting.breaks, way).reduce(0) { sum, one in
      guard let start = one.1, one.0.taken == nil else { return sum }
      let isMoved = one.0.planned != nil && one.0.planned != start
      return sum + abs(start - one.0.ideal) + (isMoved ? one.0.moveCost : 0)
    }
  }
}
