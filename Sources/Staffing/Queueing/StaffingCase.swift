/// One queue for one interval, from calls to people.
public struct StaffingCase: Hashable, Sendable {
  /// Calls offered an hour.
  public let callsPerHour: Double
  /// What is asked, on the room's own clock.
  public let aim: QueueAim
  /// Seconds the published clock has counted before the room's own starts; taken off in the aim already.
  public let clockOffset: Double
  /// The share of rostered time lost to absence, where it is to be made up for.
  public let abstraction: Shrinkage?
  /// The fewest people there may be on the desks.
  public let minimum: Int

  /// Makes a case.
  public init(
    callsPerHour: Double,
    aim: QueueAim,
    clockOffset: Double = 0,
    abstraction: Shrinkage? = nil,
    minimum: Int = 0
  ) {
    self.callsPerHour = callsPerHour
    self.aim = aim
    self.clockOffset = clockOffset
    self.abstraction = abstraction
    self.minimum = minimum
  }

  /// The offered load.
  public var erlangs: Double { Bounded.erlangs(callsPerHour * aim.handle / 3600) }

  /// What is answered to it.
  public struct Answer: Hashable, Sendable {
    /// The question.
    public let question: StaffingCase
    /// People on the desks.
    public let requirement: Requirement
    /// The service they give.
    public let figures: QueueFigures
    /// The service of one fewer; nothing where that is nobody.
    public let withOneLess: QueueFigures?
    /// People to roster, where time lost is to be made up for and they can be counted.
    public let scheduled: Int?
  }

  /// The fewest people who do.
  ///
  /// - Returns: People, the service they give and that of one fewer.
  /// - Throws: ``Requirement/Unreachable`` where no number would do.
  public func answer() throws(Requirement.Unreachable) -> Answer {
    let requirement = try aim.requirement(erlangs: erlangs).atLeast(minimum)
    let agents = requirement.agents
    return Answer(
      question: self,
      requirement: requirement,
      figures: aim.figures(erlangs: erlangs, agents: agents),
      withOneLess: agents > 1 ? aim.figures(erlangs: erlangs, agents: agents - 1) : nil,
      scheduled: abstraction?.scheduled(agents: agents)
    )
  }
}
