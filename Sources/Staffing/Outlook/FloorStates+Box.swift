extension FloorStates {
  /// Fits the box to what is likely, with some slack; false where it would be too large.
  mutating func fit() -> Bool {
    var byRow = [Double](repeating: 0, count: top + 1)
    var byColumn = [Double](repeating: 0, count: side + 1)
    var byMix = [Double](repeating: 0, count: both + 1)
    full.withUnsafeBufferPointer { full in
      for a in low...high {
        var sum = 0.0
        for x in 0...top {
          let place = fullPlace(a, x, 0)
          var row = 0.0
          for y in bottom...side {
            row += full[place + y]
            byColumn[y] += full[place + y]
          }
          byRow[x] += row
          sum += row
        }
        byMix[a] = sum
      }
    }
    // A call that comes takes the last of those who serve both from the states beside.
    for a in 0..<max(0, both) {
      var sum = 0.0
      for x in 0...first { for y in 0...second { sum += free[freePlace(a, both - 1 - a, x, y)] } }
      byMix[a] += sum
      byMix[a + 1] += sum
    }
    work += (high - low + 1) * (top + 1) * (side - bottom + 1)
    let old = (low, high, top, side, bottom)
    top = max(first, Self.edge(byRow)) + Self.slack
    side = max(second, Self.edge(byColumn)) + Self.slack
    // Below a queue that has grown long there is nobody free either.
    bottom = max(0, byColumn.count - 1 - Self.edge(byColumn.reversed()) - Self.slack)
    if both > 0, freeShare > Self.trifle { bottom = 0 }
    high = min(both, Self.edge(byMix) + Self.slack)
    low = max(0, both - Self.edge(byMix.reversed()) - Self.slack)
    if low > high { (low, high) = (0, both) }
    clear(outside: old)
    if top > rows || side > columns {
      return grow(
        rows: top > rows ? top * 3 / 2 : rows,
        columns: side > columns ? side * 3 / 2 : columns
      )
    }
    return true
  }

  /// The last place beyond which there is next to nothing.
  private static func edge(_ shares: [Double]) -> Int {
    var sum = 0.0
    for place in shares.indices.reversed() {
      sum += shares[place]
      if sum > trifle { return place }
    }
    return 0
  }

  /// Makes all zero that was in the old box and is not in the new one.
  private mutating func clear(outside old: (low: Int, high: Int, top: Int, side: Int, bottom: Int))
  {
    guard
      low > old.low || high < old.high || top < old.top || side < old.side || bottom > old.bottom
    else { return }
    for a in old.low...old.high {
      for x in 0...old.top {
        let isIn = a >= low && a <= high && x <= top
        let from = fullPlace(a, x, 0)
        for y in old.bottom...old.side {
          if !isIn || y > side || y < bottom { full[from + y] = 0 }
          nextFull[from + y] = 0
        }
      }
    }
  }

  /// Makes room for more calls.
  private mutating func grow(rows newRows: Int, columns newColumns: Int) -> Bool {
    guard (both + 3) * (newRows + 3) * (newColumns + 3) <= Self.mostCells else { return false }
    var grown = self
    grown.rows = newRows
    grown.columns = newColumns
    grown.full = [Double](
      repeating: 0,
      count: (both + 3) * (newRows + 3) * (newColumns + 3)
    )
    grown.nextFull = grown.full
    for a in 0...both {
      for x in 0...min(rows, newRows) {
        for y in 0...min(columns, newColumns) {
          grown.full[grown.fullPlace(a, x, y)] = full[fullPlace(a, x, y)]
        }
      }
    }
    self = grown
    return true
  }
}
