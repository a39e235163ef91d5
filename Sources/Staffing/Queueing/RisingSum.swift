/// The states of a queue with callers who give up, above and with all people busy, summed with a weight of 1 for
/// the largest; in terms of the incomplete gamma function, the series of γ(c, x).
///
/// Term `k` is to term `k − 1` as `x` to `c + k`. Summing begins at the largest term and goes both ways until
/// nothing more counts: about the square root of `x` in steps, all of them positive.
struct RisingSum {
  /// The place of the largest term.
  let peak: Double
  /// All terms.
  var all = 0.0
  /// All terms but the first.
  var rest = 0.0
  /// The first term, 0 where it is too small to count.
  var first = 0.0

  init(_ c: Double, _ x: Double) {
    peak = x > c ? (x - c).rounded(.down) : 0
    var term = 1.0
    var k = peak
    var above = 0.0
    while true {
      k += 1
      term *= x / (c + k)
      above += term
      if term <= above * 1e-20 || term == 0 { break }
    }
    guard peak > 0 else {
      (first, rest, all) = (1, above, 1 + above)
      return
    }
    term = 1
    k = peak
    var sum = above + 1
    while k > 0 {
      term *= (c + k) / x
      k -= 1
      if k == 0 { first = term } else { sum += term }
      if term <= sum * 1e-20 { break }
    }
    rest = sum
    all = sum + first
  }
}
