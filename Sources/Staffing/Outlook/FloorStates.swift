/// How likely each state of a floor with two queues is.
///
/// A state is how many people who serve both have a call of the first queue (a) and of the second (b), how many calls of
/// the first queue are with its own people or waiting (x), and how many of the second are (y). While somebody who
/// serves both is free nobody waits, so there x and y are at most the own people of each queue; those states are
/// `free`. While all who serve both are busy, b follows from a, and x and y are open to the top: `full`.
/// Of both only the windows that hold all but a trifle of the probability are worked on.
///
/// Shape: `free` has a row for each a, x and y, and b along it; `full` one for each a and x, and y along it. Beside the rows of each
/// number are closed ones, so that nothing need be asked at an edge.
struct FloorStates {
  /// People who serve both, the first alone, the second alone.
  let both: Int
  let first: Int
  let second: Int
  /// How many x and y there is room for while all who serve both are busy.
  private(set) var rows: Int
  private(set) var columns: Int
  var free: FloorSheet
  var full: FloorSheet
  /// Cells worked on so far, for as long as which a caller waits.
  var work = 0

  /// Whether it may take more than a step at once.
  var isLeaping = true
  /// The most rounds of the next leaps.
  var mostRounds = Self.mostRounds

  /// More cells than this are never worked on.
  static let mostCells = 4_000_000

  /// An empty floor; nothing where it is too large to be worked out.
  init?(both: Int, first: Int, second: Int, rows: Int? = nil, columns: Int? = nil) {
    guard both >= 0, first >= 0, second >= 0, both <= 100, first <= 2000, second <= 2000 else {
      return nil
    }
    self.both = both
    self.first = first
    self.second = second
    self.rows = rows ?? first + 16
    self.columns = columns ?? second + 32
    let freeRows = (both + 2) * (first + 3) * (second + 3)
    let fullRows = (both + 3) * (self.rows + 3)
    guard freeRows * (both + 3) <= Self.mostCells,
      fullRows * (self.columns + 3) <= Self.mostCells
    else { return nil }
    free = FloorSheet(rows: freeRows, columns: both)
    full = FloorSheet(rows: fullRows, columns: self.columns)
    if both > 0 {
      free.add(1, row: freeRow(0, 0, 0), column: 0)
    } else {
      full.add(1, row: fullRow(0, 0), column: 0)
    }
  }

  /// The row of states in which somebody who serves both is free.
  @inline(__always)
  func freeRow(_ a: Int, _ x: Int, _ y: Int) -> Int {
    ((a + 1) * (first + 3) + x + 1) * (second + 3) + y + 1
  }

  /// The row of states in which all who serve both are busy.
  @inline(__always)
  func fullRow(_ a: Int, _ x: Int) -> Int { (a + 1) * (rows + 3) + x + 1 }

  /// Makes room for more calls; false where that would be too many.
  mutating func grow(rows newRows: Int, columns newColumns: Int) -> Bool {
    guard (both + 3) * (newRows + 3) * (newColumns + 3) <= Self.mostCells else { return false }
    let old = self
    rows = newRows
    columns = newColumns
    full = FloorSheet(rows: (both + 3) * (newRows + 3), columns: newColumns)
    for a in 0...both {
      for x in 0...old.rows {
        let row = old.fullRow(a, x)
        guard old.full.low[row] <= old.full.high[row] else { continue }
        for y in old.full.low[row]...old.full.high[row] {
          full.add(old.full[row, y], row: fullRow(a, x), column: y)
        }
      }
    }
    return true
  }

  /// The most that can happen in any state that is worked on, a second.
  func most(_ rates: FloorRates) -> Double {
    var most = 0.0
    for a in 0..<max(0, both) {
      for x in 0...first {
        for y in 0...second {
          let b = free.high[freeRow(a, x, y)]
          guard b >= 0 else { continue }
          most = max(most, Double(a + x) * rates.ends.0 + Double(b + y) * rates.ends.1)
        }
      }
    }
    for a in 0...both {
      let own = Double(a) * rates.ends.0 + Double(both - a) * rates.ends.1
      for x in 0...rows {
        let y = full.high[fullRow(a, x)]
        guard y >= 0 else { continue }
        most = max(most, own + rates.leavesFirst(x) + rates.leavesSecond(y))
      }
    }
    return most + rates.arrivals.0 + rates.arrivals.1
  }
}
