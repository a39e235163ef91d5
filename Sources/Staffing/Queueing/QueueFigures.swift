/// The service that so many people give on one queue, under Erlang A where patience is known, else under Erlang C.
public struct QueueFigures: Hashable, Sendable {
  /// The offered load, erlangs.
  public let erlangs: Double
  /// People answering.
  public let agents: Int
  /// Whether the queue settles: always where callers give up.
  public let isStable: Bool
  /// The share of calls answered in time, 0 … 1.
  public let share: Double
  /// The share of callers who find everybody busy, 0 … 1.
  public let probabilityOfWait: Double
  /// The mean wait of all callers, seconds; nothing where the queue only grows.
  public let meanWait: Double?
  /// The mean number of callers waiting; nothing where the queue only grows.
  public let queueLength: Double?
  /// The share of offered calls that give up, 0 … 1; 0 where nobody does.
  public let abandonment: Double
  /// The share of their time that people are on calls, 0 … 1.
  public let occupancy: Double

  /// Solves a queue.
  ///
  /// - Parameters:
  ///   - erlangs: The offered load, erlangs.
  ///   - agents: People answering, 0 or more.
  ///   - handle: Mean handle time, seconds.
  ///   - patience: Mean patience, seconds; without it nobody gives up.
  ///   - seconds: What counts as in time.
  ///   - level: Of which calls the share is a share.
  public init(
    erlangs: Double,
    agents: Int,
    handle: Double,
    patience: Double? = nil,
    within seconds: Double,
    level: ServiceLevel = .answeredOfOffered
  ) {
    if let patience {
      let queue = ErlangA(erlangs: erlangs, agents: agents, handle: handle, patience: patience)
      self.init(queue, share: queue.answered(within: seconds, level))
    } else {
      let queue = ErlangC(erlangs: erlangs, agents: agents)
      self.init(queue, handle: handle, share: queue.answered(within: seconds, handle: handle))
    }
  }

  init(_ queue: ErlangC, handle: Double, share: Double) {
    erlangs = queue.erlangs
    agents = queue.agents
    isStable = queue.isStable
    self.share = share
    probabilityOfWait = queue.probabilityOfWait
    meanWait = queue.meanWait(handle: handle)
    queueLength = queue.queueLength
    abandonment = 0
    occupancy = queue.occupancy
  }

  init(_ queue: ErlangA, share: Double) {
    erlangs = queue.erlangs
    agents = queue.agents
    isStable = true
    self.share = share
    probabilityOfWait = queue.probabilityOfWait
    meanWait = queue.meanWait
    queueLength = queue.queueLength
    abandonment = queue.probabilityOfAbandonment
    occupancy = queue.occupancy
  }
}

extension ErlangA {
  /// The share of calls answered within a time, by any of the definitions, 0 … 1.
  public func answered(within seconds: Double, _ level: ServiceLevel) -> Double {
    switch level {
    case .answeredOfOffered: answered(within: seconds)
    case .answeredOfAnswered: answeredOfServed(within: seconds)
    case .excludingShortAbandons: answeredExcludingShortAbandons(within: seconds)
    }
  }
}
