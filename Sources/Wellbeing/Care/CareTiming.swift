public import CivilTime

/// When a talk is due and how long it takes.
public struct CareTiming: Hashable, Sendable {
  /// How its window is found.
  public enum Rule: Hashable, Sendable {
    /// From the event to the end of the shift in which it happened.
    case sameShift
    /// The first shift that begins after what went before it.
    case nextShift
    /// Elapsed time after the event: it starts at or after `from` and before `until`. A time that the person
    /// picks may be as early as `choosable`.
    case after(from: Minutes, until: Minutes, choosable: Minutes)
  }

  /// How its window is found.
  public var rule: Rule
  /// How long the talk is.
  public var length: Minutes

  /// Makes a timing.
  public init(_ rule: Rule, length: Minutes) {
    self.rule = rule
    self.length = length
  }
}

/// What makes settings of times unusable.
public enum CareTimesFault: Hashable, Sendable {
  /// A talk is shorter than a minute or longer than a day.
  case length(CareStep)
  /// A window ends at or before its start, starts before the event, may be chosen later than it starts, or
  /// reaches beyond `CareTimes.longestWindow`.
  case window(CareStep)
  /// Fewer than 0 or more than 24 hours of sleep.
  case sleepAfterNight
  /// Starts that are not 1 to 60 minutes apart, or do not divide the hour.
  case startsEvery
  /// A time to read or to answer that is shorter than a minute or longer than a week.
  case patience
}
