/// The probability that a waiting call of the second queue is answered within some seconds, while calls of the first go
/// before it, those that come later too.
///
/// Shape: `answered[(a * rows + x) * lengths + k]`: so many of the people who serve both have a call of the first queue, so many calls
/// of the first are with its own people or waiting, so many of the second wait before it.
struct SecondCallWait {
  var rates: FloorRates
  let rows: Int
  let lengths: Int
  var answered: [Double]
  /// Cells worked on.
  var work = 0

  /// No time at all: none.
  init(_ rates: FloorRates, rows: Int, lengths: Int) {
    self.rates = rates
    self.rows = rows
    self.lengths = lengths
    answered = [Double](repeating: 0, count: (rates.both + 1) * rows * lengths)
  }

  /// Puts more seconds, with so many calls of the first queue a second, before those that there are; false where it
  /// takes too long.
  mutating func prepend(_ seconds: Double, arrivals: Double) -> Bool {
    rates.arrivals.0 = arrivals
    let (both, rows, lengths, rates) = (self.rates.both, self.rows, self.lengths, self.rates)
    let most =
      arrivals + Double(both) * max(rates.ends.0, rates.ends.1)
      + Double(rates.first) * rates.ends.0 + Double(rates.second) * rates.ends.1
      + Double(max(0, rows - rates.first)) * rates.impatience.0
      + Double(lengths) * rates.impatience.1
    guard most > 0 else { return true }
    let cells = answered.count
    guard Double(work) + seconds * most * Double(cells) < Double(FloorStates.mostWork) else {
      return false
    }
    work += Int(seconds * most + 20) * cells
    let block = rows * lengths
    let sum = PoissonSteps.sum(answered, mean: seconds * most) { from, to in
      from.withUnsafeBufferPointer { from in
        to.withUnsafeMutableBufferPointer { to in
          for a in 0...both {
            for x in 0..<rows {
              Self.row(rates, a, x, rows, most, block, lengths, from, to)
            }
          }
        }
      }
    }
    guard let sum else { return false }
    answered = sum
    return true
  }

  private static func row(
    _ rates: FloorRates,
    _ a: Int,
    _ x: Int,
    _ rows: Int,
    _ most: Double,
    _ block: Int,
    _ lengths: Int,
    _ from: UnsafeBufferPointer<Double>,
    _ to: UnsafeMutableBufferPointer<Double>
  ) {
    let here = a * block + x * lengths
    let both = rates.both
    let own = (Double(a) * rates.ends.0, Double(both - a) * rates.ends.1)
    let isWaiting = x > rates.first
    let comes = x + 1 < rows ? rates.arrivals.0 : 0
    // The first queue has one fewer, and who served both may have turned to it.
    let falls = rates.leavesFirst(x) + (isWaiting ? own.0 : 0)
    let turns = isWaiting && a < both ? own.1 : 0
    // Somebody turns to the second queue.
    let same = Double(rates.second) * rates.ends.1 + (isWaiting ? 0 : own.1)
    let loses = isWaiting ? 0 : own.0
    let rest = most - comes - falls - turns - same - loses - rates.impatience.1
    let down = x > 0 ? here - lengths : here
    let across = turns > 0 ? here + block - lengths : here
    let back = a > 0 ? here - block : here
    for k in 0..<lengths {
      let gone = Double(k) * rates.impatience.1
      var sum = from[here + k] * (rest - gone)
      if comes > 0 { sum += comes * from[here + lengths + k] }
      sum += falls * from[down + k] + turns * from[across + k]
      if k > 0 {
        sum += (same + gone) * from[here + k - 1] + loses * from[back + k - 1]
      } else {
        sum += same + loses
      }
      to[here + k] = sum / most
    }
  }

  /// Looks at it from before a person came back who takes the first call they may.
  mutating func beforeReturn(of place: FloorPlace) {
    let less = rates.without(place)
    var before = SecondCallWait(less, rows: rows, lengths: lengths)
    before.work = work
    func after(_ a: Int, _ x: Int, _ k: Int) -> Double {
      k < 0 ? 1 : answered[(a * rows + x) * lengths + k]
    }
    for a in 0...less.both {
      for x in 0..<rows {
        for k in 0..<lengths {
          let value: Double
          switch place {
          case .both: value = x > less.first ? after(a + 1, x - 1, k) : after(a, x, k - 1)
          case .first: value = after(a, x, k)
          case .second: value = after(a, x, k - 1)
          }
          before.answered[(a * rows + x) * lengths + k] = value
        }
      }
    }
    self = before
  }
}
