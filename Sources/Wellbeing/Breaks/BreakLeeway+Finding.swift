extension BreakLeeway {
  /// More than any stretch can be.
  private static let anything = BreakProblem.longestGrid

  /// The least leeway with which the breaks of a sitting can be placed.
  ///
  /// - Parameter sitting: A sitting of a checked problem.
  init(for sitting: BreakSitting) {
    if BreakPaths(sitting, .none) != nil {
      self = .none
      return
    }
    let free = sitting.breaks.indices.filter { sitting.breaks[$0].taken == nil }
    for leftOut in Self.choices(of: free) {
      func holds(_ longer: Int, _ shorter: Int) -> Bool {
        BreakPaths(sitting, Self(longer: longer, shorter: shorter, leftOut: leftOut)) != nil
      }
      guard holds(Self.anything, Self.anything) else { continue }
      let shorter = Self.least { holds(Self.anything, $0) }
      self.init(longer: Self.least { holds($0, shorter) }, shorter: shorter, leftOut: leftOut)
      return
    }
    self.init(longer: 0, shorter: 0, leftOut: free)
  }

  /// A window with the leeway given.
  func window(_ range: ClosedRange<Int>) -> ClosedRange<Int> {
    max(0, range.lowerBound - shorter)...max(0, range.upperBound + longer)
  }

  /// The smallest number that holds, where every larger one does and the largest is known to.
  private static func least(_ holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, anything)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// All ways to leave some of the breaks out: few before many, late before early.
  private static func choices(of free: [Int]) -> [[Int]] {
    (0..<1 << free.count)
      .sorted { ($0.nonzeroBitCount, $1) < ($1.nonzeroBitCount, $0) }
      .map { mask in free.indices.filter { mask & (1 << $0) != 0 }.map { free[$0] } }
  }
}
