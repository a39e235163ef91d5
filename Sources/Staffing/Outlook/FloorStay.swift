/// How long each state lasts over a stretch of time.
struct FloorStay {
  /// Seconds with somebody free who serves both.
  var free = 0.0
  /// Seconds in each of the other states, laid out as in the states they were taken from.
  var full: [Double] = []
  /// As many rows and columns as there is room for, and the box that was visited.
  var rows = 0
  var columns = 0
  var low = 0
  var high = -1
  var top = 0
  var side = 0

  /// Adds a moment in which the states are as they are.
  mutating func add(_ states: FloorStates, _ moment: Double) {
    if full.isEmpty {
      (rows, columns) = (states.rows, states.columns)
      full = [Double](repeating: 0, count: states.full.count)
      (low, high) = (states.low, states.high)
    } else if rows != states.rows || columns != states.columns {
      relay(states)
    }
    low = min(low, states.low)
    high = max(high, states.high)
    top = max(top, states.top)
    side = max(side, states.side)
    free += states.freeShare * moment
    full.withUnsafeMutableBufferPointer { full in
      states.full.withUnsafeBufferPointer { shares in
        guard let to = full.baseAddress, let from = shares.baseAddress else { return }
        for a in states.low...states.high {
          for x in 0...states.top {
            let place = states.fullPlace(a, x, 0)
            for y in states.bottom...states.side { to[place + y] += from[place + y] * moment }
          }
        }
      }
    }
  }

  /// Lays the seconds out anew where the states have more room.
  private mutating func relay(_ states: FloorStates) {
    var wider = [Double](repeating: 0, count: states.full.count)
    for a in low...high {
      for x in 0...top {
        let from = ((a + 1) * (rows + 3) + x + 1) * (columns + 3) + 1
        let to = states.fullPlace(a, x, 0)
        for y in 0...side { wider[to + y] = full[from + y] }
      }
    }
    full = wider
    (rows, columns) = (states.rows, states.columns)
  }
}
