import RealModule

/// How long a delayed call waits for its turn: until one more person becomes free than calls are before it.
///
/// Calls of higher priority still join before it, calls before it are answered or hang up, and the caller may hang
/// up. Method: uniformisation of that process over the number of calls before the caller, stopped at the threshold.
struct TurnTime {
  /// The calls that wait when it comes: those of its own queue and of the queues before.
  let before: BusySpell
  /// Arrivals a second on the queues before.
  let overtaking: Double
  /// How fast the caller hangs up, a second.
  let impatience: Double

  /// The share of delayed calls that are answered within so many seconds.
  func answered(within seconds: Double) -> Double {
    guard seconds > 0 else { return 0 }
    let states = self.states(seconds)
    guard states > 0 else { return 0 }
    let top = before.answers + Double(states) * before.impatience
    let pace = top + overtaking + impatience
    let mean = pace * seconds
    guard Double(states) * mean < Self.work else {
      return TurnTransform(self).answered(within: seconds)
    }
    let last = Int(Self.bound(mean))
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: last + 1 + 4 * (states + 2)) {
      guard let start = $0.baseAddress else { return 0 }
      let tails = UnsafeMutableBufferPointer(start: start, count: last + 1)
      Self.fillTails(tails, mean: mean)
      let chain = start + last + 1
      return march(states: states, pace: pace, tails: tails, chain: chain) / tails[0]
    }
  }

  /// A number that a Poisson count of a mean exceeds less than once in ten thousand million times.
  private static func bound(_ mean: Double) -> Double { mean + 6.5 * mean.squareRoot() + 9 }

  /// The probabilities of at least 0, 1, 2 … steps, all by the same factor, from the most likely number outwards, so
  /// that none overflows.
  private static func fillTails(_ tails: UnsafeMutableBufferPointer<Double>, mean: Double) {
    let last = tails.count - 1
    let mode = min(Int(mean), last)
    tails[mode] = 1
    var k = mode
    while k < last {
      tails[k + 1] = tails[k] * mean / Double(k + 1)
      k += 1
    }
    k = mode
    while k > 0 {
      tails[k - 1] = tails[k] * Double(k) / mean
      k -= 1
    }
    for k in stride(from: last - 1, through: 0, by: -1) { tails[k] += tails[k + 1] }
  }

  /// States times steps beyond which the transform is cheaper.
  private static let work = 3e6

  /// How many numbers of calls before the caller can matter: beyond, its turn never comes in time.
  func states(_ seconds: Double) -> Int {
    var bound = before.answers * seconds
    for _ in 0..<12 {
      let next = Self.bound((before.answers + bound * before.impatience) * seconds)
      if next <= bound + 0.5 { break }
      bound = next
    }
    let most = min(before.length, bound + 1)
    return most < 1e9 ? max(1, Int(most)) : 1_000_000_000
  }

  /// Steps through the chain; four rows of `states + 2` are laid out in its memory, with a place of nothing at each
  /// end.
  private func march(
    states: Int,
    pace: Double,
    tails: UnsafeMutableBufferPointer<Double>,
    chain: UnsafeMutablePointer<Double>
  ) -> Double {
    let width = states + 2
    chain.initialize(repeating: 0, count: 4 * width)
    var now = chain
    var next = chain + width
    let stay = chain + 2 * width
    let down = chain + 3 * width
    before.fill(UnsafeMutableBufferPointer(start: now + 1, count: states))
    let up = overtaking / pace
    let answer = before.answers / pace
    let leave = before.impatience / pace
    for m in 1...states {
      stay[m] = 1 - up - answer - impatience / pace - leave * Double(m - 1)
      down[m] = answer + leave * Double(m)
    }
    var answered = 0.0
    for step in 1..<max(2, tails.count) {
      answered += now[1] * answer * tails[min(step, tails.count - 1)]
      for m in 1...states { next[m] = now[m - 1] * up + now[m] * stay[m] + now[m + 1] * down[m] }
      swap(&now, &next)
    }
    return answered
  }
}
