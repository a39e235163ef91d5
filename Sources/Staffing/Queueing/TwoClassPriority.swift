import RealModule

/// Two lines of calls before the same people: the first is answered first, a call that has begun is not interrupted,
/// and nobody gives up (M/M/n, non-preemptive, one mean handle time, first come first served in each line).
///
/// - Source: A. Cobham, Priority assignment in waiting line problems, Operations Research 2 (1954) 70–76;
///   O. Kella and U. Yechiali, Waiting times in the non-preemptive priority M/M/c queue, Stochastic Models 1
///   (1985) 257–262.
public struct TwoClassPriority: Hashable, Sendable {
  /// The offered load of the first line.
  public let erlangs1: Double
  /// The offered load of the second.
  public let erlangs2: Double
  /// People answering both.
  public let agents: Int
  /// The mean handle time of both, seconds.
  public let handle: Double
  /// The share of callers of either line who find everybody busy; 1 where the second line only grows.
  public let probabilityOfWait: Double

  /// Solves the queues.
  ///
  /// - Parameters:
  ///   - erlangs1: The offered load of the first line, erlangs.
  ///   - erlangs2: The offered load of the second.
  ///   - agents: People answering both, 0 or more.
  ///   - handle: The mean handle time of both, seconds.
  public init(erlangs1: Double, erlangs2: Double, agents: Int, handle: Double) {
    self.erlangs1 = Bounded.erlangs(erlangs1)
    self.erlangs2 = Bounded.erlangs(erlangs2)
    self.agents = Bounded.agents(agents)
    self.handle = Bounded.handle(handle)
    probabilityOfWait =
      ErlangC(erlangs: self.erlangs1 + self.erlangs2, agents: agents).probabilityOfWait
  }

  /// Whether the first line settles; it may where the second does not.
  public var isFirstStable: Bool { erlangs1 < Double(agents) }
  /// Whether both settle.
  public var isStable: Bool { erlangs1 + erlangs2 < Double(agents) }

  private var spare1: Double { Double(agents) - erlangs1 }
  private var spare: Double { Double(agents) - (erlangs1 + erlangs2) }

  /// The share of calls of the first line answered within a time, 0 … 1; 0 where that line only grows.
  public func answered1(within seconds: Double) -> Double {
    guard isFirstStable else { return 0 }
    let decay = -spare1 * Bounded.seconds(seconds) / handle
    return Bounded.share(1 - probabilityOfWait * .exp(decay))
  }

  /// The share of calls of the second line answered within a time, 0 … 1; 0 where that line only grows.
  public func answered2(within seconds: Double) -> Double {
    guard isStable else { return 0 }
    return Bounded.share(1 - probabilityOfWait * stillWaiting(Bounded.seconds(seconds) / handle))
  }

  /// The mean wait in the first line, seconds; nothing where it only grows.
  public var meanWait1: Double? {
    isFirstStable ? probabilityOfWait * handle / spare1 : nil
  }

  /// The mean wait in the second line, seconds; nothing where it only grows.
  public var meanWait2: Double? {
    isStable ? probabilityOfWait * handle / (spare * (spare1 / Double(agents))) : nil
  }

  /// The share of time that people are on calls, 0 … 1.
  public var occupancy: Double {
    let load = erlangs1 + erlangs2
    return isStable ? load / Double(agents) : load > 0 ? 1 : 0
  }

  /// The share of the delayed in the second line that still wait after a time in handle times.
  ///
  /// The transform of the wait is φ(z) = spare/(spare + z) at z = s + a₁(1 − G(s)), where G belongs to the busy
  /// period of one server that works `n` times as fast: every call of the first line that comes meanwhile goes ahead.
  private func stillWaiting(_ t: Double) -> Double {
    guard t > 0 else { return 1 }
    let n = Double(agents)
    let near = (spare1 / (n.squareRoot() + erlangs1.squareRoot()))
    let far = n.squareRoot() + erlangs1.squareRoot()
    let tail = Talbot.invert(at: t) { s in
      // Root by root, so that the cut stays on the negative axis.
      let root = (s + near * near).squareRoot * (s + far * far).squareRoot
      let busy = ComplexNumber(re: 2 * n, im: 0) / (s + (n + erlangs1) + root)
      let z = s - erlangs1 * (busy + -1)
      return z / (s * (z + spare))
    }
    return Bounded.share(tail)
  }
}
