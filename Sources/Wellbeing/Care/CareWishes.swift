/// What a person has said about being looked after; all of it theirs to change at any time.
public struct CareWishes: Hashable, Sendable {
  /// Ids of leads, supervisors and practitioners they do not want.
  public var unwanted: Set<String>
  /// How they may be reached while they are away; nothing where they have agreed to nothing.
  public var contact: AgreedContact?

  /// Makes wishes; without any, nobody is unwanted and no contact is agreed.
  public init(unwanted: Set<String> = [], contact: AgreedContact? = nil) {
    self.unwanted = unwanted
    self.contact = contact
  }

  /// Whether somebody may look after a person: not themself, and nobody they do not want.
  func allow(_ id: String, for person: String) -> Bool { id != person && !unwanted.contains(id) }
}

/// The contact a person agreed to while they are away from work.
public struct AgreedContact: Hashable, Sendable {
  /// How.
  public enum Means: String, Hashable, Sendable, CaseIterable {
    /// A call.
    case phone
    /// A message they answer when they like.
    case message
    /// A letter or e-mail at home.
    case letter
    /// A visit.
    case visit
  }

  /// The id of who contacts them; whoever owns the item where they named nobody.
  public var by: String?
  /// How.
  public var means: Means
  /// Whether on days off too; otherwise only on days they would have worked.
  public var isOnDaysOff: Bool

  /// Makes a contact.
  public init(by: String? = nil, means: Means, isOnDaysOff: Bool) {
    self.by = by
    self.means = means
    self.isOnDaysOff = isOnDaysOff
  }
}
