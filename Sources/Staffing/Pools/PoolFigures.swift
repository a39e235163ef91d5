/// The service that a pool of people gives to several queues.
public struct PoolFigures: Hashable, Sendable {
  /// The service of one queue.
  public struct Service: Hashable, Sendable {
    /// The share of calls offered that are answered in time; nothing where the target names no seconds.
    public let answeredInTime: Double?
    /// Mean wait of all calls offered, whatever its end, seconds; nothing where the queue grows for ever.
    public let meanWait: Double?
    /// The share of calls offered that hang up.
    public let abandoned: Double
  }

  /// The queues, in the order given.
  ///
  /// One without calls misses nothing: all is answered, at once.
  public let classes: [Service]
  /// The share of their time that people are on calls, 0 … 1.
  public let occupancy: Double
  /// The share of calls that find nobody free.
  public let probabilityOfWait: Double
}
