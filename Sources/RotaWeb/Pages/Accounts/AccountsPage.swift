import CivilTime
import Drawing
import Planning
import Rostering
import RotaStore

/// Who may sign in: for those who keep accounts.
struct AccountsPage: Sendable {
  /// An account in words.
  struct Line: Hashable, Sendable {
    let name: String
    let person: String
    let roles: String
    let lastSignIn: String
    let disabledSince: String?
    let isAdmin: Bool
    let isOwn: Bool
  }

  let lines: [Line]
  /// People of the room who have none, to choose from.
  let people: [Named]
  /// What was typed, where it could not be used.
  var name = ""
  var person = ""
  var isAdmin = false
  var mistakes: [Mistake] = []
  var notices: [Notice] = []

  /// Makes the page.
  ///
  /// - Parameters:
  ///   - accounts: All of them.
  ///   - events: What was done with them, for when each last signed in.
  ///   - roles: What the owner of each is now.
  ///   - own: The name of the viewer's.
  ///   - room: The room on the day.
  ///   - today: The day.
  init(
    _ accounts: [Account],
    events: [AccountEvent],
    roles: (Account) -> Set<SiteRole>,
    own: String,
    in room: Room,
    today: CivilDate
  ) {
    let zone = room.roster.zone
    let names = Naming(room.roster, showsNames: true)
    var last: [String: Instant] = [:]
    for event in events where event.action == .signIn { last[event.account] = event.at }
    lines = accounts.map { account in
      Line(
        name: account.name,
        person: account.person.map { names.person(id: $0) } ?? "nobody of the room",
        roles: SiteRole.allCases.filter(roles(account).contains).map(\.title)
          .joined(separator: ", "),
        lastSignIn: last[account.name].map { Sentence.day(zone.date(at: $0)) } ?? "never",
        disabledSince: account.disabled.map { Sentence.day(zone.date(at: $0)) },
        isAdmin: account.isAdmin,
        isOwn: account.name == own
      )
    }
    let taken = Set(accounts.compactMap(\.person))
    people = room.roster.people
      .filter { !taken.contains($0.id) && $0.placement(on: today) != nil }
      .map { Named(id: $0.id, name: $0.name.isEmpty ? $0.id : "\($0.name) (\($0.id))") }
      .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }
}

extension SiteRole {
  /// What it is called among the accounts.
  var title: String {
    switch self {
    case .staff: "staff"
    case .supervisor: "supervisor"
    case .lead: "welfare lead"
    case .practitioner: "TRiM practitioner"
    case .admin: "admin"
    case .dataProtection: "data protection officer"
    }
  }
}
