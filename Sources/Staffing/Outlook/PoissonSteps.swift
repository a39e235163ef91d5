import RealModule

/// What is left of something after a Poisson number of equal steps: the chain of a floor by uniformisation.
///
/// - Source: A. Jensen, "Markoff chains as an aid in the study of Markoff processes", Skandinavisk Aktuarietidskrift 36
///   (1953) 87–91.
enum PoissonSteps {
  /// More steps than this take too long.
  static let most = 20_000.0

  /// Weighs what each number of steps leaves by how likely the number is.
  ///
  /// - Parameters:
  ///   - start: What no step leaves.
  ///   - mean: How many steps are expected.
  ///   - step: Makes of the first what one step more leaves in the second.
  /// - Returns: The weighed sum; nothing where it takes too many steps.
  static func sum(
    _ start: [Double],
    mean: Double,
    step: (_ from: [Double], _ to: inout [Double]) -> Void
  ) -> [Double]? {
    guard mean > 0 else { return start }
    guard mean <= most else { return nil }
    let spread = 5.5 * (mean + 9).squareRoot() + 5
    let last = Int(mean + spread)
    let first = Int(max(0, mean - spread))
    var sum = [Double](repeating: 0, count: start.count)
    var now = start
    var next = start
    var weights = 0.0
    for count in 0...last {
      if count >= first {
        let weight = Double.exp(PoissonTerm.log(Double(count), mean: mean))
        weights += weight
        sum.withUnsafeMutableBufferPointer { sum in
          now.withUnsafeMutableBufferPointer { now in
            guard let to = sum.baseAddress, let from = now.baseAddress else { return }
            to.add(weight, from, 0, sum.count - 1)
          }
        }
      }
      if count < last {
        step(now, &next)
        swap(&now, &next)
      }
    }
    for i in sum.indices { sum[i] /= weights }
    return sum
  }
}
