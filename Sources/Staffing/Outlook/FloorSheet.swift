/// Numbers in rows, nearly all of them next to nothing: each row has a window outside which all of it is zero.
///
/// Only windows are worked on. Three layers lie behind each other: the numbers, and two that steps are worked out in.
struct FloorSheet {
  /// From a row to the next; a row has a zero before its first column and two beyond its last.
  let width: Int
  /// The first and the last column of each row's window; nothing where the last is before the first.
  private(set) var low: [Int]
  private(set) var high: [Int]
  var cells: [Double]

  init(rows: Int, columns: Int) {
    width = columns + 3
    low = [Int](repeating: 0, count: rows)
    high = [Int](repeating: -1, count: rows)
    cells = [Double](repeating: 0, count: 3 * rows * (columns + 3))
  }

  /// From a layer to the next.
  var layer: Int { low.count * width }

  /// Where a row's column 0 is.
  func start(_ row: Int) -> Int { row * width + 1 }

  /// How many cells the windows have.
  var area: Int { zip(low, high).reduce(0) { $0 + max(0, $1.1 - $1.0 + 1) } }

  subscript(row: Int, column: Int) -> Double { cells[start(row) + column] }

  /// Adds to a cell, and opens the row's window for it.
  mutating func add(_ value: Double, row: Int, column: Int) {
    cells[start(row) + column] += value
    let isEmpty = low[row] > high[row]
    low[row] = isEmpty ? column : min(low[row], column)
    high[row] = isEmpty ? column : max(high[row], column)
  }

  /// Makes all numbers so many times what they are.
  mutating func scale(_ factor: Double) {
    for row in low.indices where low[row] <= high[row] {
      for place in (start(row) + low[row])...(start(row) + high[row]) { cells[place] *= factor }
    }
  }

  /// The sum of a layer, and of what is below 0 in it.
  func sums(layer place: Int = 0) -> (all: Double, below: Double) {
    var (all, below) = (SIMD4<Double>.zero, SIMD4<Double>.zero)
    cells.withUnsafeBufferPointer { cells in
      guard let base = cells.baseAddress else { return }
      for row in low.indices where low[row] <= high[row] {
        let here = FloorRow(mutating: base) + start(row) + place * layer
        var i = low[row]
        while i + 3 <= high[row] {
          let four = here.four(i)
          all += four
          below += pointwiseMin(four, .zero)
          i += 4
        }
        while i <= high[row] {
          all[0] += here[i]
          below[0] += min(here[i], 0)
          i += 1
        }
      }
    }
    return (all.sum(), below.sum())
  }

  /// How far the first layer is from the numbers, all differences together.
  var change: Double {
    var sum = SIMD4<Double>.zero
    let layer = layer
    cells.withUnsafeBufferPointer { cells in
      guard let base = cells.baseAddress else { return }
      for row in low.indices where low[row] <= high[row] {
        let here = FloorRow(mutating: base) + start(row)
        var i = low[row]
        while i + 3 <= high[row] {
          let difference = here.four(i) - here.four(i + layer)
          sum += pointwiseMax(difference, -difference)
          i += 4
        }
        while i <= high[row] {
          sum[0] += abs(here[i] - here[i + layer])
          i += 1
        }
      }
    }
    return sum.sum()
  }

  /// The windows drawn so close that what lies outside is next to nothing.
  func likely(_ trifle: Double) -> FloorWindows {
    var windows = FloorWindows(rows: low.count)
    cells.withUnsafeBufferPointer { cells in
      for row in low.indices where low[row] <= high[row] {
        let start = start(row)
        var (first, last) = (low[row], high[row])
        while first <= last, abs(cells[start + first]) <= trifle { first += 1 }
        while last > first, abs(cells[start + last]) <= trifle { last -= 1 }
        if first <= last { windows.reach(row, first, last) }
      }
    }
    return windows
  }

  /// Makes of all numbers so many times themselves and so many times those of a layer.
  mutating func mix(_ own: Double, _ factor: Double, _ place: Int) {
    let (low, high, width, layer) = (self.low, self.high, self.width, self.layer)
    cells.withUnsafeMutableBufferPointer { cells in
      guard let cells = cells.baseAddress else { return }
      for row in low.indices where low[row] <= high[row] {
        let here = cells + row * width + 1
        here.mix(own, factor, here + place * layer, low[row], high[row])
      }
    }
  }

  /// Takes other windows; what lies outside them is lost.
  mutating func take(_ windows: FloorWindows) {
    let (low, high, width, layer) = (self.low, self.high, self.width, self.layer)
    cells.withUnsafeMutableBufferPointer { cells in
      for row in low.indices where low[row] <= high[row] {
        let start = row * width + 1
        let isKept = windows.low[row] <= windows.high[row]
        let kept = isKept ? (windows.low[row], windows.high[row]) : (high[row] + 1, high[row])
        for place in 0..<3 {
          let start = start + place * layer
          for column in low[row]..<max(low[row], kept.0) { cells[start + column] = 0 }
          guard kept.1 < high[row] else { continue }
          for column in max(low[row], kept.1 + 1)...high[row] { cells[start + column] = 0 }
        }
      }
    }
    (self.low, self.high) = (windows.low, windows.high)
  }
}

/// A window for each row of a sheet.
struct FloorWindows {
  private(set) var low: [Int]
  private(set) var high: [Int]

  /// None is open.
  init(rows: Int) {
    low = [Int](repeating: 0, count: rows)
    high = [Int](repeating: -1, count: rows)
  }

  /// Opens a row's window as far as this.
  @inline(__always)
  mutating func reach(_ row: Int, _ first: Int, _ last: Int) {
    let (low, high) = (self.low[row], self.high[row])
    if low > high {
      self.low[row] = first
      self.high[row] = last
    } else {
      if first < low { self.low[row] = first }
      if last > high { self.high[row] = last }
    }
  }

  /// Opens the windows of the rows beside those that are open, `reach` on either side.
  ///
  /// - Parameters:
  ///   - reach: How many rows on either side.
  ///   - step: From a row to the one beside it.
  ///   - count: How many there are beside each other, a closed one before the first and one or more beyond the last.
  ///   - all: How many there are with the closed ones.
  mutating func widen(_ reach: Int, step: Int, count: Int, of all: Int) {
    guard count > 1 else { return }
    let old = self
    for row in old.low.indices {
      let (first, last) = (old.low[row], old.high[row])
      guard first <= last else { continue }
      let place = row / step % all
      let from = row + (max(1, place - reach) - place) * step
      let to = row + (min(count, place + reach) - place) * step
      for other in stride(from: from, through: to, by: step) { self.reach(other, first, last) }
    }
  }

  /// Makes each open window wider on both sides, within `0 ... last(row)`.
  mutating func widenColumns(_ reach: Int, last: (Int) -> Int) {
    for row in low.indices where low[row] <= high[row] {
      low[row] = max(0, low[row] - reach)
      high[row] = min(last(row), high[row] + reach)
    }
  }
}
