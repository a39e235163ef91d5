public import CivilTime

/// How a room turns calls into people.
public struct StaffingSettings: Hashable, Sendable {
  /// The length of one interval; divides the day.
  public var interval: Minutes
  /// The largest share of time people may be on calls, 0 … 1.
  public var occupancy: Double
  /// The share of rostered hours expected to be lost to absence, 0 …< 1.
  public var abstraction: Double

  /// Makes settings.
  public init(
    interval: Minutes = Minutes(30),
    occupancy: Double = 0.85,
    abstraction: Double = 0.30
  ) {
    self.interval = interval
    self.occupancy = occupancy
    self.abstraction = abstraction
  }
}
