public import CivilTime

/// A rule that raises a flag: that a human should look, and nothing else.
public struct FlagRule: Hashable, Sendable {
  /// Its id, `three-in-12-hours`.
  public let id: String
  /// What it looks for.
  public let trigger: FlagTrigger
  /// Why, and where its number stands.
  public let rationale: Rationale

  /// Makes a rule.
  public init(id: String, trigger: FlagTrigger, rationale: Rationale) {
    self.id = id
    self.trigger = trigger
    self.rationale = rationale
  }
}

/// What a rule looks for.
///
/// Every window is half open and of elapsed time: what lies exactly at its end is not in it.
public enum FlagTrigger: Hashable, Sendable {
  /// Any hard call of a category that is flagged at once.
  case atOnce
  /// So many hard calls within a window.
  case count(Int, of: CountedCalls, within: FlagWindow)
  /// The first break after a hard call, due or begun within this time of it, was missed or shortened.
  case breakLost(within: Minutes)
  /// A hard call within this time of an offer that was declined.
  case declined(within: Minutes)
  /// A concern that somebody raised.
  case concern
}

/// Which hard calls a rule counts together.
public enum CountedCalls: Hashable, Sendable {
  /// All of them.
  case any
  /// Those of one category, whichever it is.
  case alike
  /// Those of these categories, by id.
  case categories([String])
}

/// How close together hard calls must be to be counted together.
public enum FlagWindow: Hashable, Sendable {
  /// Within so much elapsed time.
  case elapsed(Minutes)
  /// Within one block of shifts: duties on days in a row, between days without one.
  case block
}
