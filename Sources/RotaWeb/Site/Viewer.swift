public import Planning

/// Who looks: every page and every query that returns something about people takes one.
public struct Viewer: Hashable, Sendable {
  /// The name of the account they signed in with.
  public let accountName: String
  /// The id of the person it is, where it is one of the room's.
  public let personID: String?
  /// Their name as the room writes it; the account's where it is nobody's.
  public let displayName: String
  /// What they are to the pages now.
  public let roles: Set<SiteRole>
  /// How the journal names them and what a change of theirs may do.
  public let actor: Actor

  /// Makes a viewer.
  public init(
    accountName: String,
    personID: String?,
    displayName: String,
    roles: Set<SiteRole>,
    actor: Actor
  ) {
    self.accountName = accountName
    self.personID = personID
    self.displayName = displayName
    self.roles = roles
    self.actor = actor
  }

  /// Whether they are a supervisor now.
  public var isSupervisor: Bool { roles.contains(.supervisor) }

  /// Whether they are one of these.
  public func isAny(of wanted: Set<SiteRole>) -> Bool { !roles.isDisjoint(with: wanted) }
}
