/// The probability that a waiting call of the first queue is answered within some seconds, whatever comes after it.
///
/// Shape: `answered[a * lengths + k]`: so many of the people who serve both have a call of the first queue, so many wait before it.
struct FirstCallWait {
  var rates: FloorRates
  /// How many lengths of the queue before it are told apart.
  let lengths: Int
  var answered: [Double]

  /// No time at all: none.
  init(_ rates: FloorRates, lengths: Int) {
    self.rates = rates
    self.lengths = lengths
    answered = [Double](repeating: 0, count: (rates.both + 1) * lengths)
  }

  /// Puts more seconds before those that there are; false where it takes too long.
  mutating func prepend(_ seconds: Double) -> Bool {
    let (both, lengths, rates) = (self.rates.both, self.lengths, self.rates)
    let most =
      Double(both) * max(rates.ends.0, rates.ends.1) + Double(rates.first) * rates.ends.0
      + Double(lengths) * rates.impatience.0
    guard most > 0 else { return true }
    let moment = 1 / most
    let own = Double(rates.first) * rates.ends.0
    let sum = PoissonSteps.sum(answered, mean: seconds * most) { from, to in
      for a in 0...both {
        let ends = (Double(a) * rates.ends.0 + own, Double(both - a) * rates.ends.1)
        for k in 0..<lengths {
          let here = a * lengths + k
          let gone = Double(k) * rates.impatience.0
          var sum = from[here] * (most - ends.0 - ends.1 - gone - rates.impatience.0)
          if k > 0 {
            sum += (ends.0 + gone) * from[here - 1]
            if a < both { sum += ends.1 * from[here + lengths - 1] }
          } else {
            sum += ends.0 + ends.1
          }
          to[here] = sum * moment
        }
      }
    }
    guard let sum else { return false }
    answered = sum
    return true
  }

  /// Looks at it from before a person came back who takes the first call there is.
  mutating func beforeReturn(of place: FloorPlace) {
    let less = rates.without(place)
    var before = FirstCallWait(less, lengths: lengths)
    for a in 0...less.both {
      for k in 0..<lengths {
        let value: Double
        switch place {
        case .both: value = k == 0 ? 1 : answered[(a + 1) * lengths + k - 1]
        case .first: value = k == 0 ? 1 : answered[a * lengths + k - 1]
        case .second: value = answered[a * lengths + k]
        }
        before.answered[a * lengths + k] = value
      }
    }
    self = before
  }
}
