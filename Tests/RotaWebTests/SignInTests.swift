import CivilTime
import RotaStore
import Testing

@testable import RotaWeb

@Suite struct SignInTests {
  private func site() throws -> TestSite {
    let test = try TestSite()
    for name in ["ada", "bob"] {
      try test.site.accounts.add(
        Account(name: name, person: nil, isAdmin: true, made: test.now),
        by: "user:test"
      )
      try test.site.accounts.setPassword(
        try Argon2.hash("vier worte sind genug"),
        of: name,
        by: "user:test",
        at: test.now
      )
    }
    try test.site.accounts.setDisabled(true, "bob", by: "user:test", at: test.now)
    return test
  }

  @Test func `Nobody, a wrong password and a disabled account are told the same`() async throws {
    let test = try site()
    var pages: Set<String> = []
    for (name, password) in [
      ("nobody", "vier+worte+sind+genug"), ("ada", "falsch+falsch"),
      ("bob", "vier+worte+sind+genug"),
      ("Not+A+Name!", "x"), ("ada", ""),
    ] {
      let answer = await test.ask("POST", "/sign-in", form: "name=\(name)&password=\(password)")
      #expect(answer.status == 403)
      #expect(answer.header("set-cookie") == nil)
      // The typed name and the key of the form differ, and nothing else may.
      var page = String(decoding: answer.bytes, as: UTF8.self)
      page = page.replacing(/name="once" value="[a-z2-7]{26}"/, with: "ONCE")
      page = page.replacing(/name="name" value="[^"]*"/, with: "NAME")
      pages.insert(page)
    }
    #expect(pages.count == 1)
    let history = try test.site.accounts.history().map { "\($0.action.rawValue) \($0.account)" }
    #expect(history.suffix(3) == ["refused ada", "refused bob", "refused ada"])
  }

  @Test func `The right password signs in, in whichever case the name is typed`() async throws {
    let test = try site()
    #expect(await test.signIn("Ada", "vier+worte+sind+genug") != nil)
    let answer = await test.ask(
      "POST",
      "/sign-in",
      form: "name=ada&password=vier+worte+sind+genug&back=/rota?weeks=2"
    )
    #expect(answer.header("location") == "/rota?weeks=2")
    let cookie = try #require(answer.header("set-cookie"))
    #expect(cookie.hasPrefix("rota=") && cookie.hasSuffix("; Path=/; HttpOnly; SameSite=Lax"))
  }

  @Test(arguments: [
    "//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nX: y", "evil",
  ])
  func `A way back that leads elsewhere leads to the first page`(_ back: String) async throws {
    let test = try site()
    let answer = await test.ask(
      "POST",
      "/sign-in",
      form: "name=ada&password=vier+worte+sind+genug&back=\(Percent.encoded(back))"
    )
    #expect(answer.header("location") == "/")
  }

  @Test func `A weaker hash of the right password is made stronger`() async throws {
    let test = try site()
    try test.site.accounts.setPassword(
      "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
      of: "ada",
      by: "user:test",
      at: test.now
    )
    #expect(await test.signIn("ada", "password") != nil)
    let kept = try #require(try test.site.accounts.password(of: "ada"))
    #expect(kept.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$") && Argon2.matches("password", kept))
  }

  @Test func `The first code makes one admin, once, within 30 minutes`() async throws {
    let test = try TestSite()
    func use(
      _ code: OneUseCode,
      name: String = "root",
      password: String = "vier+worte+sind+genug"
    ) async -> Int {
      await test.ask(
        "POST",
        "/first",
        form: "code=\(code.text)&name=\(name)&password=\(password)&again=\(password)"
      ).status
    }
    let late = OneUseCode()
    try test.site.accounts.issueFirst(late, at: test.now)
    test.wait(seconds: 1800)
    #expect(await use(late) == 403)
    let code = OneUseCode()
    try test.site.accounts.issueFirst(code, at: test.now)
    test.wait(seconds: 1799)
    #expect(await use(OneUseCode()) == 403)
    #expect(await use(code, password: "kurz") == 403)
    #expect(try test.site.accounts.hasAdmin() == false)
    #expect(await use(code) == 303)
    #expect(try test.site.accounts.hasAdmin())
    #expect(await use(code, name: "other") == 403)
    #expect(try test.site.accounts.all().map(\.name) == ["root"])
  }

  @Test func `A code belongs to one account`() async throws {
    let test = try site()
    try test.site.accounts.add(
      Account(name: "eve", person: nil, isAdmin: true, made: test.now),
      by: "user:test"
    )
    let code = OneUseCode()
    try test.site.accounts.issue(code, for: "ada", by: "user:test", at: test.now)
    let password = "password=neun+neue+worte&again=neun+neue+worte"
    let wrong = await test.ask("POST", "/first", form: "code=\(code.text)&name=eve&\(password)")
    #expect(wrong.status == 403)
    let right = await test.ask("POST", "/first", form: "code=\(code.text)&name=ada&\(password)")
    #expect(right.status == 303)
    #expect(await test.signIn("ada", "vier+worte+sind+genug") == nil)
    #expect(await test.signIn("ada", "neun+neue+worte") != nil)
  }

  @Test(arguments: [
    ("elf zeichen", true), ("zwölf gräser", false), ("aaaaaaaaaaaaaaaa", true),
    ("mein lindum ist schön", true), ("relief forever yes", true), ("ada ist zu kurz dafür", false),
    (String(repeating: "aβ語dé", count: 26), true), (String(repeating: "aβ語dé", count: 25), false),
  ])
  func `A password is long enough and has no word of the site`(
    _ password: String,
    _ isRefused: Bool
  ) {
    #expect(
      (PasswordRule.fault(password, words: ["Lindum Control Room", "ada"]) != nil) == isRefused
    )
  }
}
