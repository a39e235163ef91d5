public import CivilTime
public import Rostering

/// What a room has laid down about breaks: which there are, when they may be, and what a good plan is, each with why.
///
/// Every length is elapsed time. The breaks that are placed on the grid of a break problem are whole slots of it.
public struct BreakRules: Hashable, Sendable {
  /// Its version, as the room names it.
  public var version: String
  /// The longer breaks, in the order in which they are taken.
  public var breaks: [BreakAllowance]
  /// The short breaks from the screen between them.
  public var screen: ScreenBreaks
  /// The times that hold for all of them.
  public var times: BreakTimes
  /// Whether a tutor and a tutee on the same shift take their breaks together.
  public var areTutorsTogether: Bool
  /// Why the times, `screen` and `together` are what they are, by their names in the file.
  public var rationales: [String: Rationale]

  /// Makes rules.
  public init(
    version: String,
    breaks: [BreakAllowance],
    screen: ScreenBreaks = ScreenBreaks(),
    times: BreakTimes = BreakTimes(),
    areTutorsTogether: Bool = true,
    rationales: [String: Rationale] = [:]
  ) {
    self.version = version
    self.breaks = breaks
    self.screen = screen
    self.times = times
    self.areTutorsTogether = areTutorsTogether
    self.rationales = rationales
  }

  /// The longer breaks of somebody who is at work for so long, in order.
  ///
  /// - Parameter work: The time at the desk with the breaks in it.
  /// - Returns: Those whose least length of work is passed, at most as many as a break problem takes.
  public func breaks(in work: Minutes) -> [BreakAllowance] {
    Array(breaks.filter { $0.moreThan < work }.prefix(BreakProblem.mostBreaks))
  }

  /// The minutes of a usual shift of some kind that are not paid by these rules.
  public func unpaid(_ kind: ShiftKind) -> Minutes {
    breaks(in: kind.usualLength).filter { !$0.isPaid }.reduce(.zero) { $0 + $1.length }
  }
}

/// One of the longer breaks of a shift.
public struct BreakAllowance: Hashable, Sendable {
  /// Its id in the file.
  public let id: String
  /// What the break log calls it.
  public let kind: BreakEntry.Kind
  /// How long it is, whole slots.
  public let length: Minutes
  /// It is had by who is at work for more than this.
  public let moreThan: Minutes
  /// Whether it is paid.
  public let isPaid: Bool
  /// Why.
  public let rationale: Rationale

  /// Makes one.
  public init(
    id: String,
    kind: BreakEntry.Kind,
    length: Minutes,
    moreThan: Minutes,
    isPaid: Bool,
    rationale: Rationale
  ) {
    self.id = id
    self.kind = kind
    self.length = length
    self.moreThan = moreThan
    self.isPaid = isPaid
    self.rationale = rationale
  }
}

/// The short breaks from the screen between the longer ones, by rule: they are not placed by a planner.
///
/// - Source: HSE, Working safely with display screen equipment: "a break of 5–10 minutes every hour is better than
///   20 minutes every 2 hours". Advice: the regulations name no length.
public struct ScreenBreaks: Hashable, Sendable {
  /// How long one is; none at all where it is zero.
  public var length: Minutes
  /// The longest time at the screen without one.
  public var every: Minutes

  /// Five minutes an hour unless said otherwise.
  public init(length: Minutes = Minutes(5), every: Minutes = Minutes(60)) {
    self.length = length
    self.every = every
  }
}
