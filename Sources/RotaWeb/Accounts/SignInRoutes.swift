import Drawing
import Planning
import RotaStore

extension RouteTable {
  /// Coming in and going out.
  static let accounts: [Route] = [
    .get("/sign-in", for: .everyone, scope: .nobody) { visit in
      visit.page(
        SignInPage(
          back: visit.query["back"].flatMap(LocalPath.checked),
          surroundings: visit.surroundings
        ).page
      )
    },
    .post(
      "/sign-in",
      for: .everyone,
      scope: .nobody,
      fields: ["name", "password", "back"],
      work: .password,
      SignIn.answer
    ),
    .post("/sign-out", for: .everyone, scope: .own, fields: []) { visit in
      if let session = visit.session { try visit.site.sessions.end(session, at: visit.now) }
      var answer = Answer.seeOther("/sign-in")
      answer.headers += [
        SessionCookie.clear(isSecure: visit.site.address.isSecure),
        Answer.Header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\""),
      ]
      return answer
    },
    .get("/first", for: .everyone, scope: .nobody) { visit in
      visit.page(FirstPage(surroundings: visit.surroundings).page)
    },
    .post(
      "/first",
      for: .everyone,
      scope: .nobody,
      fields: ["code", "name", "password", "again"],
      work: .password,
      FirstSignIn.answer
    ),
  ]
}

/// Takes a name and a password.
enum SignIn {
  static func answer(_ visit: Visit) throws -> Answer {
    let site = visit.site
    let typed = visit.form["name"] ?? ""
    let password = visit.form.exact("password") ?? ""
    let back = visit.form["back"].flatMap(LocalPath.checked)
    let name = Account.name(typed)
    let known = try name.flatMap { try site.accounts.password(of: $0) }
    // As much work where there is no such account, so that the time tells nothing.
    let isRight =
      password.utf8.count <= 4 * PasswordRule.length.upperBound
      && Argon2.matches(password, known ?? site.nobodysPassword)
    guard isRight, let name, let known else {
      if let name { try site.accounts.refuse(name, at: visit.now) }
      return visit.page(
        SignInPage(
          name: typed,
          back: back,
          wasWrong: true,
          surroundings: visit.surroundings
        ).page,
        status: 403
      )
    }
    let stronger = Argon2.isWeaker(known) ? try Argon2.hash(password) : nil
    return try begin(name, stronger: stronger, back: back, visit)
  }

  /// Begins a new session, whatever session there was before.
  static func begin(
    _ name: String,
    stronger: String?,
    back: String?,
    _ visit: Visit
  ) throws -> Answer {
    let site = visit.site
    if let old = visit.session { try site.sessions.end(old, at: visit.now) }
    let secret = try site.sessions.begin(name, at: visit.now, stronger: stronger)
    var answer = Answer.seeOther(back ?? "/")
    answer.headers.append(SessionCookie.set(secret, isSecure: site.address.isSecure))
    return answer
  }
}

/// Takes a one-use code and a new password.
enum FirstSignIn {
  static func answer(_ visit: Visit) throws -> Answer {
    let site = visit.site
    let typed = visit.form["name"] ?? ""
    let password = visit.form.exact("password") ?? ""
    var mistakes: [Mistake] = []
    let name = Account.name(typed)
    if name == nil {
      mistakes.append(Mistake("name", "A name has 1 to 32 small letters, digits, dots, hyphens."))
    }
    if let fault = PasswordRule.fault(password, words: [visit.standing.base.name, name ?? ""]) {
      mistakes.append(Mistake("password", fault))
    } else if visit.form.exact("again") != password {
      mistakes.append(Mistake("again", "The two passwords are not the same."))
    }
    if mistakes.isEmpty, let name {
      let phc = try Argon2.hash(password)
      if let account = try site.accounts.use(
        code: visit.form["code"] ?? "",
        name: name,
        password: phc,
        at: visit.now
      ) {
        return try SignIn.begin(account.name, stronger: nil, back: nil, visit)
      }
      mistakes.append(Mistake("code", FirstPage.refusal))
    }
    return visit.page(
      FirstPage(name: typed, mistakes: mistakes, surroundings: visit.surroundings).page,
      status: 403
    )
  }
}
