import CivilTime
import Foundation
import Planning
import RotaStore
import Testing

@testable import RotaWeb

/// Accounts through the table of routes.
@Suite struct AccountsPageTests {
  let test: TestSite
  let admin: String

  init() async throws {
    test = try TestSite()
    let made = try DemoAccounts.make(in: test.site)
    let account = try #require(made.first { $0.name == "admin" })
    admin = try #require(await test.signIn(account.name, account.password))
  }

  private func send(_ path: String, _ fields: String, cookie: String? = nil) async -> (Int, String)
  {
    let cookie = cookie ?? admin
    let answer = await test.ask(
      "POST",
      path,
      cookie: cookie,
      form: "csrf=\(test.token(cookie))&\(fields)"
    )
    return (answer.status, String(decoding: answer.bytes, as: UTF8.self))
  }

  private func shown(_ page: String) -> String? {
    page.firstMatch(of: /id="code">([a-z2-7]{26})</).map { String($0.output.1) }
  }

  private func list() async -> String {
    String(decoding: await test.ask("GET", "/accounts", cookie: admin).bytes, as: UTF8.self)
  }

  @Test func `An account is made, its code works once and is shown once`() async throws {
    let (status, page) = await send("/accounts/add", "name=K.Owen&person=kowen&admin=no")
    let code = try #require(shown(page))
    #expect(status == 200)
    #expect(await list().contains(code) == false)
    let first = "code=\(code)&name=k.owen&password=drei+kleine+worte&again=drei+kleine+worte"
    #expect(await test.ask("POST", "/first", form: first).status == 303)
    #expect(await test.ask("POST", "/first", form: first).status == 403)
    let page2 = await list()
    #expect(page2.contains("k.owen") && page2.contains("Thu 22 Oct 2026"))
    #expect(await send("/accounts/add", "name=k.owen&person=jbyrne").0 == 409)
    #expect(await send("/accounts/add", "name=k2&person=kowen").0 == 409, "one account a person")
    for bad in ["name=a+b&person=jbyrne", "name=x&person=nobody-here", "name=x&admin=no", ""] {
      #expect(await send("/accounts/add", bad).0 == 422, "\(bad)")
    }
    #expect(await send("/accounts/add", "name=x&person=jbyrne&role=lead").0 == 400)
  }

  @Test func `A new code ends the old one`() async throws {
    let old = try #require(shown(await send("/accounts/code", "name=staff").1))
    let new = try #require(shown(await send("/accounts/code", "name=staff").1))
    func first(_ code: String) -> String {
      "code=\(code)&name=staff&password=drei+kleine+worte&again=drei+kleine+worte"
    }
    #expect(await test.ask("POST", "/first", form: first(old)).status == 403)
    #expect(await test.ask("POST", "/first", form: first(new)).status == 303)
    #expect(await send("/accounts/code", "name=nobody").0 == 404)
  }

  @Test func `Disabled at once, and let in again`() async throws {
    try test.site.accounts.setPassword(
      try Argon2.hash("drei kleine worte"),
      of: "staff",
      by: "user:test",
      at: test.now
    )
    let staff = try #require(await test.signIn("staff", "drei+kleine+worte"))
    #expect(await test.ask("GET", "/me", cookie: staff).status == 200)
    #expect(await send("/accounts/disable", "name=staff").0 == 303)
    #expect(await test.ask("GET", "/me", cookie: staff).status == 303, "led to the sign-in page")
    #expect(await test.signIn("staff", "drei+kleine+worte") == nil)
    #expect(await list().contains("disabled since Thu 22 Oct 2026"))
    #expect(await send("/accounts/code", "name=staff").0 == 409)
    #expect(await send("/accounts/enable", "name=staff").0 == 303)
    #expect(await test.signIn("staff", "drei+kleine+worte") != nil)
  }

  @Test func `The last who keeps accounts stays`() async throws {
    for (path, fields) in [
      ("/accounts/disable", "name=admin"), ("/accounts/role", "name=admin&admin=no"),
    ] {
      let (status, page) = await send(path, fields)
      #expect(status == 409 && page.contains("keeps the accounts"), "\(path)")
    }
    #expect(try test.site.accounts.hasAdmin())
    // An admin who never signed in is none to rely on.
    #expect(await send("/accounts/add", "name=office&admin=yes").0 == 200)
    #expect(await send("/accounts/disable", "name=admin").0 == 409)
    // With another the first may go; their sessions end at once.
    #expect(await send("/accounts/role", "name=supervisor&admin=yes").0 == 303)
    #expect(await send("/accounts/disable", "name=admin").0 == 303)
    #expect(await test.ask("GET", "/accounts", cookie: admin).status == 303)
    #expect(try test.site.accounts.hasAdmin())
  }

  @Test func `A role acts on the next request`() async throws {
    try test.site.accounts.setPassword(
      try Argon2.hash("drei kleine worte"),
      of: "staff",
      by: "user:test",
      at: test.now
    )
    #expect(await send("/accounts/role", "name=staff&admin=yes").0 == 303)
    let staff = try #require(await test.signIn("staff", "drei+kleine+worte"))
    #expect(await test.ask("GET", "/accounts", cookie: staff).status == 200)
    #expect(await send("/accounts/role", "name=staff&admin=no").0 == 303)
    #expect(await test.ask("GET", "/accounts", cookie: staff).status != 200)
    #expect(await send("/accounts/role", "name=staff&admin=perhaps").0 == 400)
    let events = try test.site.accounts.history().suffix(3)
    #expect(events.contains { $0.action == .endAdmin && $0.actor == "account:admin" })
  }
}
