import RealModule

/// Who takes the calls of two queues, and how fast calls come, end and are given up: all rates a second.
///
/// The first queue is answered first. A call goes to somebody who serves its queue alone before it goes to one who
/// serves both, as in a simulated room.
struct FloorRates {
  /// People who serve both queues.
  var both: Int
  /// People who serve the first queue alone.
  var first: Int
  /// People who serve the second queue alone.
  var second: Int
  /// Calls of each queue that come.
  var arrivals: (Double, Double)
  /// How fast a call in hand ends.
  let ends: (Double, Double)
  /// How fast a waiting caller gives up; 0 where nobody does.
  let impatience: (Double, Double)

  /// The most that can happen with so many waiting calls.
  func most(waiting one: Int, _ other: Int) -> Double {
    arrivals.0 + arrivals.1 + Double(both) * max(ends.0, ends.1)
      + Double(first) * ends.0 + Double(second) * ends.1
      + Double(one) * impatience.0 + Double(other) * impatience.1
  }

  /// How fast the first queue has one call fewer without anybody who serves both; `count` is with its own people or
  /// waiting.
  func leavesFirst(_ count: Int) -> Double {
    Double(min(count, first)) * ends.0 + Double(max(0, count - first)) * impatience.0
  }

  /// The same for the second queue.
  func leavesSecond(_ count: Int) -> Double {
    Double(min(count, second)) * ends.1 + Double(max(0, count - second)) * impatience.1
  }
}

/// Whom a floor of two queues has one fewer of.
enum FloorPlace {
  case both
  case first
  case second
}

extension FloorRates {
  /// The same floor without one person of a kind; nobody goes where there is none.
  func without(_ place: FloorPlace) -> FloorRates {
    var fewer = self
    switch place {
    case .both: fewer.both = max(0, both - 1)
    case .first: fewer.first = max(0, first - 1)
    case .second: fewer.second = max(0, second - 1)
    }
    return fewer
  }
}

extension FloorRates {
  /// How many calls of the second queue may wait before one that is answered within some seconds, but for next to no
  /// chance, even where all who serve it take no other calls.
  func longestSecond(_ seconds: Double) -> Int {
    let taken = seconds * (Double(both) * max(ends.0, ends.1) + Double(second) * ends.1)
    let given = -Double.expMinusOne(-seconds * impatience.1)
    var count = 8.0
    while count < 1e6 {
      let likely = taken + count * given
      if count > likely + 6 * likely.squareRoot() + 6 { break }
      count *= 1.1
    }
    return Int(count) + 1
  }
}
