extension Estimate {
  /// A ratio of two sums over batches with its 95 % confidence interval; nothing where the second sum is 0.
  ///
  /// Each batch is one or more whole periods of simulated time, long against the memory of the queue, so that
  /// batches are as good as independent.
  ///
  /// - Source: A. M. Law, "Simulation Modeling and Analysis", 5th ed., §9.5.3 (batch means) and §9.3 (ratio
  ///   estimate by the regenerative method's variance).
  static func ratio(_ pairs: [(part: Double, whole: Double)]) -> Estimate? {
    let sums = pairs.map { (above: $0.part, below: $0.whole) }
    guard let spread = RatioSpread(sums, counted: pairs.count) else { return nil }
    guard let error = spread.error else { return Estimate(spread.ratio, halfWidth: .infinity) }
    return Estimate(
      spread.ratio,
      halfWidth: StudentT.upper(freedom: pairs.count - 1) * error
    )
  }
}
