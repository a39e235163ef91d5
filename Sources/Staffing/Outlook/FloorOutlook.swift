/// What one person fewer on the floor costs for some time: the share of each queue's calls that is answered in time, and
/// the people left against those needed.
///
/// **The question.** The floor was empty four hours ago; since then the people who are there now have been there, and
/// calls have come as expected. The person who leaves has just ended a call, and is back when the time is up. Counted are the calls
/// that come in that time: one is answered in time where somebody takes it within its target; who hangs up before is
/// missed. Calls come at random (Poisson), handle times and patience are exponential, the first queue goes before the second
/// without breaking into calls, and a call goes to those who serve its queue alone before those who serve more.
///
/// **The answer** is exact for queues that hang together in ones and twos: the chain of all states of the floor
/// (`FloorStates`), followed moment by moment, and of a waiting call. Where three or more hang together, or a floor is too large,
/// it is what the formulas of pools say of a floor that has long been so; then `isApproximate` says so, and it may be
/// several points off.
public struct FloorOutlook: Hashable, Sendable {
  /// One queue.
  public struct Line: Hashable, Sendable {
    /// The queue.
    public let queue: Queue
    /// Calls expected in the time.
    public let calls: Double
    /// The share answered in time with everybody; nothing without calls or a target in seconds.
    public let before: Double?
    /// The same with one person fewer.
    public let after: Double?
    /// Whether both are from formulas that may be several points off.
    public let isApproximate: Bool

    /// Makes a line.
    public init(queue: Queue, calls: Double, before: Double?, after: Double?, isApproximate: Bool) {
      self.queue = queue
      self.calls = calls
      self.before = before
      self.after = after
      self.isApproximate = isApproximate
    }
  }

  /// How long somebody is away, seconds.
  public let seconds: Double
  /// The queues, the first answered first.
  public let lines: [Line]
  /// The people left for the calls that the one who leaves can take, and others that hang together with them; of
  /// people who take no calls those of the same group.
  public let left: Int
  /// How many of them are needed.
  public let needed: Int

  /// Whether the people left are fewer than needed.
  public var isShort: Bool { left < needed }
  /// Whether some share is from formulas that may be several points off.
  public var isApproximate: Bool { lines.contains(where: \.isApproximate) }

  /// The longest time that is looked at, seconds.
  public static let longest = 24.0 * 3600
  /// How long before now the floor is followed from, seconds.
  public static let lead = 4.0 * 3600

  /// Puts an outlook together that was worked out elsewhere.
  public init(seconds: Double, lines: [Line], left: Int, needed: Int) {
    self.seconds = seconds
    self.lines = lines
    self.left = left
    self.needed = needed
  }

  /// Works out what it costs that one person leaves.
  ///
  /// - Parameters:
  ///   - queues: The room's queues.
  ///   - groups: The people who are there now, the one who leaves among them.
  ///   - leaving: The place of the group that one person leaves; nobody leaves where there is no such person.
  ///   - seconds: For how long, 0 … `longest`.
  ///   - calls: The calls expected, by time: the first are taken for what came before, the last for what comes after.
  ///   - needed: The people needed of those that `left` counts; without it what their queues ask for in the time.
  ///   - occupancy: The largest share of time on calls, where the need is worked out here.
  public init(
    queues: [Queue],
    groups: [FloorGroup],
    leaving: Int?,
    seconds: Double,
    calls: [FloorCalls],
    needed: Int? = nil,
    occupancy: Double = 0.85
  ) {
    let floor = FloorQuestion(
      queues: queues,
      groups: groups,
      leaving: leaving,
      seconds: seconds,
      calls: calls
    )
    self.seconds = floor.seconds
    let answers = floor.answers
    lines = floor.order.map { place in
      let answer = answers[place]
      return Line(
        queue: queues[place],
        calls: floor.expected(place),
        before: answer?.before,
        after: answer?.after,
        isApproximate: answer?.isApproximate ?? false
      )
    }
    left = floor.left
    self.needed = max(0, needed ?? floor.needed(occupancy: occupancy))
  }
}
