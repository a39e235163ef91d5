import RealModule

/// The error that is left when the level is known exactly and the calls come by chance alone.
public enum PoissonFloor {
  /// The mean absolute deviation of a Poisson count from its mean, in calls.
  ///
  /// - Parameter mean: The mean, 0 or more.
  /// - Returns: the deviation; 0 where the mean is none.
  /// - Source: `2 e^−λ λ^(⌊λ⌋+1) / ⌊λ⌋!`, which is 2λ times the probability of ⌊λ⌋; E. L. Crow, "The mean deviation of the Poisson distribution",
  ///   Biometrika 45 (1958).
  public static func deviation(_ mean: Double) -> Double {
    guard mean > 0, mean.isFinite else { return 0 }
    return 2 * mean * .exp(PoissonTerm.log(mean.rounded(.down), mean: mean))
  }

  /// The weighted absolute error to expect: the deviations over the calls.
  ///
  /// - Parameter means: The mean of each interval.
  /// - Returns: a share, 0 where no calls are expected.
  public static func error(_ means: some Sequence<Double>) -> Double {
    var deviations = 0.0
    var calls = 0.0
    for mean in means where mean > 0 && mean.isFinite {
      deviations += deviation(mean)
      calls += mean
    }
    return calls > 0 ? deviations / calls : 0
  }
}
