import Planning
import Rostering
import RotaStore

extension RouteTable {
  /// The accounts, for those who keep them.
  static let accountPages: [Route] = [
    .get("/accounts", for: .roles([.admin]), scope: .accounts) { visit in
      visit.page(try AccountAnswer.list(visit).page(in: visit.surroundings))
    },
    .post(
      "/accounts/add",
      for: .roles([.admin]),
      scope: .accounts,
      fields: ["name", "person", "admin"],
      AccountAnswer.add
    ),
    .post("/accounts/code", for: .roles([.admin]), scope: .accounts, fields: ["name"]) { visit in
      try AccountAnswer.code(for: AccountAnswer.name(visit), visit)
    },
    .post("/accounts/disable", for: .roles([.admin]), scope: .accounts, fields: ["name"]) { visit in
      try AccountAnswer.change(visit) {
        try $0.setDisabled(true, $1, by: $2, at: visit.now, keepsAnAdmin: true)
      }
    },
    .post("/accounts/enable", for: .roles([.admin]), scope: .accounts, fields: ["name"]) { visit in
      try AccountAnswer.change(visit) { try $0.setDisabled(false, $1, by: $2, at: visit.now) }
    },
    .post("/accounts/role", for: .roles([.admin]), scope: .accounts, fields: ["name", "admin"]) {
      visit in
      guard let admin = AccountAnswer.yes(visit.form["admin"]) else {
        throw Unanswered.badInput("Say whether the account keeps accounts.")
      }
      return try AccountAnswer.change(visit) {
        try $0.setAdmin(admin, $1, by: $2, at: visit.now, keepsAnAdmin: true)
      }
    },
  ]
}

/// What is done with accounts, by the functions that the command line has.
enum AccountAnswer {
  static func list(_ visit: Visit) throws -> AccountsPage {
    let site = visit.site
    return AccountsPage(
      try site.accounts.all(),
      events: try site.accounts.history(),
      roles: { site.viewer($0, in: visit.standing, at: visit.now).roles },
      own: try visit.signedIn().accountName,
      in: visit.standing.room,
      today: visit.today
    )
  }

  /// The account that a form means; one that is not there is not found.
  static func name(_ visit: Visit) throws -> String {
    guard let name = visit.form["name"].flatMap(Account.name),
      try visit.site.accounts.account(name) != nil
    else { throw Unanswered.notFound("There is no such account.") }
    return name
  }

  static func yes(_ text: String?) -> Bool? {
    switch text {
    case "yes": true
    case "no": false
    default: nil
    }
  }

  static func change(
    _ visit: Visit,
    _ body: (Accounts, _ name: String, _ actor: String) throws -> Void
  ) throws -> Answer {
    let name = try name(visit)
    do {
      try body(visit.site.accounts, name, try actor(visit))
    } catch let refusal as Refusal {
      var page = try list(visit)
      page.mistakes = refusal.objections.map { objection in
        Mistake("", objection.message + (objection.hint.map { ": \($0)" } ?? ""))
      }
      return visit.page(page.page(in: visit.surroundings), status: 409)
    }
    return .seeOther("/accounts")
  }

  static func add(_ visit: Visit) throws -> Answer {
    var page = try list(visit)
    page.name = visit.form["name"] ?? ""
    page.person = visit.form["person"] ?? ""
    page.isAdmin = yes(visit.form["admin"]) ?? false
    let name = Account.name(page.name)
    if name == nil {
      page.mistakes.append(
        Mistake("name", "A name has 1 to 32 small letters, digits, dots, hyphens.")
      )
    }
    let person = page.person.isEmpty ? nil : page.person
    if let person, visit.standing.room.roster.index(ofPerson: person) == nil {
      page.mistakes.append(Mistake("person", "Nobody of the room has that id."))
    } else if person == nil, !page.isAdmin {
      page.mistakes.append(Mistake("person", "Say whose it is, or that it keeps accounts."))
    }
    guard page.mistakes.isEmpty, let name else {
      return visit.page(page.page(in: visit.surroundings), status: 422)
    }
    do {
      try visit.site.accounts.add(
        Account(name: name, person: person, isAdmin: page.isAdmin, made: visit.now),
        by: try actor(visit)
      )
    } catch let refusal as Refusal {
      page.mistakes = refusal.objections.map { Mistake("name", $0.message) }
      return visit.page(page.page(in: visit.surroundings), status: 409)
    }
    return try code(for: name, visit)
  }

  /// Makes a code, which is in this one answer and nowhere else.
  static func code(for name: String, _ visit: Visit) throws -> Answer {
    let code = OneUseCode()
    try visit.site.accounts.issue(code, for: name, by: try actor(visit), at: visit.now)
    return visit.page(AccountCodePage(name: name, code: code).page)
  }

  private static func actor(_ visit: Visit) throws -> String {
    "account:\(try visit.signedIn().accountName)"
  }
}
