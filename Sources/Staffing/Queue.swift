/// A line of calls: 999, 101, digital.
public struct Queue: Hashable, Sendable {
  /// What good service is.
  public struct Target: Hashable, Sendable {
    /// The share of calls answered in time, 0 … 1.
    public var share: Double?
    /// In time: seconds from the start of the room's own clock.
    public var withinSeconds: Double?
    /// The longest mean wait, seconds.
    public var meanWaitSeconds: Double?
    /// The largest share of callers who give up, 0 … 1.
    public var abandon: Double?

    /// Makes a target; what is left out is not asked for.
    public init(
      share: Double? = nil,
      withinSeconds: Double? = nil,
      meanWaitSeconds: Double? = nil,
      abandon: Double? = nil
    ) {
      self.share = share
      self.withinSeconds = withinSeconds
      self.meanWaitSeconds = meanWaitSeconds
      self.abandon = abandon
    }
  }

  /// Its id, `999`.
  public var id: String
  /// Its name.
  public var name: String
  /// 1 is answered first.
  public var priority: Int
  /// Mean handle time: talk and after-call work, seconds.
  public var handleSeconds: Double
  /// Mean patience of a caller, seconds, where it is known.
  public var patienceSeconds: Double?
  /// What good service is.
  public var target: Target
  /// Seconds of transfer that the published clock counts before the room's own clock starts.
  public var clockOffsetSeconds: Double
  /// The fewest people on the floor for it, however few calls there are.
  public var minimum: Int

  /// Makes a queue.
  public init(
    id: String,
    name: String,
    priority: Int,
    handleSeconds: Double,
    patienceSeconds: Double? = nil,
    target: Target,
    clockOffsetSeconds: Double = 0,
    minimum: Int = 0
  ) {
    self.id = id
    self.name = name
    self.priority = priority
    self.handleSeconds = handleSeconds
    self.patienceSeconds = patienceSeconds
    self.target = target
    self.clockOffsetSeconds = clockOffsetSeconds
    self.minimum = minimum
  }
}
