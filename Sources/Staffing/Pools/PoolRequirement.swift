/// The fewest people of a pool with whom every queue meets its targets.
public struct PoolRequirement: Hashable, Sendable {
  /// What asks for the last of the people.
  public enum Binding: Hashable, Sendable {
    /// The share of a queue's calls answered in time; the queue's place.
    case share(Int)
    /// The mean wait of a queue's calls; the queue's place.
    case meanWait(Int)
    /// The share of a queue's callers who hang up; the queue's place.
    case abandoned(Int)
    /// How busy people may be.
    case occupancy
    /// The room's minimum, or nothing at all where that is 0.
    case minimum
  }

  /// Whole people.
  public let agents: Int
  /// The same before rounding up: where the figures, drawn as lines between whole numbers, meet the last target;
  /// more than `agents - 1` and at most `agents`.
  public let exact: Double
  /// What binds.
  public let binding: Binding
  /// Whether every target is met: no number of people meets some, and the search ends at ten million.
  public let isMet: Bool
}
