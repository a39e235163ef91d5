public import CivilTime

/// How a room turns calls into people.
public struct StaffingSettings: Hashable, Sendable {
  /// The length of one interval; divides the day.
  public var interval: Minutes
  /// The largest share of time people may be on calls, 0 … 1.
  public var occupancy: Double
  /// The share of rostered hours expected to be lost to absence, 0 …< 1.
  public var abstraction: Double
  /// The share of a team's hours that may be away on one day before it is pointed out, 0 … 1.
  public var abstractionCap: Double
  /// How calls that last longer than an interval are carried over.
  public var loads: LoadMethod

  /// Makes settings; the cap is the expected abstraction where it is not said.
  public init(
    interval: Minutes = Minutes(30),
    occupancy: Double = 0.85,
    abstraction: Double = 0.30,
    abstractionCap: Double? = nil,
    loads: LoadMethod = .modified
  ) {
    self.interval = interval
    self.occupancy = occupancy
    self.abstraction = abstraction
    self.abstractionCap = abstractionCap ?? abstraction
    self.loads = loads
  }
}
