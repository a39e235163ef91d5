/// How likely each state of a floor with two queues is.
///
/// A state is how many people who serve both have a call of the first queue (a) and of the second (b), how many calls of
/// the first queue are with its own people or waiting (x), and how many of the second are (y). While somebody who
/// serves both is free nobody waits, so there x and y are at most the own people of each queue; those states are
/// `free`. While all who serve both are busy, b follows from a, and x and y are open to the top: `full`.
/// Only a box of `full` that holds all but a ten-millionth of the probability is worked on.
///
/// Shape: `free` is a × b × x × y and `full` a × x × y, each with a rim of zeros around it.
struct FloorStates {
  /// People who serve both, the first alone, the second alone.
  let both: Int
  let first: Int
  let second: Int
  /// The box: a in `low ... high`, x in `0 ... top`, y in `bottom ... side`.
  var low = 0
  var high: Int
  var top: Int
  var side: Int
  /// Where y begins.
  var bottom = 0
  /// How many x and y there is room for.
  var rows: Int
  var columns: Int
  var free: [Double]
  var full: [Double]
  /// What the next step is written to.
  var nextFree: [Double]
  var nextFull: [Double]
  /// Cells worked on so far, for as long as which a caller waits.
  var work = 0

  /// Whether it may take more than a step at once where nothing changes fast.
  var isLeaping = true

  /// How much of the probability an edge may lose.
  static let trifle = 1e-7
  /// Steps between two looks at the box, and how far it reaches beyond what is likely.
  static let steps = 12
  static let slack = 3
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
    top = first
    side = second
    high = both
    let free = (both + 2) * (both + 2) * (first + 3) * (second + 3)
    let full = (both + 3) * (self.rows + 3) * (self.columns + 3)
    guard free <= Self.mostCells, full <= Self.mostCells else { return nil }
    self.free = [Double](repeating: 0, count: free)
    nextFree = self.free
    self.full = [Double](repeating: 0, count: full)
    nextFull = self.full
    if both > 0 { self.free[freePlace(0, 0, 0, 0)] = 1 } else { self.full[fullPlace(0, 0, 0)] = 1 }
  }

  /// The place of a state in which somebody who serves both is free.
  @inline(__always)
  func freePlace(_ a: Int, _ b: Int, _ x: Int, _ y: Int) -> Int {
    (((a + 1) * (both + 2) + b + 1) * (first + 3) + x + 1) * (second + 3) + y + 1
  }

  /// The place of a state in which all who serve both are busy.
  @inline(__always)
  func fullPlace(_ a: Int, _ x: Int, _ y: Int) -> Int {
    ((a + 1) * (rows + 3) + x + 1) * (columns + 3) + y + 1
  }

  /// The probability of all states with somebody free who serves both.
  var freeShare: Double { free.withUnsafeBufferPointer { $0.reduce(0, +) } }

  /// All of it: 1 less what the edges have lost.
  var total: Double { freeShare + full.withUnsafeBufferPointer { $0.reduce(0, +) } }
}
