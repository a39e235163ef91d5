extension CallRange {
  /// The fewest expected calls at which whole numbers can hold four times out of five.
  static let countable = 2.0

  /// Learns from what was expected and what came, sorted by the first.
  init(_ pairs: [(expected: Double, calls: Double)]) {
    let used = pairs.filter { $0.expected > 0.05 }
    guard used.count >= 50 else {
      self = .unknown
      return
    }
    // Over the mean, the variance beyond chance is a straight line in the mean.
    var n = 0.0
    var sums = (x: 0.0, y: 0.0, xx: 0.0, xy: 0.0)
    for (mean, calls) in used {
      let error = calls - mean
      let y = min(error * error, 25 * (mean + 0.05 * mean * mean)) / mean - 1
      n += 1
      let w = 1 / (1 + mean)
      sums.x += w * mean
      sums.y += w * y
      sums.xx += w * mean * mean
      sums.xy += w * mean * y
      n += w - 1
    }
    let determinant = n * sums.xx - sums.x * sums.x
    var spread = sums.y / n
    var drift = 0.0
    if determinant > 1e-9 * n * sums.xx {
      drift = (n * sums.xy - sums.x * sums.y) / determinant
      spread = (sums.y - drift * sums.x) / n
    }
    if drift < 0 { (spread, drift) = (sums.y / n, 0) }
    if spread < 0 { (spread, drift) = (0, max(0, sums.xy / sums.xx)) }
    self.init(spread: max(0, spread), drift: drift)
    calibrate(used.filter { $0.expected >= Self.countable })
  }

  /// Stretches the range until it held four in five of what came.
  private mutating func calibrate(_ pairs: [(expected: Double, calls: Double)]) {
    guard pairs.count >= 100 else { return }
    let base = CallRange(spread: max(0.02, spread), drift: max(0.0002, drift))
    var low = 0.1
    var high = 8.0
    for _ in 0..<10 {
      let middle = (low * high).squareRoot()
      let range = CallRange(spread: base.spread * middle, drift: base.drift * middle)
      if range.share(of: pairs) < 0.8 { low = middle } else { high = middle }
    }
    self = CallRange(spread: base.spread * high, drift: base.drift * high)
  }

  /// The share of what came that the range holds; the pairs are sorted by what was expected.
  ///
  /// Expectations within two hundredths of each other share their bounds, which saves nearly all of the work.
  func share(of pairs: [(expected: Double, calls: Double)]) -> Double {
    var held = 0
    var limit = -1.0
    var range = (low: 0.0, high: 0.0)
    for (expected, calls) in pairs {
      if expected > limit {
        range = bounds(expected * 1.01)
        limit = expected * 1.02
      }
      if range.low <= calls && calls <= range.high { held += 1 }
    }
    return pairs.isEmpty ? 0 : Double(held) / Double(pairs.count)
  }
}
