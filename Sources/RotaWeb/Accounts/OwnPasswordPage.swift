import Drawing
import Planning
import RotaStore

/// Where somebody changes the password of their own account.
struct OwnPasswordPage {
  /// What was wrong.
  var mistakes: [Mistake] = []
  let surroundings: Surroundings

  var page: Page {
    Page(
      title: "Change your password",
      measure: .text,
      mistakes: mistakes,
      main: """
        <p>You are signed out everywhere else, and stay signed in here.</p>
        \(Form.post(
          "/password",
          in: surroundings,
          field("now", "Your password now", fills: "current-password")
            + field(
              "password",
              "The new one",
              hint: "12 characters or more. Three or four words do.",
              fills: "new-password"
            ) + field("again", "The new one once more", fills: "new-password")
            + Form.button("Change it")
        ))
        """
    )
  }

  private func field(_ name: String, _ label: String, hint: String? = nil, fills: String) -> HTML {
    PasswordField(
      name: name,
      label: label,
      hint: hint,
      fills: fills,
      mistake: mistakes.first { $0.field == name }?.text
    ).html
  }
}

extension RouteTable {
  /// One's own password.
  static let password: [Route] = [
    .get("/password", for: .signedIn, scope: .own) { visit in
      visit.page(OwnPasswordPage(surroundings: visit.surroundings).page)
    },
    .post(
      "/password",
      for: .signedIn,
      scope: .own,
      fields: ["now", "password", "again"],
      work: .password,
      OwnPassword.answer
    ),
  ]
}

/// Takes the password of before and a new one.
enum OwnPassword {
  static func answer(_ visit: Visit) throws -> Answer {
    let site = visit.site
    let name = try visit.signedIn().accountName
    let known = try site.accounts.password(of: name)
    let old = visit.form.exact("now") ?? ""
    let new = visit.form.exact("password") ?? ""
    var mistakes: [Mistake] = []
    if old.utf8.count > 4 * PasswordRule.length.upperBound
      || !Argon2.matches(old, known ?? site.nobodysPassword)
    {
      mistakes.append(Mistake("now", "That is not your password."))
      try site.accounts.refuse(name, at: visit.now)
    }
    if let fault = PasswordRule.fault(new, words: [visit.standing.base.name, name]) {
      mistakes.append(Mistake("password", fault))
    } else if visit.form.exact("again") != new {
      mistakes.append(Mistake("again", "The two passwords are not the same."))
    }
    guard mistakes.isEmpty else {
      return visit.page(
        OwnPasswordPage(mistakes: mistakes, surroundings: visit.surroundings).page,
        status: 403
      )
    }
    try site.accounts.setPassword(
      try Argon2.hash(new),
      of: name,
      by: "account:\(name)",
      at: visit.now
    )
    // Every session of the account is over by that, the one it was asked in too.
    return try SignIn.begin(name, stronger: nil, back: "/", visit)
  }
}
