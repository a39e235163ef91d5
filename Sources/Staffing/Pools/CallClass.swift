/// The calls of one queue in one interval, as a pool of people who serve several queues sees them.
public struct CallClass: Hashable, Sendable {
  /// Offered load: calls in one mean handle time; anything but a finite number above 0 is no calls.
  public var erlangs: Double
  /// Mean handle time, seconds; without a finite number above 0 there are no calls.
  public var handle: Double
  /// Mean patience, seconds; nothing where nobody hangs up.
  public var patience: Double?
  /// What good service is.
  public var target: Queue.Target
  /// Seconds that the clock of the target has run when a call arrives.
  public var clockOffset: Double

  /// Makes a class.
  public init(
    erlangs: Double,
    handle: Double,
    patience: Double? = nil,
    target: Queue.Target = Queue.Target(),
    clockOffset: Double = 0
  ) {
    self.erlangs = erlangs
    self.handle = handle
    self.patience = patience
    self.target = target
    self.clockOffset = clockOffset
  }

  /// Calls a second, 0 or more.
  var perSecond: Double {
    guard handle > 0, handle < .infinity, erlangs > 0, erlangs < .infinity else { return 0 }
    let rate = erlangs / handle
    return rate < .infinity ? rate : 0
  }

  /// How fast one waiting caller hangs up, a second.
  var impatience: Double {
    guard let patience, patience > 0 else { return patience == nil ? 0 : 1e9 }
    return min(1 / patience, 1e9)
  }

  /// Seconds within which a call has to be answered by the room's own clock.
  public var within: Double? { target.withinSeconds.map { max(0, $0 - clockOffset) } }
}
