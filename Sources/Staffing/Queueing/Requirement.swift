/// The fewest people who meet every target of a queue.
public struct Requirement: Hashable, Sendable {
  /// What made it so many.
  public enum Bound: String, Hashable, Sendable {
    /// The share answered in time.
    case share
    /// The mean wait.
    case meanWait = "mean_wait"
    /// The share of callers who give up.
    case abandon
    /// The share of time on calls.
    case occupancy
    /// Under Erlang C the queue must not only grow.
    case stability
    /// Nothing but that somebody must be there where there are calls.
    case anybody
    /// A least number that was given.
    case minimum
  }

  /// A target that no number of people meets.
  public enum Unreachable: Error, Hashable, Sendable {
    /// Every single call in time, or a share that is no number.
    case share(Double)
    /// No wait at all.
    case meanWait(Double)
    /// Nobody who ever gives up.
    case abandon(Double)
    /// People who are never on a call.
    case occupancy(Double)
    /// More people than there are anywhere.
    case tooMany
  }

  /// Whole people, 1 or more where there are calls, else 0.
  public let agents: Int
  /// The same before rounding up: more than `agents − 1`, at most `agents`.
  ///
  /// It lies where the figure that binds would just meet its target if it ran straight from one whole number of
  /// people to the next; under Erlang C from the load itself where one person fewer could not keep up, and for
  /// occupancy at load ÷ occupancy.
  public let exact: Double
  /// What made it so many; nothing where there are no calls.
  public let bound: Bound?

  /// No calls, nobody.
  public static let none = Requirement(agents: 0, exact: 0, bound: nil)

  init(agents: Int, exact: Double, bound: Bound?) {
    self.agents = agents
    // Rounding may not carry it past its neighbours.
    self.exact = min(Double(agents), max(exact, Double(max(0, agents - 1)).nextUp))
    self.bound = bound
  }

  private init(atLeast people: Int) {
    agents = people
    exact = Double(people)
    bound = .minimum
  }

  /// The same, or a least number of people where that is more.
  public func atLeast(_ people: Int) -> Requirement {
    people > agents ? Requirement(atLeast: people) : self
  }
}
