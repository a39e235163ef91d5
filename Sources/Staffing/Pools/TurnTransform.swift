import RealModule

/// The same as `TurnTime` for pools so large that stepping through them takes too long: the Laplace transform of the
/// time to one's turn, a continued fraction, turned back by Fourier series with Euler summation.
///
/// - Source: J. Abate and W. Whitt, "The Fourier-series method for inverting transforms of probability
///   distributions", Queueing Systems 10 (1992), §§5–6: A = 18.4 for errors of 1e-8, binomial weights of order 11.
struct TurnTransform {
  private let turn: TurnTime

  init(_ turn: TurnTime) { self.turn = turn }

  /// The share of delayed calls that are answered within so many seconds.
  func answered(within seconds: Double) -> Double {
    let states = min(turn.states(seconds), 2_000_000)
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: states) { shares in
      turn.before.fill(shares)
      let damping = 18.4
      // A sharper edge needs more terms.
      let terms = Int(min(400, 30 + 3 * (turn.before.answers * seconds).squareRoot()))
      func part(_ k: Int) -> Double {
        let re = damping / (2 * seconds)
        return value(at: ComplexNumber(re: re, im: Double(k) * .pi / seconds), shares)
      }
      var sum = part(0) / 2
      for k in 1...terms { sum += k.isMultiple(of: 2) ? part(k) : -part(k) }
      var result = 0.0
      var binomial = 1.0
      for j in 0...11 {
        result += binomial / 2048 * sum
        binomial *= Double(11 - j) / Double(j + 1)
        let k = terms + j + 1
        sum += k.isMultiple(of: 2) ? part(k) : -part(k)
      }
      let share = Double.exp(damping / 2) / seconds * result
      return share.isFinite ? min(max(share, 0), 1) : 0
    }
  }

  /// The real part of the transform.
  private func value(at s: ComplexNumber, _ shares: UnsafeMutableBufferPointer<Double>) -> Double {
    let before = turn.before
    let up = turn.overtaking
    var sum = ComplexNumber(re: 0, im: 0)
    var passage = ComplexNumber(re: 1, im: 0)
    for m in stride(from: shares.count - 1, through: 0, by: -1) {
      let death = before.answers + Double(m) * before.impatience
      let left = ComplexNumber(
        re: s.re + turn.impatience + up + death - up * passage.re,
        im: s.im - up * passage.im
      )
      passage = death / left
      sum = passage * (sum + shares[m])
    }
    return (sum / s).re
  }
}
