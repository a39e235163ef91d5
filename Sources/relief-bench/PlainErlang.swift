import Glibc

/// The same requirement as anybody would write it down from the formulas: from nobody up, each load by itself.
enum PlainErlang {
  static func agentsC(_ a: Double) -> Int {
    var blocking = 1.0
    var n = 0.0
    while true {
      n += 1
      blocking = a * blocking / (n + a * blocking)
      guard n > a else { continue }
      let wait = n * blocking / (n - a * (1 - blocking))
      let served = 1 - wait * exp(-(n - a) * ErlangBench.within / ErlangBench.handle)
      if served >= ErlangBench.share, a / n <= ErlangBench.occupancy { return Int(n) }
    }
  }

  static func agentsA(_ a: Double) -> Int {
    let ratio = ErlangBench.patience / ErlangBench.handle
    let x = a * ratio
    let left = x * exp(-ErlangBench.within / ErlangBench.patience)
    var blocking = 1.0
    var n = 1.0
    while true {
      let c = n * ratio
      var (all, queue, later) = (0.0, 0.0, 0.0)
      var (term, rest, k) = (a / n, 1.0, 0.0)
      while term > 1e-16 * all || rest > 1e-16 * later {
        all += term
        queue += k * term
        k += 1
        term *= x / (c + k)
        rest *= left / (c + k)
        later += rest
      }
      let first = 1 / (1 / blocking + all)
      let lost = queue * first / x
      let still = first * exp(x - left - c * ErlangBench.within / ErlangBench.patience) * later
      let isBusy = a * (1 - lost) / n > ErlangBench.occupancy
      if 1 - lost - still >= ErlangBench.share, !isBusy { return Int(n) }
      blocking = a * blocking / (n + a * blocking)
      n += 1
    }
  }
}
