public import CivilTime
public import Rostering

/// What breaks take off the floor: those that are placed at their times, and elsewhere a share of the time at the desk.
///
/// The two agree on average: whoever has breaks placed loses as many minutes of the shift as the share takes.
public struct FloorBreaks: Hashable, Sendable {
  /// The longer breaks of whoever is at a desk for more than some time.
  public struct Step: Hashable, Sendable {
    /// It is had by who is at a desk for more than this.
    public let moreThan: Minutes
    /// All the longer breaks together.
    public let length: Minutes

    /// Makes a step.
    public init(moreThan: Minutes, length: Minutes) {
      self.moreThan = moreThan
      self.length = length
    }
  }

  /// By time at the desk, the shortest first; the last one that is passed holds.
  public let steps: [Step]
  /// The longer breaks of each posting that a plan has placed, none where it found no room; who is not in it loses
  /// the share.
  public let placed: [PostingName: [Span]]

  /// Nobody has a break.
  public static let none = FloorBreaks(steps: [])

  /// Makes a value.
  public init(steps: [Step], placed: [PostingName: [Span]] = [:]) {
    self.steps = steps.sorted { $0.moreThan < $1.moreThan }
    self.placed = placed
  }

  /// The longer breaks of so much time at the desk, never more than all of it.
  public func length(in work: Minutes) -> Minutes {
    let due = steps.last { $0.moreThan < work }?.length ?? .zero
    return max(.zero, min(due, work))
  }

  /// The share of so much time at the desk that the longer breaks take, 0 … 1.
  public func share(of work: Minutes) -> Double {
    work > .zero ? Double(length(in: work).count) / Double(work.count) : 0
  }
}
