import RealModule

/// What a log says of the calls of a queue: how long they take and how long callers wait before they give up.
public struct DemandEstimate: Hashable, Sendable {
  /// Handle times: talk and after-call work.
  public struct Handle: Hashable, Sendable {
    /// The mean, seconds.
    public let mean: Estimate
    /// The standard deviation over the mean.
    public let variation: Double
    /// Half of the calls take less, seconds.
    public let median: Double
    /// Nine in ten take less, seconds.
    public let ninetieth: Double
    /// How many calls it is worked out from.
    public let calls: Int
  }

  /// How long callers wait before they give up.
  public struct Patience: Hashable, Sendable {
    /// The mean, seconds; nothing where no caller gave up, which says that it is long and not how long.
    public let mean: Estimate?
    /// How many calls it is worked out from, those who gave up included.
    public let calls: Int
    /// How many of them gave up.
    public let abandoned: Int
    /// The mean wait of all of them, seconds.
    public let meanWait: Double

    /// The share of callers who gave up.
    public var abandonedShare: Double { calls > 0 ? Double(abandoned) / Double(calls) : 0 }
  }

  /// The queue's id.
  public let queue: String
  /// Handle times; nothing where the log has none.
  public let handle: Handle?
  /// Patience; nothing where the log does not tell waits and ends.
  public let patience: Patience?

  /// Works the figures out from sums.
  ///
  /// - Parameters:
  ///   - queue: The queue's id.
  ///   - days: The sums of each day.
  ///   - handles: All handle times in bins.
  public init(queue: String, days: [CallSums], handles: SecondsHistogram) {
    self.queue = queue
    let all = days.reduce(CallSums(), +)
    handle = Self.handle(days, all, handles)
    patience = Self.patience(days, all)
  }

  private static func handle(
    _ days: [CallSums],
    _ all: CallSums,
    _ handles: SecondsHistogram
  ) -> Handle? {
    let sums = days.map { (above: $0.handleSeconds, below: Double($0.handled)) }
    guard all.handled > 0, let spread = RatioSpread(sums), let median = handles.quantile(0.5),
      let ninetieth = handles.quantile(0.9)
    else { return nil }
    let n = Double(all.handled)
    let variance = max(0, all.handleSquares / n - spread.ratio * spread.ratio)
    // One day alone does not say how days differ: there the calls themselves must do.
    let error = spread.error ?? (variance / n).squareRoot()
    let reach = error * StudentT.upper(freedom: max(spread.days, 2) - 1)
    return Handle(
      mean: Estimate(
        value: spread.ratio,
        low: max(0, spread.ratio - reach),
        high: spread.ratio + reach
      ),
      variation: spread.ratio > 0 ? variance.squareRoot() / spread.ratio : 0,
      median: median,
      ninetieth: ninetieth,
      calls: all.handled
    )
  }

  /// Patience as the mean wait of all callers over the share who gave up; its interval is even on a logarithmic
  /// scale, because patience is never below 0 and few who give up leave it open upwards.
  ///
  /// - Source: A. Mandelbaum and S. Zeltyn, Service engineering in action: the Palm/Erlang-A queue (2007), section 4:
  ///   P(abandon) = θ · E[wait], patience = 1/θ.
  private static func patience(_ days: [CallSums], _ all: CallSums) -> Patience? {
    guard all.waited > 0 else { return nil }
    let sums = days.map { (above: $0.waitSeconds, below: Double($0.abandoned)) }
    let spread = RatioSpread(sums)
    let mean = spread.flatMap { spread -> Estimate? in
      guard spread.ratio > 0 else { return nil }
      // Where only one day is known, the number of those who gave up is taken to vary as chance alone has it.
      let error = (spread.error ?? 0) / spread.ratio
      let relative = max(error, 1 / Double(all.abandoned).squareRoot())
      let reach = Double.exp(
        min(relative * StudentT.upper(freedom: max(spread.days, 2) - 1), 500)
      )
      return Estimate(
        value: spread.ratio,
        low: spread.ratio / reach,
        high: spread.ratio * reach
      )
    }
    return Patience(
      mean: mean,
      calls: all.waited,
      abandoned: all.abandoned,
      meanWait: all.waitSeconds / Double(all.waited)
    )
  }
}
