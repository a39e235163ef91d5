import RealModule

/// How far calls lie from what is expected: a negative binomial whose variance is the mean, plus `spread` times
/// it, plus `drift` times its square.
struct CallRange: Hashable {
  /// What bunches the calls, as a multiple of the mean.
  var spread: Double
  /// What moves whole days, as a multiple of the mean's square.
  var drift: Double

  /// With nothing to learn from: half as much again as chance, and levels wrong by three tenths.
  static let unknown = CallRange(spread: 0.5, drift: 0.09)

  /// The standard normal deviate that one in ten lie above.
  static let deviate = 1.2815515655446004

  /// The calls that one in ten lie below, and above, to the nearest whole call.
  ///
  /// - Parameters:
  ///   - mean: The calls expected.
  ///   - growth: What the drift is multiplied by, far ahead.
  /// - Returns: both bounds, whole numbers.
  func bounds(_ mean: Double, growth: Double = 1) -> (low: Double, high: Double) {
    guard mean > 0, mean.isFinite else { return (0, 0) }
    let extra = spread * mean + drift * growth * mean * mean
    return mean < 30 ? exact(mean, extra) : approximate(mean, extra)
  }

  /// By the first terms of the expansion in moments, with half a call for wholeness.
  ///
  /// - Source: E. A. Cornish and R. A. Fisher, "Moments and cumulants in the specification of distributions",
  ///   Revue de l'Institut International de Statistique 5 (1938).
  private func approximate(_ mean: Double, _ extra: Double) -> (low: Double, high: Double) {
    let variance = mean + extra
    let deviation = variance.squareRoot()
    // Of a negative binomial: (1 + 2q) / deviation, where q = variance / mean − 1.
    let skew = min(2, (1 + 2 * extra / mean) / deviation)
    let shift = skew * (Self.deviate * Self.deviate - 1) / 6
    let low = mean + deviation * (shift - Self.deviate)
    let high = mean + deviation * (shift + Self.deviate)
    return (max(0, (low + 0.5).rounded()), max(0, (high - 0.5).rounded()))
  }

  /// By adding up the probabilities.
  private func exact(_ mean: Double, _ extra: Double) -> (low: Double, high: Double) {
    let size = extra > 1e-9 * mean * mean ? mean * mean / extra : .infinity
    var term: Double
    let odds: Double
    if size.isFinite, size < 1e6 {
      odds = mean / (size + mean)
      term = .exp(size * .log(onePlus: -odds))
    } else {
      odds = 0
      term = .exp(-mean)
    }
    var below = 0.0
    var k = 0.0
    var low: Double?
    while k < 1e5 {
      let upTo = below + term
      // `low` is the count whose lower side is nearest to a tenth, `high` the one whose upper side is.
      if low == nil, upTo >= 0.1 { low = abs(upTo - 0.1) < abs(below - 0.1) ? k + 1 : k }
      if upTo >= 0.9 {
        let high = k > 0 && abs(0.9 - below) < abs(upTo - 0.9) ? k - 1 : k
        return (min(low ?? 0, high), high)
      }
      below = upTo
      term *= odds > 0 ? (k + size) / (k + 1) * odds : mean / (k + 1)
      k += 1
    }
    return (0, k)
  }
}
