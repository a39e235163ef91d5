/// What is asked of the people on one queue, and how its callers behave: everything but the load.
///
/// With patience the queue is Erlang A, without it Erlang C.
public struct QueueAim: Hashable, Sendable {
  /// Mean handle time, seconds.
  public var handle: Double
  /// Mean patience of a caller, seconds; without it nobody gives up.
  public var patience: Double?
  /// What good service is; a share without a time is one of calls answered at once.
  public var target: Queue.Target
  /// The largest share of time people may be on calls, 0 … 1; without it up to all of it.
  public var occupancy: Double?
  /// Of which calls the share answered in time is a share.
  public var level: ServiceLevel

  /// Makes an aim.
  public init(
    handle: Double,
    patience: Double? = nil,
    target: Queue.Target,
    occupancy: Double? = nil,
    level: ServiceLevel = .answeredOfOffered
  ) {
    self.handle = handle
    self.patience = patience
    self.target = target
    self.occupancy = occupancy
    self.level = level
  }

  /// The aim of a room's queue.
  ///
  /// What the published clock has counted before the room's own starts is taken off the time there is.
  public init(
    _ queue: Queue,
    occupancy: Double?,
    level: ServiceLevel = .answeredOfOffered
  ) {
    var target = queue.target
    target.withinSeconds = target.withinSeconds.map { max(0, $0 - queue.clockOffsetSeconds) }
    self.init(
      handle: queue.handleSeconds,
      patience: queue.patienceSeconds,
      target: target,
      occupancy: occupancy,
      level: level
    )
  }

  /// What counts as in time, seconds.
  public var within: Double { target.withinSeconds ?? 0 }

  /// The service that so many people give.
  ///
  /// - Parameters:
  ///   - erlangs: The offered load.
  ///   - agents: People answering, 0 or more.
  /// - Returns: Every figure, whether or not it meets the aim.
  public func figures(erlangs: Double, agents: Int) -> QueueFigures {
    QueueFigures(
      erlangs: erlangs,
      agents: agents,
      handle: handle,
      patience: patience,
      within: within,
      level: level
    )
  }

  /// The share answered in time by a number of people that need not be whole: between two whole numbers it is as
  /// far between their shares.
  ///
  /// - Parameters:
  ///   - erlangs: The offered load.
  ///   - people: People answering, 0 or more.
  /// - Returns: 0 … 1; 1 where there are no calls.
  public func share(erlangs: Double, people: Double) -> Double {
    guard erlangs > 0 else { return 1 }
    guard people > 0 else { return 0 }
    let whole = min(people, Bounded.most).rounded(.down)
    let part = min(people, Bounded.most) - whole
    let low = figures(erlangs: erlangs, agents: Int(whole)).share
    guard part > 0 else { return low }
    return low + part * (figures(erlangs: erlangs, agents: Int(whole) + 1).share - low)
  }
}
