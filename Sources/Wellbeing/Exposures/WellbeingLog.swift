/// What a room's log of hard calls and breaks holds, in any order: facts, from which everything else follows.
public struct WellbeingLog: Hashable, Sendable {
  /// Hard calls, one for each person and event.
  public var exposures: [Exposure] = []
  /// Concerns.
  public var concerns: [Concern] = []
  /// What was corrected or withdrawn of both.
  public var corrections: [Correction] = []
  /// Good days.
  public var goodDays: [GoodDay] = []
  /// Breaks taken and missed.
  public var breaks: [BreakEntry] = []
  /// Offers that were declined.
  public var declined: [DeclinedOffer] = []
  /// Flags that somebody has dealt with.
  public var handled: [HandledFlag] = []

  /// An empty log.
  public init() {}
}
