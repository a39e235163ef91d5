import RealModule

/// Draws a week's cells towards their neighbours, so far as chance and not the room explains the difference.
///
/// Days of the same kind are drawn to their common shape, and that one to its smooth: each by the share of the
/// spread that the number of calls seen does not explain.
///
/// - Source: the empirical Bayes estimate of B. Efron and C. Morris, "Data analysis using Stein's estimator and
///   its generalizations", Journal of the American Statistical Association 70 (1975).
enum WeekSmoothing {
  /// Days that are alike: weekdays, and the weekend.
  static let kinds = [0..<5, 5..<7]
  /// The standard deviation of the smooth, minutes.
  static let width = 45.0

  /// The smoothed means of a week.
  ///
  /// - Parameters:
  ///   - shape: Calls and recorded intervals of each cell.
  ///   - means: Its means.
  ///   - dispersion: The variance of a cell's calls over their mean.
  /// - Returns: calls in a whole interval of each cell.
  static func smoothed(_ shape: WeekShape, means: [Double], dispersion: Double) -> [Double] {
    let slots = shape.slots
    var result = means
    for kind in kinds {
      var calls = [Double](repeating: 0, count: slots)
      var exposure = calls
      for w in kind {
        for s in 0..<slots {
          calls[s] += shape.calls[w * slots + s]
          exposure[s] += shape.exposure[w * slots + s]
        }
      }
      let common = (0..<slots).map { exposure[$0] > 0 ? calls[$0] / exposure[$0] : 0 }
      let noise = (0..<slots).map {
        exposure[$0] > 0 ? dispersion * common[$0] / exposure[$0] : 0
      }
      let (smooth, loss) = kernel(common, open: exposure.map { $0 > 0 })
      let base = drawn(common, noise: noise, towards: smooth, loss: loss)
      for w in kind {
        let cells = w * slots..<(w + 1) * slots
        let own = (0..<slots).reduce(0) {
          $0 + (shape.exposure[cells][cells.lowerBound + $1] > 0 ? means[cells.lowerBound + $1] : 0)
        }
        let due = (0..<slots).reduce(0) {
          $0 + (shape.exposure[cells][cells.lowerBound + $1] > 0 ? base[$1] : 0)
        }
        guard own > 0, due > 0 else { continue }
        let towards = base.map { $0 * own / due }
        let noise = cells.map {
          shape.exposure[$0] > 0
            ? dispersion * towards[$0 - cells.lowerBound] / shape.exposure[$0] : 0
        }
        let row = drawn(
          Array(means[cells]),
          noise: noise,
          towards: towards,
          loss: 1 - 1 / Double(kind.count)
        )
        for s in 0..<slots where shape.exposure[cells.lowerBound + s] > 0 {
          result[cells.lowerBound + s] = row[s]
        }
      }
    }
    return result
  }

  /// Draws values towards others by the share of their spread that is noise.
  ///
  /// - Parameters:
  ///   - values: What was seen.
  ///   - noise: The variance that chance gives each of them.
  ///   - towards: What they are drawn to.
  ///   - loss: How much of the noise is left in the difference of the two.
  /// - Returns: what is drawn.
  private static func drawn(
    _ values: [Double],
    noise: [Double],
    towards: [Double],
    loss: Double
  ) -> [Double] {
    var spread = 0.0
    var scale = 0.0
    for i in values.indices where noise[i] > 0 {
      spread += (values[i] - towards[i]) * (values[i] - towards[i]) - loss * noise[i]
      scale += towards[i] * towards[i]
    }
    let share = scale > 0 ? max(0, spread / scale) : 0
    return values.indices.map { i in
      let real = share * towards[i] * towards[i]
      guard noise[i] > 0 else { return values[i] }
      let trust = real / (real + noise[i])
      return trust * values[i] + (1 - trust) * towards[i]
    }
  }

  /// A normal smooth round the day, and how much of the noise the difference from it keeps.
  private static func kernel(_ values: [Double], open: [Bool]) -> ([Double], Double) {
    let slots = values.count
    let step = 1440 / Double(slots)
    let reach = min((slots - 1) / 2, Int(3 * width / step))
    let weights = (0...reach).map { Double.exp(-0.5 * .pow(Double($0) * step / width, 2)) }
    let total = 2 * weights.reduce(0, +) - 1
    var result = values
    for s in 0..<slots where open[s] {
      var sum = 0.0
      var weight = 0.0
      for k in -reach...reach {
        let t = (s + k + slots) % slots
        guard open[t] else { continue }
        sum += weights[abs(k)] * values[t]
        weight += weights[abs(k)]
      }
      result[s] = sum / weight
    }
    let squares = 2 * weights.reduce(0) { $0 + $1 * $1 } - 1
    return (result, max(0, 1 - 2 / total + squares / (total * total)))
  }
}
