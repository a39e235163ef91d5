/// Lines without a queue: who finds all of them taken is lost (M/M/n/n).
///
/// - Source: A. K. Erlang (1917), the loss formula; the sum from the top is its reciprocal written out.
public enum ErlangB {
  /// The share of calls that find every line taken.
  ///
  /// Takes about nine times the square root of the load in steps, whatever the number of lines, by
  /// 1/B = Σ n!/((n − j)! aʲ), whose terms are all positive.
  ///
  /// - Parameters:
  ///   - erlangs: The offered load, 0 or more.
  ///   - agents: The lines, 0 or more; with none every call is lost.
  /// - Returns: 0 … 1; 0 where it is below the smallest number.
  public static func blocking(erlangs: Double, agents: Int) -> Double {
    1 / inverse(erlangs: Bounded.erlangs(erlangs), agents: Bounded.agents(agents))
  }

  /// The reciprocal of the blocking, 1 … ∞: what the states below `n` weigh together, state `n` weighing 1.
  static func inverse(erlangs a: Double, agents n: Int) -> Double {
    guard a > 0 else { return n == 0 ? 1 : .infinity }
    let perErlang = 1 / a
    var left = Double(n)
    var term = 1.0
    var sum = 1.0
    while left > 0 {
      term *= left * perErlang
      sum += term
      left -= 1
      // Where the terms fall they fall ever faster, so that what is left out is far below the last digit.
      if left < a, term < sum * 1e-20 { break }
      if sum == .infinity { break }
    }
    return sum
  }
}
