import RealModule

/// The work in hand over an interval if every call were answered at once, erlangs.
public struct OfferedLoad: Hashable, Sendable {
  /// At the start of the interval.
  public let start: Double
  /// At its end.
  public let end: Double
  /// The mean over it.
  public let mean: Double
  /// The largest value in it: inside an interval the load only rises or only falls.
  public let max: Double

  /// A load that stays the same.
  public init(constant: Double) {
    (start, end, mean, max) = (constant, constant, constant, constant)
  }

  /// Carries a load through an interval in which calls come at a constant rate: m′ = λ − m/h.
  ///
  /// - Parameters:
  ///   - start: The load at the start, erlangs.
  ///   - steady: Where it would settle, rate times handle time.
  ///   - handleTimes: The length of the interval in handle times.
  init(start: Double, towards steady: Double, for handleTimes: Double) {
    let kept = Double.exp(-handleTimes)
    let gone = -Double.expMinusOne(-handleTimes)
    // The share of the interval's mean that the start has, and what is left of it, without a difference where
    // the interval is short.
    let early = handleTimes > 0 ? gone / handleTimes : 1
    let late =
      handleTimes > 1e-3
      ? 1 - early
      : handleTimes * (0.5 - handleTimes * (1.0 / 6 - handleTimes / 24 * (1 - handleTimes / 5)))
    self.start = start
    end = start * kept + steady * gone
    mean = start * early + steady * late
    max = Swift.max(start, end)
  }
}
