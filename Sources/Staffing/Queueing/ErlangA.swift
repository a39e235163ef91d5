import RealModule

/// A queue whose callers give up after a while (M/M/n+M, first come first served, exponential patience).
///
/// There is an answer for any load: where more calls come than can be handled, callers who give up keep the
/// queue finite.
///
/// - Source: C. Palm (1946); F. Baccelli and G. Hébuterne (1981); O. Garnett, A. Mandelbaum and M. Reiman,
///   Designing a call center with impatient customers, M&SOM 4 (2002) 208–227.
public struct ErlangA: Hashable, Sendable {
  /// The largest mean queue that people with boundless patience would make: a longer patience counts as this
  /// one, which keeps every answer within a fraction of a second.
  static let mostWaiting = 1e12

  /// The offered load.
  public let erlangs: Double
  /// People answering.
  public let agents: Int
  /// The mean handle time, seconds.
  public let handle: Double
  /// The mean patience of a caller, seconds; 0 is a line without a queue.
  public let patience: Double
  /// The share of callers who find everybody busy, 0 … 1.
  public let probabilityOfWait: Double
  /// The share of offered calls that give up before they are answered, 0 … 1.
  public let probabilityOfAbandonment: Double
  /// The share answered after all, of the callers who find everybody busy.
  let answeredOfDelayed: Double
  /// The terms of the states with everybody busy, added up.
  let total: Double
  /// The place of the largest of them.
  let peak: Double
  /// The mean wait of those answered after all, in patiences, times their share of the delayed.
  let waitOfAnswered: Double

  /// Solves a queue.
  ///
  /// - Parameters:
  ///   - erlangs: The offered load, calls per second times the mean handle time in seconds.
  ///   - agents: People answering, 0 or more; with none every caller gives up.
  ///   - handle: The mean handle time, seconds, above 0.
  ///   - patience: The mean patience, seconds, 0 or more.
  public init(erlangs: Double, agents: Int, handle: Double, patience: Double) {
    self.init(
      erlangs: erlangs,
      agents: agents,
      handle: handle,
      patience: patience,
      inverseBlockingBelow: nil
    )
  }

  /// Solves a queue of which the reciprocal of Erlang B may be known for one person fewer.
  init(
    erlangs: Double,
    agents: Int,
    handle: Double,
    patience: Double,
    inverseBlockingBelow inverse: Double?
  ) {
    let a = Bounded.erlangs(erlangs)
    let n = Bounded.agents(agents)
    let handle = Bounded.handle(handle)
    let ratio = Self.ratio(patience: patience, handle: handle, erlangs: a)
    let states = BusyStates(erlangs: a, agents: n, ratio: ratio)
    // What the states with somebody free weigh, beside those with everybody busy.
    let free =
      states.last == 0 || n == 0
      ? 0 : states.last * (inverse ?? ErlangB.inverse(erlangs: a, agents: n - 1))
    let whole = free + states.total
    self.erlangs = a
    self.agents = n
    self.handle = handle
    self.patience = ratio * handle
    if n == 0 {
      probabilityOfWait = 1
    } else {
      probabilityOfWait = free == .infinity ? 0 : Bounded.share(states.total / whole)
    }
    total = states.total
    peak = states.peak
    answeredOfDelayed = states.total > 0 ? Bounded.share(states.answered / states.total) : 1
    waitOfAnswered = states.total > 0 ? states.wait / states.total : 0
    let lost = states.total > 0 ? states.lost / states.total : n == 0 ? 1 : 0
    probabilityOfAbandonment = Bounded.share(probabilityOfWait * lost)
  }

  /// Patience over handle time, within bounds.
  static func ratio(patience: Double, handle: Double, erlangs a: Double) -> Double {
    let most = min(1e12, a > 0 ? mostWaiting / a : 1e12)
    return patience > 0 ? min(patience / handle, most) : 0
  }

  /// The mean wait of all callers, those who give up included, seconds.
  public var meanWait: Double { probabilityOfAbandonment * patience }

  /// The mean number of callers waiting.
  public var queueLength: Double { probabilityOfAbandonment * erlangs * patience / handle }

  /// The mean wait of the callers who are answered, seconds; nothing where nobody is.
  public var meanWaitOfAnswered: Double? {
    let answered = 1 - probabilityOfAbandonment
    return agents > 0 && answered > 0
      ? probabilityOfWait * waitOfAnswered * patience / answered : nil
  }

  /// The share of their time that people are on calls, 0 … 1.
  public var occupancy: Double {
    guard agents > 0 else { return erlangs > 0 ? 1 : 0 }
    return Bounded.share(erlangs * (1 - probabilityOfAbandonment) / Double(agents))
  }
}
