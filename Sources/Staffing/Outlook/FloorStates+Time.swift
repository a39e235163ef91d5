extension FloorStates {
  /// The most cells that one answer works on: a second or so.
  static let mostWork = 400_000_000

  /// Goes on for some seconds by steps no longer than the shortest stay in any state.
  ///
  /// A step follows the chain to the first order; the mean over a stretch is by trapezia, so what is lost is far below a
  /// thousandth of a share.
  ///
  /// - Parameters:
  ///   - seconds: How long.
  ///   - rates: What happens.
  ///   - visit: Told of each state and for how many seconds it stands.
  /// - Returns: Whether it came to the end; not where the floor is too large.
  mutating func advance(
    _ seconds: Double,
    _ rates: FloorRates,
    visit: ((FloorStates, Double) -> Void)? = nil
  ) -> Bool {
    var left = seconds
    while left > 0 {
      guard work < Self.mostWork, fit() else { return false }
      let most = rates.most(waiting: max(0, top - first), max(0, side - second))
      let rounds = Self.rounds(most)
      let leap = Double(rounds * (rounds + 1) / 2) * Self.damping / most
      if isLeaping, seconds - left >= Self.settling, rounds > 2, leap < left {
        visit?(self, leap / 2)
        self.leap(rates, Self.damping / most, rounds: rounds)
        guard isSound else { return false }
        visit?(self, leap / 2)
        left -= leap
        continue
      }
      let needed = (left * most).rounded(.up)
      let isLast = needed <= Double(Self.steps)
      let count = isLast ? max(1, Int(needed)) : Self.steps
      let moment = isLast ? left / Double(count) : 1 / most
      visit?(self, moment / 2)
      for round in 1...count {
        step(rates, moment)
        visit?(self, round < count ? moment : moment / 2)
      }
      if isLast { return true }
      left -= Double(count) * moment
    }
    return true
  }

  /// Seconds after a change that are gone through step by step; after them all that changes fast is over.
  private static let settling = 900.0
  /// The part of the longest step that leaps are made of, which keeps what turns round and round from growing.
  private static let damping = 0.9
  /// The longest leap, seconds.
  private static let longestLeap = 120.0

  /// The rounds of a leap.
  private static func rounds(_ most: Double) -> Int {
    var rounds = 1
    while rounds < 5, Double((rounds + 1) * (rounds + 2) / 2) <= longestLeap * most { rounds += 1 }
    return rounds
  }

  /// Goes as far as s(s + 1)/2 steps with s of them, s being `rounds`.
  ///
  /// The Legendre polynomial of a step: it stays within 1 wherever a step does, so nothing grows, and its slope at 1 says
  /// how far it goes. What no longer changes it leaves as it is.
  ///
  /// - Source: C. D. Meyer, D. S. Balsara and T. D. Aslam, "A stabilized Runge–Kutta–Legendre method for explicit
  ///   super-time-stepping", Journal of Computational Physics 257 (2014) 594–626, the method of first order.
  private mutating func leap(_ rates: FloorRates, _ moment: Double, rounds: Int) {
    step(rates, moment)
    // The state before the last, which `next…` holds after each step.
    var (oldFree, oldFull) = (nextFree, nextFull)
    nextFree = [Double](repeating: 0, count: free.count)
    nextFull = [Double](repeating: 0, count: full.count)
    for round in 2...max(2, rounds) {
      let (now, past) = (Double(2 * round - 1) / Double(round), Double(1 - round) / Double(round))
      step(rates, moment)
      Self.mix(&free, now, oldFree, past, 0..<free.count)
      for a in low...high {
        for x in 0...top {
          let place = fullPlace(a, x, 0)
          Self.mix(&full, now, oldFull, past, (place + bottom)..<(place + side + 1))
        }
      }
      swap(&oldFree, &nextFree)
      swap(&oldFull, &nextFull)
    }
  }

  /// Whether leaps have left the probabilities what they are: none far below 0, and together 1.
  private var isSound: Bool {
    guard abs(total - 1) < 1e-3 else { return false }
    return full.withUnsafeBufferPointer { full in
      for a in low...high {
        for x in 0...top {
          let place = fullPlace(a, x, 0)
          for y in bottom...side where !(full[place + y] > -1e-6) { return false }
        }
      }
      return true
    }
  }

  @inline(__always)
  private static func mix(
    _ sum: inout [Double],
    _ now: Double,
    _ other: [Double],
    _ past: Double,
    _ places: Range<Int>
  ) {
    sum.withUnsafeMutableBufferPointer { sum in
      other.withUnsafeBufferPointer { other in
        for i in places { sum[i] = now * sum[i] + past * other[i] }
      }
    }
  }
}
