public import Wellbeing

/// A care item in the record: what raised it, how it stands, when its next talk is and who has it in hand.
public struct CareCase: Hashable, Sendable {
  /// How it stands, with its log.
  public var item: CareItem
  /// The id of the rule whose flag it answers; nothing where nobody's rule raised it.
  public let rule: String?
  /// The hard calls that flag rested on.
  public let exposures: Set<ExposureName>
  /// The concerns it rested on.
  public let concerns: Set<String>
  /// The time of its next talk, where it has one.
  public var slot: CareSlot?
  /// The id of who has it in hand.
  public var owner: String?

  /// Makes a case.
  public init(
    item: CareItem,
    rule: String? = nil,
    exposures: Set<ExposureName> = [],
    concerns: Set<String> = [],
    slot: CareSlot? = nil,
    owner: String? = nil
  ) {
    self.item = item
    self.rule = rule
    self.exposures = exposures
    self.concerns = concerns
    self.slot = slot
    self.owner = owner
  }

  /// Whom it is for.
  public var person: String { item.person }

  /// The flag it answers as dealt with; nothing where no rule raised it.
  public var handled: HandledFlag? {
    guard let rule, let first = item.log.first else { return nil }
    return HandledFlag(
      person: person,
      rule: rule,
      at: first.at,
      exposures: exposures,
      concerns: concerns
    )
  }
}
