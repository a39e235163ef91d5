/// The probability that a waiting call of the second queue is answered within some seconds, while calls of the first go
/// before it, those that come later too.
///
/// Shape: `answered[((a - low) * rows + x) * (lengths + 1) + k + 1]`: so many of the people who serve both have a call of the first queue, so many calls
/// of the first are with its own people or waiting, so many of the second wait before it; with -1 of them it is answered.
struct SecondCallWait {
  var rates: FloorRates
  /// How many of those who serve both may have a call of the first queue.
  let mix: ClosedRange<Int>
  let rows: Int
  let lengths: Int
  private var answered: [Double]
  /// Cells worked on.
  private var work = 0

  /// No time at all: none.
  init(_ rates: FloorRates, mix: ClosedRange<Int>, rows: Int, lengths: Int) {
    self.rates = rates
    self.mix = mix.clamped(to: 0...rates.both)
    self.rows = rows
    self.lengths = lengths
    answered = [Double](repeating: 0, count: self.mix.count * rows * (lengths + 1))
    for row in 0..<(self.mix.count * rows) { answered[row * (lengths + 1)] = 1 }
  }

  /// The probability, with more before it than are told apart taken for as many as are.
  subscript(a: Int, x: Int, k: Int) -> Double {
    let row =
      (max(mix.lowerBound, min(a, mix.upperBound)) - mix.lowerBound) * rows + min(x, rows - 1)
    return answered[row * (lengths + 1) + min(k, lengths - 1) + 1]
  }

  /// Puts more seconds, with so many calls of the first queue a second, before those that there are; false where it
  /// takes too long.
  mutating func prepend(_ seconds: Double, arrivals: Double) -> Bool {
    rates.arrivals.0 = arrivals
    let rates = self.rates
    let own = mix.map { Double($0) * rates.ends.0 + Double(rates.both - $0) * rates.ends.1 }
    let most =
      arrivals + (own.max() ?? 0)
      + Double(rates.first) * rates.ends.0 + Double(rates.second) * rates.ends.1
      + Double(max(0, rows - rates.first)) * rates.impatience.0
      + Double(lengths) * rates.impatience.1
    guard most > 0 else { return true }
    let cells = answered.count
    guard Double(work) + seconds * most * Double(cells) < Double(FloorStates.mostWork) else {
      return false
    }
    work += Int(seconds * most + 20) * cells
    let gone = (0..<lengths).map { Double($0) * rates.impatience.1 / most }
    let sum = PoissonSteps.sum(answered, mean: seconds * most) { from, to in
      from.withUnsafeBufferPointer { from in
        to.withUnsafeMutableBufferPointer { to in
          gone.withUnsafeBufferPointer { gone in
            guard let from = from.baseAddress, let to = to.baseAddress, let gone = gone.baseAddress
            else { return }
            for a in mix {
              for x in 0..<rows {
                row(rates, a, x, most, FloorRow(mutating: gone), FloorRow(mutating: from), to)
              }
            }
          }
        }
      }
    }
    guard let sum else { return false }
    answered = sum
    return true
  }

  private func row(
    _ rates: FloorRates,
    _ a: Int,
    _ x: Int,
    _ most: Double,
    _ gone: FloorRow,
    _ from: FloorRow,
    _ to: FloorRow
  ) {
    let width = lengths + 1
    let block = rows * width
    let place = (a - mix.lowerBound) * block + x * width + 1
    let here = from + place
    let new = to + place
    let both = rates.both
    let own = (Double(a) * rates.ends.0 / most, Double(both - a) * rates.ends.1 / most)
    let isWaiting = x > rates.first
    let comes = x + 1 < rows ? rates.arrivals.0 / most : 0
    // The first queue has one fewer, and who served both may have turned to it.
    let falls = rates.leavesFirst(x) / most + (isWaiting ? own.0 : 0)
    let turns = isWaiting && a < both ? own.1 : 0
    // Somebody turns to the second queue.
    let same = Double(rates.second) * rates.ends.1 / most + (isWaiting ? 0 : own.1)
    let loses = isWaiting ? 0 : own.0
    let rest = 1 - comes - falls - turns - same - loses - rates.impatience.1 / most
    let down = x > 0 ? here - width : here
    let across = turns > 0 && a < mix.upperBound ? here + block - width : down
    let back = a > mix.lowerBound ? here - block : here
    let up = comes > 0 ? here + width : here
    var k = 0
    while k + 3 < lengths {
      var sum = here.four(k) * (rest - gone.four(k)) + here.four(k - 1) * (same + gone.four(k))
      sum += comes * up.four(k) + falls * down.four(k)
      new.store(sum + turns * across.four(k) + loses * back.four(k - 1), k)
      k += 4
    }
    while k < lengths {
      var sum = here[k] * (rest - gone[k]) + here[k - 1] * (same + gone[k])
      sum += comes * up[k] + falls * down[k]
      new[k] = sum + turns * across[k] + loses * back[k - 1]
      k += 1
    }
  }

  /// Looks at it from before a person came back who takes the first call they may.
  mutating func beforeReturn(of place: FloorPlace) {
    let less = rates.without(place)
    var before = SecondCallWait(less, mix: mix, rows: rows, lengths: lengths)
    before.work = work
    for a in before.mix {
      for x in 0..<rows {
        for k in 0..<lengths {
          let value: Double
          switch place {
          case .both: value = x > less.first ? self[a + 1, x - 1, k] : self[a, x, k - 1]
          case .first: value = self[a, x, k]
          case .second: value = self[a, x, k - 1]
          }
          let row = (a - before.mix.lowerBound) * rows + x
          before.answered[row * (lengths + 1) + k + 1] = value
        }
      }
    }
    self = before
  }
}
