extension FloorStates {
  /// The most cells that one answer works on: less than a second.
  static let mostWork = 400_000_000

  /// Goes on for some seconds.
  ///
  /// - Parameters:
  ///   - seconds: How long.
  ///   - rates: What happens.
  ///   - longest: The longest leap, seconds.
  ///   - shortest: What the first may take, seconds.
  ///   - stay: Is given how long each state stands.
  /// - Returns: Whether it came to the end; not where the floor is too large.
  mutating func advance(
    _ seconds: Double,
    _ rates: FloorRates,
    longest: Double,
    shortest: Double = 5,
    stay: UnsafeMutablePointer<FloorStay>? = nil
  ) -> Bool {
    var left = seconds
    var last = 0.0
    var rounds = Self.leastRounds
    var most = 0.0
    var lastRate = Double.infinity
    var sinceFit = Self.slack
    while left > 0 {
      if sinceFit + Self.leastRounds > Self.slack {
        guard work < Self.mostWork, fit(), isSound() else { return false }
        most = self.most(rates) / Self.damping
        sinceFit = 0
      }
      guard most > 0 else {
        stay?.pointee.add(self, left + last / 2)
        return true
      }
      let wanted =
        isLeaping ? min(rounds, mostRounds, Self.rounds(longest * most)) : Self.leastRounds
      let allowed = max(shortest, min(longest, (seconds - left) / 3))
      var length = min(Self.steps(wanted) / most, allowed)
      let isLast = length >= left
      if isLast { length = left }
      let count = Self.rounds(length * most)
      let rate = leap(length, rounds: count, rates, after: last, stay)
      if settles(rate, was: lastRate, length, left: left) {
        stay?.pointee.add(self, left - length / 2)
        return isSound()
      }
      lastRate = rate
      rounds += 1
      sinceFit += count
      last = length
      left = isLast ? 0 : left - length
    }
    if let stay { close(rates, after: last, stay) }
    return isSound()
  }

  /// The part of the longest step that leaps are made of, which keeps what turns round and round from growing.
  private static let damping = 0.9

  /// The rounds of the shortest leap, which makes nothing less than 0, and of the longest.
  static let leastRounds = 2
  static let mostRounds = 12

  /// How many steps a leap of so many rounds is worth.
  static func steps(_ rounds: Int) -> Double { Double((rounds - 1) * (rounds + 2)) / 4 }

  /// The rounds of a leap worth so many steps, or more where it is not a whole number.
  static func rounds(_ steps: Double) -> Int {
    var rounds = leastRounds
    while rounds < 40, Self.steps(rounds) < steps { rounds += 1 }
    return rounds
  }

  /// Whether next to nothing more will change: at the rate at which the probabilities now change, which never rises, or where that
  /// falls from leap to leap by the same part.
  private func settles(_ rate: Double, was: Double, _ length: Double, left: Double) -> Bool {
    guard isLeaping else { return false }
    let part = rate / was
    return rate * left < Self.settled
      || (length >= 20 && part < 0.97 && rate * length / (1 - part) < Self.settled)
  }

  /// How much all probabilities together may still change.
  private static let settled = 1e-5

  /// Goes as far as (s - 1)(s + 2)/4 steps with s of them, s being `rounds`.
  ///
  /// The Legendre polynomial of a step, with as much of where it began as makes it right to the second order: it stays
  /// within 1 wherever a step does, so nothing grows. Says how fast all probabilities together change at the beginning, a second.
  ///
  /// - Source: C. D. Meyer, D. S. Balsara and T. D. Aslam, "A stabilized Runge–Kutta–Legendre method for explicit
  ///   super-time-stepping", Journal of Computational Physics 257 (2014) 594–626, the method of second order.
  private mutating func leap(
    _ length: Double,
    rounds: Int,
    _ rates: FloorRates,
    after last: Double,
    _ stay: UnsafeMutablePointer<FloorStay>?
  ) -> Double {
    let steps = Self.steps(rounds)
    var step = FloorStep(rates: rates, moment: length / steps, from: 0, to: 1, before: 0)
    self.step(step)
    let change = (free.change + full.change) / step.moment
    if let stay { visit(stay, (last + length) / 2, (length * length - last * last) / step.moment) }
    for round in 2...max(2, rounds) {
      step.now = Double(2 * round - 1) / Double(round)
      step.past = Double(1 - round) / Double(round)
      (step.from, step.to) = (step.to, 3 - step.to)
      step.before = round == 2 ? 0 : step.to
      self.step(step)
    }
    let part = 2 * steps / Double(rounds * (rounds + 1))
    free.mix(1 - part, part, step.to)
    full.mix(1 - part, part, step.to)
    work += (free.area + full.area) * (rounds + 2)
    return change
  }

  /// Ends a stay: the last state, and how fast it changes.
  private mutating func close(
    _ rates: FloorRates,
    after last: Double,
    _ stay: UnsafeMutablePointer<FloorStay>
  ) {
    let most = most(rates)
    guard most > 0 else { return stay.pointee.add(self, last / 2) }
    step(FloorStep(rates: rates, moment: 1 / most, from: 0, to: 1, before: 0))
    visit(stay, last / 2, -last * last * most)
  }

  /// Adds a moment with the present states, and a twelfth of what the second number says of the step from them.
  ///
  /// The trapezium rule with its ends corrected.
  private func visit(
    _ stay: UnsafeMutablePointer<FloorStay>,
    _ moment: Double,
    _ change: Double
  ) {
    stay.pointee.add(self, moment - change / 12)
    stay.pointee.add(self, change / 12, layer: 1)
  }
}
