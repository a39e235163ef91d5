/// A room to be simulated: queues in order of priority, groups of people, and a period that is repeated.
///
/// Arrivals are Poisson with a rate that is constant within an interval; handle time and patience are
/// exponential. Priority is non-preemptive, first come first served within a queue. A call takes an idle person
/// of the most specialised group that serves it; a person who becomes free takes the call of highest priority they
/// may serve. A person who leaves at the end of an interval finishes their call first.
public struct SimulatedRoom: Hashable, Sendable {
  /// One queue.
  public struct Line: Hashable, Sendable {
    /// Calls an hour, by interval, finite and at least 0.
    public let perHour: [Double]
    /// Mean handle time, seconds, above 0.
    public let handle: Double
    /// Mean patience, seconds, above 0; nothing where nobody hangs up.
    public let patience: Double?
    /// A call answered after so many seconds or fewer is answered in time.
    public let within: Double

    /// Makes a queue.
    public init(perHour: [Double], handle: Double, patience: Double? = nil, within: Double) {
      self.perHour = perHour
      self.handle = handle
      self.patience = patience
      self.within = within
    }
  }

  /// People who serve the same queues.
  public struct Group: Hashable, Sendable {
    /// The queues, by their place.
    public let serves: [Int]
    /// How many people are there, by interval.
    public let agents: [Int]

    /// Makes a group.
    public init(serves: [Int], agents: [Int]) {
      self.serves = serves
      self.agents = agents
    }
  }

  /// Why a room cannot be simulated.
  public enum Fault: Error, Hashable, Sendable {
    /// There is no queue, no group or no interval, or more than 64 queues or groups.
    case size
    /// An interval's length is no number of seconds above 0; its place.
    case length(Int)
    /// A queue's rate, handle time, patience or threshold is out of range, or there is not one rate an interval.
    case line(Int)
    /// A group serves no queue or an unknown one, or its agents are fewer than 0, over ten million, or not one
    /// number an interval.
    case group(Int)
  }

  /// The queues, the first answered first.
  public let lines: [Line]
  /// The groups.
  public let groups: [Group]
  /// The length of each interval of the period, seconds.
  public let lengths: [Double]

  /// Makes a room of which every figure can be used.
  public init(lines: [Line], groups: [Group], lengths: [Double]) throws(Fault) {
    let range = 1...64
    guard range.contains(lines.count), range.contains(groups.count), !lengths.isEmpty else {
      throw .size
    }
    for (i, length) in lengths.enumerated() where !(length > 0 && length <= 1e9) {
      throw .length(i)
    }
    for (i, line) in lines.enumerated() {
      let time = 1e-6...1e9
      guard line.perHour.count == lengths.count,
        line.perHour.allSatisfy({ (0...1e12).contains($0) }),
        time.contains(line.handle), line.patience.map(time.contains) ?? true,
        (0...1e9).contains(line.within)
      else { throw .line(i) }
    }
    for (i, group) in groups.enumerated() {
      guard !group.serves.isEmpty, group.serves.allSatisfy({ lines.indices.contains($0) }),
        group.agents.count == lengths.count,
        group.agents.allSatisfy({ (0...10_000_000).contains($0) })
      else { throw .group(i) }
    }
    self.lines = lines
    self.groups = groups
    self.lengths = lengths
  }

  /// Calls expected in one period.
  public var callsPerPeriod: Double {
    lines.reduce(0) { sum, line in
      sum + zip(line.perHour, lengths).reduce(0) { $0 + $1.0 * $1.1 / 3600 }
    }
  }
}
