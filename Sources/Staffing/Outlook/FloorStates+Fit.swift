extension FloorStates {
  /// How unlikely a state is beyond which nothing is worked on, and how far the windows reach beyond those that are likelier.
  static let trifle = 1e-9
  static let slack = 3
  /// How much of the probability may be below 0 before leaps are made shorter.
  private static let tooFar = 1e-7

  /// Fits the windows to what is likely, with some slack; false where there would be too much.
  mutating func fit() -> Bool {
    var open = (free: free.likely(Self.trifle), full: full.likely(Self.trifle))
    join(&open.free, &open.full)
    let reach = Self.slack
    open.free.widen(reach, step: 1, count: second + 1, of: second + 3)
    open.free.widen(reach, step: second + 3, count: first + 1, of: first + 3)
    let block = (second + 3) * (first + 3)
    open.free.widen(reach, step: block, count: both, of: both + 2)
    open.free.widenColumns(reach) { [both] row in both - row / block }
    join(&open.free, &open.full)
    let highest = (
      row: (0...rows).last { x in
        (0...both).contains { open.full.high[fullRow($0, x)] >= 0 }
      } ?? 0,
      column: open.full.high.max() ?? 0
    )
    if highest.row + reach > rows || highest.column + reach > columns {
      let isMade = grow(
        rows: highest.row + reach > rows ? (highest.row + reach) * 3 / 2 : rows,
        columns: highest.column + reach > columns ? (highest.column + reach) * 3 / 2 : columns
      )
      return isMade && fit()
    }
    open.full.widen(reach, step: 1, count: rows + 1, of: rows + 3)
    open.full.widen(reach, step: rows + 3, count: both + 1, of: both + 3)
    open.full.widenColumns(reach) { [columns] _ in columns }
    join(&open.free, &open.full)
    free.take(open.free)
    full.take(open.full)
    return true
  }

  /// A call that comes takes the last of those who serve both, and one that ends frees the first of them: each side is open where the
  /// other is.
  private func join(_ open: inout FloorWindows, _ full: inout FloorWindows) {
    for a in 0..<max(0, both) {
      for x in 0...first {
        for y in 0...second {
          let row = freeRow(a, x, y)
          let b = both - 1 - a
          let sides = (fullRow(a, x), fullRow(a + 1, x))
          if open.low[row] <= b, open.high[row] >= b {
            full.reach(sides.0, y, y)
            full.reach(sides.1, y, y)
          } else if full.low[sides.0] <= y, full.high[sides.0] >= y {
            open.reach(row, b, b)
          } else if full.low[sides.1] <= y, full.high[sides.1] >= y {
            open.reach(row, b, b)
          }
        }
      }
    }
  }

  /// Whether the probabilities are still what they should be: next to none below 0, and together 1.
  ///
  /// Where all goes one way, as when a queue grows and grows, long leaps make some less than 0: shorter ones do not.
  mutating func isSound() -> Bool {
    let (one, two) = (free.sums(), full.sums())
    let below = one.below + two.below
    if below < -Self.tooFar {
      mostRounds = max(Self.leastRounds, mostRounds / 2)
    } else if below > -Self.tooFar / 10 {
      mostRounds = min(Self.mostRounds, mostRounds + 1)
    }
    return abs(one.all + two.all - 1) < 1e-3 && below > -1e-3
  }
}
