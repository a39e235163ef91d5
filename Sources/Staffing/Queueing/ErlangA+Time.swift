import RealModule

extension ErlangA {
  /// What has become of a caller who found everybody busy, some time later.
  struct Later {
    /// The share still waiting.
    let waiting: Double
    /// The share still waiting that will be answered.
    let toBeAnswered: Double
  }

  /// What has become of the delayed after a time.
  ///
  /// In the terms of the incomplete gamma function P, with c people and x the load in patiences: still waiting is
  /// e⁻ˢ P(c, x e⁻ˢ)/P(c, x), to be answered (c/x) P(c + 1, x e⁻ˢ)/P(c, x).
  func later(_ seconds: Double) -> Later {
    let t = Bounded.seconds(seconds)
    if t == 0 { return Later(waiting: 1, toBeAnswered: answeredOfDelayed) }
    guard patience > 0 else { return Later(waiting: 0, toBeAnswered: 0) }
    let s = t / patience
    let decay = Double.exp(-s)
    guard agents > 0, erlangs > 0 else {
      // Nobody answers; or nobody else calls, and a delayed caller waits for one of the people only.
      let answer = Double(agents) * t / handle
      let waiting = decay * .exp(-answer)
      return Later(waiting: waiting, toBeAnswered: waiting * answeredOfDelayed)
    }
    let ratio = patience / handle
    let c = Double(agents) * ratio
    let all = erlangs * ratio
    let left = all * decay
    let sum = RisingSum(c, left)
    let scale: Double
    if all <= c {
      // Both parts of the exponent have one sign, so that nothing cancels.
      let exponent = (Double(agents) - erlangs) * t / handle + all * Self.rest(s)
      scale = .exp(-exponent) * erlangs / (Double(agents) * total)
    } else {
      let now = PoissonTerm.log(c + sum.peak, mean: left)
      scale = .exp(now - PoissonTerm.log(c + peak, mean: all)) / total
    }
    return Later(
      waiting: Bounded.share(decay * scale * sum.all),
      toBeAnswered: Bounded.share(scale * sum.rest * Double(agents) / erlangs)
    )
  }

  /// s − (1 − e⁻ˢ), 0 or more.
  static func rest(_ s: Double) -> Double {
    guard s < 0.05 else { return s + .expMinusOne(-s) }
    // By its series where the difference would lose digits.
    return s * s
      * (1.0 / 2 - s
        * (1.0 / 6 - s * (1.0 / 24 - s * (1.0 / 120 - s / 720 * (1 - s / 7 * (1 - s / 8))))))
  }

  /// The share of offered calls answered within a time, 0 … 1: the default definition of service.
  public func answered(within seconds: Double) -> Double {
    Bounded.share(
      1 - probabilityOfWait + probabilityOfWait * answeredOfDelayed(within: seconds)
    )
  }

  /// The share of offered calls not answered within a time, 0 … 1, without rounding where it is small.
  public func missed(within seconds: Double) -> Double {
    Bounded.share(
      probabilityOfAbandonment + probabilityOfWait * later(seconds).toBeAnswered
    )
  }

  /// The share answered within a time of the callers who find everybody busy, 0 … 1.
  public func answeredOfDelayed(within seconds: Double) -> Double {
    Bounded.share(answeredOfDelayed - later(seconds).toBeAnswered)
  }

  /// The share answered within a time of the calls that are answered, 0 … 1; 0 where none is.
  public func answeredOfServed(within seconds: Double) -> Double {
    let served = 1 - probabilityOfAbandonment
    return served > 0 ? Bounded.share(answered(within: seconds) / served) : 0
  }

  /// The share answered within a time of the calls that did not give up within it, 0 … 1; 0 where there is none.
  public func answeredExcludingShortAbandons(within seconds: Double) -> Double {
    let counted = 1 - abandoned(within: seconds)
    return counted > 0 ? Bounded.share(answered(within: seconds) / counted) : 0
  }

  /// The share of offered calls that gave up within a time, 0 … 1.
  public func abandoned(within seconds: Double) -> Double {
    let later = later(seconds)
    let after = max(0, later.waiting - later.toBeAnswered)
    return Bounded.share(probabilityOfAbandonment - probabilityOfWait * after)
  }

  /// The share of offered calls still waiting after a time, whatever becomes of them, 0 … 1.
  public func waits(beyond seconds: Double) -> Double {
    probabilityOfWait * later(seconds).waiting
  }
}
