/// People on the floor who serve the same queues.
public struct FloorGroup: Hashable, Sendable {
  /// The places of the queues they serve; none for people who take no calls.
  public var serves: Set<Int>
  /// How many of them are there.
  public var people: Int

  /// Makes a group.
  public init(serves: Set<Int>, people: Int) {
    self.serves = serves
    self.people = people
  }
}

/// The calls expected from a moment on.
public struct FloorCalls: Hashable, Sendable {
  /// Seconds from now; below 0 for what has been.
  public var from: Double
  /// Calls an hour, by queue.
  public var perHour: [Double]

  /// Makes a stretch of calls.
  public init(from: Double, perHour: [Double]) {
    self.from = from
    self.perHour = perHour
  }
}
