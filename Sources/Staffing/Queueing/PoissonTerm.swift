import RealModule

/// The Poisson probability of `y` where `x` is the mean, for any real `y`: e⁻ˣ xʸ / Γ(y + 1).
///
/// - Source: C. Loader (2000), Fast and accurate computation of binomial probabilities: the difference to the
///   largest term is worked out as such, so that nothing is lost between two large logarithms.
enum PoissonTerm {
  /// Its logarithm; −∞ where it is 0.
  static func log(_ y: Double, mean x: Double) -> Double {
    guard y > 0 else { return -x }
    guard x > 0 else { return -.infinity }
    guard y >= 16 else { return y * .log(x) - x - .logGamma(y + 1) }
    return -stirlingError(y) - deviance(y, x) - 0.5 * .log(2 * .pi * y)
  }

  /// y log(y/x) + x − y, 0 or more.
  static func deviance(_ y: Double, _ x: Double) -> Double {
    guard abs(y - x) < 0.1 * (y + x) else { return y * .log(y / x) + x - y }
    let v = (y - x) / (y + x)
    var sum = (y - x) * v
    var term = 2 * y * v
    var j = 3.0
    while j < 200 {
      term *= v * v
      let next = sum + term / j
      if next == sum { break }
      sum = next
      j += 2
    }
    return sum
  }

  /// log Γ(y + 1) less Stirling's formula, for `y` from 16 on.
  private static func stirlingError(_ y: Double) -> Double {
    let z = 1 / (y * y)
    return (1.0 / 12 - z * (1.0 / 360 - z * (1.0 / 1260 - z * (1.0 / 1680 - z / 1188)))) / y
  }
}
