public import CivilTime

/// What a rule raises for a person: open until a human has dealt with it.
///
/// It changes nothing by itself, and is for the welfare lead and the person, nobody else.
public struct Flag: Hashable, Sendable {
  /// For whom.
  public let person: String
  /// The id of the rule.
  public let rule: String
  /// Why the rule is there.
  public let reason: String
  /// Since when everything it needs was known.
  public let raised: Instant
  /// The hard calls it rests on, by time.
  public let exposures: [ExposureName]
  /// The concerns it rests on, by time.
  public let concerns: [String]

  /// The flag as dealt with: an offer was made, or a lead decided that none is needed.
  public func handled(at moment: Instant) -> HandledFlag {
    HandledFlag(
      person: person,
      rule: rule,
      at: moment,
      exposures: Set(exposures),
      concerns: Set(concerns)
    )
  }
}

/// A flag that somebody dealt with.
///
/// What it rested on does not count again for the same rule.
public struct HandledFlag: Hashable, Sendable {
  /// For whom it was.
  public let person: String
  /// The id of the rule.
  public let rule: String
  /// When it was dealt with.
  public let at: Instant
  /// The hard calls it rested on.
  public let exposures: Set<ExposureName>
  /// The concerns it rested on.
  public let concerns: Set<String>

  /// Makes a handled flag.
  public init(
    person: String,
    rule: String,
    at: Instant,
    exposures: Set<ExposureName>,
    concerns: Set<String> = []
  ) {
    self.person = person
    self.rule = rule
    self.at = at
    self.exposures = exposures
    self.concerns = concerns
  }
}
