/// People there against people needed, for one queue, one pool of queues or one role, by interval.
///
/// Shape: every list has one entry an interval of the coverage's grid, except `share`, `load` and `calls`, which
/// a role has not.
public struct CoverageLine: Hashable, Sendable {
  /// What a line is about.
  public enum Kind: String, Hashable, Sendable {
    /// One queue: people needed as if they served nothing else; the share of calls counts in what they do.
    case queue
    /// Queues that are served by the same people, together.
    case pool
    /// A role with minimum levels.
    case role
  }

  /// What it is about.
  public let kind: Kind
  /// The id of the queue or role, or of the queues of a pool with `+` between.
  public let id: String
  /// Its name.
  public let name: String
  /// The queues it is about, by their place among the room's; none for a role.
  public let queues: [Int]
  /// Whole people needed.
  public let required: [Int]
  /// The same before rounding up, never more than `required`.
  public let exact: [Double]
  /// People rostered, each weighed by what they count, the absent included.
  public let rostered: [Double]
  /// People there: rostered less the absent, and for queues less those on a break, at the least moment of the interval.
  public let onFloor: [Double]
  /// The calls expected in each interval.
  public let calls: [Double]
  /// The offered load in erlangs that the requirement is worked out from.
  public let load: [Double]
  /// The share of calls expected to be answered in time with the people there: of the first queue of a pool by
  /// priority; empty for a role or where no queue has such a target.
  public let share: [Double]
  /// The share and the seconds aimed at; nothing for a role.
  public let target: Queue.Target?

  /// Makes a line.
  public init(
    kind: Kind,
    id: String,
    name: String,
    queues: [Int] = [],
    required: [Int],
    exact: [Double],
    rostered: [Double],
    onFloor: [Double],
    calls: [Double] = [],
    load: [Double] = [],
    share: [Double] = [],
    target: Queue.Target? = nil
  ) {
    self.kind = kind
    self.id = id
    self.name = name
    self.queues = queues
    self.required = required
    self.exact = exact
    self.rostered = rostered
    self.onFloor = onFloor
    self.calls = calls
    self.load = load
    self.share = share
    self.target = target
  }

  /// The same line with other people there, and the share of calls that they answer.
  func with(onFloor: [Double], share: [Double]) -> Self {
    Self(
      kind: kind,
      id: id,
      name: name,
      queues: queues,
      required: required,
      exact: exact,
      rostered: rostered,
      onFloor: onFloor,
      calls: calls,
      load: load,
      share: share,
      target: target
    )
  }

  /// People there less people needed, negative where short; differences below a millionth are none.
  public func gap(_ i: Int) -> Double {
    let gap = ((onFloor[i] - Double(required[i])) * 1_000_000).rounded() / 1_000_000
    return gap == 0 ? 0 : gap
  }

  /// Whether there are too few people in an interval.
  public func isShort(_ i: Int) -> Bool { gap(i) < 0 }
}
