/// Every legal way to take the breaks of a sitting: in layers, one a break, with the starts that can be reached.
///
/// Whatever start is picked in a layer, the next may be any of a run of starts of the layer after it, so that the
/// whole is held in a few hundred numbers and no way has to be written out.
struct BreakPaths: Sendable {
  /// The breaks placed, by index; those left out are missing.
  let kept: [Int]
  /// For each break kept, its possible starts, from the sitting's start, ascending; never empty.
  private(set) var starts: [[Int]] = []
  /// For each start of each layer but the last, which starts of the next layer may follow; never empty.
  private(set) var next: [[Range<Int>]] = []

  /// The ways with a given leeway, or nothing where there is none.
  init?(_ sitting: BreakSitting, _ leeway: BreakLeeway) {
    kept = sitting.breaks.indices.filter { !leeway.leftOut.contains($0) }
    let day = WorkCount(sitting)
    var layers = kept.map { day.starts(of: sitting.breaks[$0]) }
    if let first = kept.first {
      let timing = sitting.breaks[first]
      let window = leeway.window(timing.work)
      layers[0] = layers[0].filter { timing.taken != nil || window.contains(day.work(0, $0)) }
    }
    if let last = kept.last, sitting.breaks[last].taken == nil {
      let window = leeway.window(sitting.tail)
      let length = sitting.breaks[last].length
      layers[kept.count - 1] = layers[kept.count - 1].filter {
        window.contains(day.work($0 + length, sitting.length))
      }
    }
    func follow(_ k: Int, _ start: Int) -> Range<Int> {
      let (before, after) = (sitting.breaks[kept[k]], sitting.breaks[kept[k + 1]])
      let isPast = before.taken != nil && after.taken != nil
      return day.run(
        of: layers[k + 1],
        from: start + before.length,
        isPast ? 0...day.most : leeway.window(after.work)
      )
    }
    // From the back: a start from which nothing can follow is none.
    for k in layers.indices.dropLast().reversed() {
      layers[k] = layers[k].filter { !follow(k, $0).isEmpty }
    }
    // From the front: nor is one that nothing leads to. What is cut leaves whole runs behind.
    for k in layers.indices.dropLast() {
      let runs = layers[k].map { follow(k, $0) }
      let reached = Set(runs.flatMap { $0 })
      layers[k + 1] = layers[k + 1].indices.filter(reached.contains).map { layers[k + 1][$0] }
    }
    if layers.contains(where: \.isEmpty) { return nil }
    starts = layers
    next = layers.indices.dropLast().map { k in layers[k].map { follow(k, $0) } }
  }
}

/// Which slots of a sitting are work, counted so that a stretch is one subtraction.
private struct WorkCount {
  private var upTo: [Int] = [0]
  private let notBefore: Int
  var most: Int { upTo[upTo.count - 1] }

  init(_ sitting: BreakSitting) {
    notBefore = sitting.notBefore
    for slot in 0..<sitting.length {
      let isAway = sitting.away.contains { $0.contains(slot) }
      upTo.append(upTo[slot] + (isAway ? 0 : 1))
    }
  }

  func work(_ from: Int, _ to: Int) -> Int { upTo[to] - upTo[from] }

  /// Where a break may stand if nothing but absences and the clock are in its way.
  func starts(of timing: BreakTiming) -> [Int] {
    if let taken = timing.taken { return [taken] }
    let last = upTo.count - 1 - timing.length
    guard notBefore <= last else { return [] }
    return (notBefore...last).filter { work($0, $0 + timing.length) == timing.length }
  }

  /// The run of starts with so much work since `from`.
  func run(of starts: [Int], from: Int, _ window: ClosedRange<Int>) -> Range<Int> {
    // The work up to a start never falls as starts rise, so both ends can be halved to.
    func first(_ holds: (Int) -> Bool) -> Int {
      var (low, high) = (0, starts.count)
      while low < high {
        let middle = (low + high) / 2
        if holds(starts[middle]) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    let low = first { $0 >= from && work(from, $0) >= window.lowerBound }
    let high = first { $0 >= from && work(from, $0) > window.upperBound }
    return low..<max(low, high)
  }
}
