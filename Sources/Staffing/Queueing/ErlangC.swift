import RealModule

/// A queue in which every caller waits for as long as it takes (M/M/n, first come first served).
///
/// - Source: A. K. Erlang (1917), the delay formula.
public struct ErlangC: Hashable, Sendable {
  /// The offered load.
  public let erlangs: Double
  /// People answering.
  public let agents: Int
  /// The share of callers who find everybody busy, 0 … 1; 1 where the queue only grows.
  public let probabilityOfWait: Double

  /// Solves a queue.
  ///
  /// - Parameters:
  ///   - erlangs: The offered load, calls per second times the mean handle time in seconds.
  ///   - agents: People answering, 0 or more.
  public init(erlangs: Double, agents: Int) {
    let a = Bounded.erlangs(erlangs)
    let n = Bounded.agents(agents)
    let inverse = a < Double(n) ? ErlangB.inverse(erlangs: a, agents: n) : 1
    self.init(erlangs: a, agents: n, inverseBlocking: inverse)
  }

  /// Solves a queue whose blocking is known.
  init(erlangs a: Double, agents n: Int, inverseBlocking: Double) {
    self.erlangs = a
    self.agents = n
    let spare = Double(n) - a
    // No calls at all wait for nobody, as long as somebody is there.
    probabilityOfWait = spare > 0 ? Double(n) / (spare * inverseBlocking + a) : 1
  }

  /// Whether the queue ever empties: fewer erlangs than agents.
  public var isStable: Bool { erlangs < Double(agents) }

  /// The share of calls answered within a time; offered or answered is the same, since nobody gives up.
  ///
  /// - Parameters:
  ///   - seconds: The time, from 0 on.
  ///   - handle: The mean handle time, seconds.
  /// - Returns: 0 … 1; 0 where the queue only grows.
  public func answered(within seconds: Double, handle: Double) -> Double {
    guard isStable else { return 0 }
    return Bounded.share(1 - waits(beyond: seconds, handle: handle))
  }

  /// The share of calls that wait longer than a time, 0 … 1.
  public func waits(beyond seconds: Double, handle: Double) -> Double {
    guard isStable else { return 1 }
    let decay = -(Double(agents) - erlangs) * Bounded.seconds(seconds) / Bounded.handle(handle)
    return probabilityOfWait * .exp(decay)
  }

  /// The mean wait of all callers, seconds; nothing where the queue only grows.
  public func meanWait(handle: Double) -> Double? {
    isStable ? probabilityOfWait * handle / (Double(agents) - erlangs) : nil
  }

  /// The mean number of callers waiting; nothing where the queue only grows.
  public var queueLength: Double? {
    isStable ? probabilityOfWait * erlangs / (Double(agents) - erlangs) : nil
  }

  /// The share of their time that people are on calls, 0 … 1.
  public var occupancy: Double {
    isStable ? erlangs / Double(agents) : erlangs > 0 ? 1 : 0
  }
}
