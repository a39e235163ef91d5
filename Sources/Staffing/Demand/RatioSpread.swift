/// The spread of a ratio of two sums that are taken over days, mean handle time or patience, or over the batches of a
/// simulation.
///
/// Calls of one day have the same weather and the same staff, so days and not calls are what varies at random.
///
/// - Source: W. G. Cochran, Sampling Techniques (3rd ed. 1977), 6.4 and 9A.2: the variance of a ratio estimate, with
///   days as clusters; to first order it is that of the jackknife that leaves out a day at a time.
struct RatioSpread {
  /// The sum above over the sum below.
  let ratio: Double
  /// Its standard error; nothing where there is only one day.
  let error: Double?
  /// Days with anything below.
  let days: Int

  /// Works a ratio out; nothing where the sum below is not above 0.
  ///
  /// Days of nothing at all do not count, unless it is said how many there are.
  init?(_ days: [(above: Double, below: Double)], counted given: Int? = nil) {
    let above = days.reduce(0) { $0 + $1.above }
    let below = days.reduce(0) { $0 + $1.below }
    guard below > 0, above.isFinite, below.isFinite else { return nil }
    let ratio = above / below
    let counted = given ?? days.count { $0.below > 0 || $0.above > 0 }
    let squares = days.reduce(0) { sum, day in
      let rest = day.above - ratio * day.below
      return sum + rest * rest
    }
    self.ratio = ratio
    self.days = counted
    let m = Double(counted)
    error = counted < 2 ? nil : (squares * m / (m - 1)).squareRoot() / below
  }
}
