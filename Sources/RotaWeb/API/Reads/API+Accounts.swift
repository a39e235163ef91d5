import CivilTime
import Planning
import RoomFiles
import RotaStore
import Rostering

extension RouteTable {
  /// Who may sign in, for those who keep the accounts.
  ///
  /// A program can end what an account may and let it in again, and no more: one whose token is lost makes neither
  /// itself another account nor a code for somebody else's.
  static let apiAccounts: [Route] = [
    .read(
      "/api/v1/accounts",
      "accounts",
      "The accounts: whose each is, what they are to the room now, when they last signed in.",
      for: .roles([.admin]),
      scope: .accounts,
      shape: .list(
        .keys([
          "name": .text, "person": .orNull(.text),
          "roles": .list(.choice(SiteRole.allCases.map(\.rawValue))), "admin": .flag,
          "made": .moment, "last_sign_in": .orNull(.moment), "disabled": .orNull(.moment),
        ])
      )
    ) { visit, _ in try AccountsJSON.list(visit) },
    .switched(
      "disable",
      "Lets an account sign in no more; its sessions and tokens end at once.",
      true
    ),
    .switched("enable", "Lets an account sign in again.", false),
  ]
}

extension Route {
  /// A route that lets an account sign in no more, or again.
  fileprivate static func switched(_ word: String, _ summary: String, _ isDisabled: Bool) -> Route {
    .write(
      PathTemplate("/api/v1/accounts/{name}/\(word)"),
      "account-\(word)",
      summary,
      for: .roles([.admin]),
      scope: .accounts,
      path: [.wanted("name", .id, "The account's name.")],
      shape: .keys(["name": .text, "disabled": .flag])
    ) { visit, given in
      let accounts = visit.site.accounts
      guard let name = given.text("name").flatMap(Account.name), try accounts.account(name) != nil
      else { throw Unanswered.notFound("There is no such account.") }
      try accounts.setDisabled(
        isDisabled,
        name,
        by: "account:\(visit.signedIn().accountName)",
        at: visit.now,
        keepsAnAdmin: true
      )
      return Answer(
        type: "application/json",
        bytes: JSONTree.keys([("name", .text(name)), ("disabled", .flag(isDisabled))]).bytes
      )
    }
  }
}

/// Answers about accounts.
enum AccountsJSON {
  static func list(_ visit: Visit) throws -> [UInt8] {
    let site = visit.site
    let zone = visit.standing.base.roster.zone
    var last: [String: Instant] = [:]
    for event in try site.accounts.history() where event.action == .signIn {
      last[event.account] = event.at
    }
    func moment(_ moment: Instant?) -> JSONTree { moment.map { .text(zone.iso($0)) } ?? .null }
    return JSONTree.list(
      try site.accounts.all().map { account in
        let roles = site.viewer(account, in: visit.standing, at: visit.now).roles
        return .keys([
          ("name", .text(account.name)), ("person", account.person.map { .text($0) } ?? .null),
          ("roles", .list(roles.map(\.rawValue).sorted().map { .text($0) })),
          ("admin", .flag(account.isAdmin)), ("made", moment(account.made)),
          ("last_sign_in", moment(last[account.name])), ("disabled", moment(account.disabled)),
        ])
      }
    ).bytes
  }
}
