/// What came of a program.
struct Answer {
  enum Outcome: UInt8 {
    /// Nothing was found in the time.
    case nothing = 0
    /// A solution, not proven to be the best.
    case incumbent = 1
    /// The best there is.
    case proven = 2
    /// There is no solution.
    case infeasible = 3
  }

  var outcome: Outcome
  var objective = 0.0
  /// No solution is cheaper than this.
  var bound = -Double.infinity
  /// Seconds that the solver took.
  var seconds = 0.0
  /// The value of each column; empty where there is no solution.
  var values: [Double] = []

  /// `RSA1`, the length of the rest u32, then outcome u8, objective f64, bound f64, seconds f64, number of values u32 and
  /// the values f64; every number little-endian.
  var message: [UInt8] {
    var body: [UInt8] = [outcome.rawValue]
    func put<T: FixedWidthInteger>(_ value: T) {
      for i in 0..<T.bitWidth / 8 { body.append(UInt8(truncatingIfNeeded: value >> (8 * i))) }
    }
    for number in [objective, bound, seconds] { put(number.bitPattern) }
    put(UInt32(truncatingIfNeeded: values.count))
    for value in values { put(value.bitPattern) }
    let rest = body
    body = Array("RSA1".utf8)
    put(UInt32(truncatingIfNeeded: rest.count))
    return body + rest
  }
}
