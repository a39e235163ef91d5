/// How long each state lasts over a stretch of time.
struct FloorStay {
  /// Seconds with somebody free who serves both.
  var free = 0.0
  /// Seconds in each of the other states, laid out as in the states they were taken from.
  private var full: [Double] = []
  /// As many rows and columns as there is room for.
  private var rows = 0
  private var columns = 0
  /// The window of each row that was visited.
  private var low: [Int] = []
  private var high: [Int] = []

  /// Adds a moment in which the states are as they are, or as a layer has them.
  mutating func add(_ states: FloorStates, _ moment: Double, layer: Int = 0) {
    if rows != states.rows || columns != states.columns || full.isEmpty { relay(states) }
    let sheets = (states.free, states.full)
    free += sheets.0.sums(layer: layer).all * moment
    full.withUnsafeMutableBufferPointer { full in
      sheets.1.cells.withUnsafeBufferPointer { cells in
        guard let to = full.baseAddress, let from = cells.baseAddress else { return }
        for row in low.indices where sheets.1.low[row] <= sheets.1.high[row] {
          let (first, last) = (sheets.1.low[row], sheets.1.high[row])
          let start = sheets.1.start(row)
          let other = FloorRow(mutating: from) + layer * sheets.1.layer + start
          (to + start).add(moment, other, first, last)
          let isNew = low[row] > high[row]
          low[row] = isNew ? first : min(low[row], first)
          high[row] = isNew ? last : max(high[row], last)
        }
      }
    }
  }

  /// Lays the seconds out anew where the states have more room.
  private mutating func relay(_ states: FloorStates) {
    let old = self
    (rows, columns) = (states.rows, states.columns)
    full = [Double](repeating: 0, count: states.full.layer)
    low = [Int](repeating: 0, count: states.full.low.count)
    high = [Int](repeating: -1, count: states.full.low.count)
    old.each { a, x, y, seconds in
      let row = states.fullRow(a, x)
      full[states.full.start(row) + y] = seconds
      low[row] = low[row] > high[row] ? y : min(low[row], y)
      high[row] = max(high[row], y)
    }
  }

  /// The seconds of all states that were visited while all who serve both were busy: a, x, y.
  private func each(_ body: (Int, Int, Int, Double) -> Void) {
    for row in low.indices where low[row] <= high[row] {
      let start = row * (columns + 3) + 1
      let (a, x) = (row / (rows + 3) - 1, row % (rows + 3) - 1)
      for y in low[row]...high[row] { body(a, x, y, full[start + y]) }
    }
  }

  /// All seconds but a trifle: how many who serve both have a call of the first queue, and the most calls of each queue,
  /// with its own people or waiting, while all who serve both were busy.
  var reach: (mix: ClosedRange<Int>, top: Int, side: Int) {
    var byMix: [Double] = []
    var byRow: [Double] = []
    var byColumn: [Double] = []
    func add(_ seconds: Double, _ place: Int, _ to: inout [Double]) {
      while to.count <= place { to.append(0) }
      to[place] += seconds
    }
    each { a, x, y, seconds in
      add(seconds, a, &byMix)
      add(seconds, x, &byRow)
      add(seconds, y, &byColumn)
    }
    let trifle = 1e-6 * seconds
    func last(_ seconds: [Double]) -> Int {
      var sum = 0.0
      return seconds.indices.last {
        sum += seconds[$0]
        return sum > trifle
      } ?? 0
    }
    let most = last(byMix)
    let least = byMix.count - 1 - last(byMix.reversed())
    return (max(0, min(least, most))...most, last(byRow), last(byColumn))
  }

  /// All seconds.
  var seconds: Double { free + full.reduce(0, +) }

  /// The seconds in which a call of the first queue that came would be answered in time.
  func inTime(_ wait: FirstCallWait) -> Double {
    var sum = free
    each { a, x, _, seconds in
      let k = x - wait.rates.first
      sum += k < 0 ? seconds : seconds * wait.answered[a * wait.lengths + min(k, wait.lengths - 1)]
    }
    return sum
  }

  /// The same for a call of the second queue.
  func inTime(_ wait: SecondCallWait) -> Double {
    var sum = free
    each { a, x, y, seconds in
      let k = y - wait.rates.second
      sum += k < 0 ? seconds : seconds * wait[a, x, k]
    }
    return sum
  }
}
