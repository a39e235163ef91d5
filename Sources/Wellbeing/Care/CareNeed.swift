/// One item to be placed, with what the person has said and the time it has.
public struct CareNeed: Hashable, Sendable {
  /// The item.
  public let item: CareItem
  /// What the person has said.
  public let wishes: CareWishes
  /// The time it has; nothing where it has none yet.
  public let standing: CareSlot?

  /// Makes a need.
  public init(_ item: CareItem, wishes: CareWishes = CareWishes(), standing: CareSlot? = nil) {
    self.item = item
    self.wishes = wishes
    self.standing = standing
  }
}

/// What a change of the rota does to where an item ends up.
public struct CareChange: Hashable, Sendable {
  /// The item's id.
  public let item: String
  /// Where it ended up before; nothing where it was not due.
  public let before: CarePlacement?
  /// Where it ends up now; nothing where it is no longer due.
  public let after: CarePlacement?
}
