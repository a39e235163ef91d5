import CivilTime
import Planning
import RotaStore
import Rostering

/// Accounts to try the sample room with: one a role, each with a random password that is shown once.
public enum DemoAccounts {
  /// An account and what it opens.
  public struct Shown: Hashable, Sendable {
    /// What it is for.
    public let role: String
    /// The name to sign in with.
    public let name: String
    /// The password.
    public let password: String
    /// Who signs in with it, as they are shown: the person, or what the account is for where it is nobody.
    public let person: String
  }

  /// Makes them: a person of the room for each role that somebody has today, and an admin who is nobody.
  ///
  /// - Throws: `RecordError`; where no password can be hashed.
  public static func make(in site: Site) throws -> [Shown] {
    let standing = try site.live.standing()
    let now = site.clock()
    var taken: Set<String> = []
    var shown: [Shown] = []
    for (role, name) in wanted {
      let person =
        role == .admin
        ? nil
        : somebody(role, in: standing, at: now) { !taken.contains($0) }
      guard person != nil || role == .admin else { continue }
      if let person { taken.insert(person) }
      let password = OneUseCode().text
      try site.accounts.add(
        Account(name: name, person: person, isAdmin: role == .admin, made: now),
        by: "user:demo"
      )
      try site.accounts.setPassword(
        try Argon2.hash(password),
        of: name,
        by: "user:demo",
        at: now
      )
      let place = person.flatMap { standing.room.roster.index(ofPerson: $0) }
      shown.append(
        Shown(
          role: role.words,
          name: name,
          password: password,
          person: place.map { standing.room.roster.people[$0].name } ?? "nobody of the room"
        )
      )
    }
    return shown
  }

  private static let wanted: [(SiteRole, String)] = [
    (.supervisor, "supervisor"), (.staff, "staff"), (.lead, "lead"),
    (.practitioner, "practitioner"), (.dataProtection, "data-protection"), (.admin, "admin"),
  ]

  /// Somebody with a role and as few others as may be, so that each account shows what its role alone opens.
  private static func somebody(
    _ role: SiteRole,
    in standing: Standing,
    at now: Instant,
    where isFree: (String) -> Bool
  ) -> String? {
    let day = standing.room.roster.zone.date(at: now)
    return standing.room.roster.people
      .filter { isFree($0.id) }
      .map { (id: $0.id, roles: SiteRole.all(of: $0.id, in: standing.room, on: day)) }
      .filter { $0.roles.contains(role) }
      .min { ($0.roles.count, $0.id) < ($1.roles.count, $1.id) }?
      .id
  }
}
