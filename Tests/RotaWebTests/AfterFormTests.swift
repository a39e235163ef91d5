import CivilTime
import Foundation
import Planning
import RotaStore
import Rostering
import Testing

@testable import RotaWeb

/// What people are told after a form: what was done, once and to nobody else; or why not, and the way back.
@Suite struct AfterFormTests {
  let test: TestSite
  let cookies: [String: String]
  let passwords: [String: String]

  init() async throws {
    test = try TestSite()
    var cookies: [String: String] = [:]
    var passwords: [String: String] = [:]
    for account in try DemoAccounts.make(in: test.site) {
      let cookie = try #require(await test.signIn(account.name, account.password))
      cookies[account.name] = cookie
      passwords[account.name] = account.password
    }
    self.cookies = cookies
    self.passwords = passwords
  }

  private func send(_ path: String, _ fields: String, as name: String) async -> Answer {
    let cookie = cookies[name] ?? ""
    return await test.ask(
      "POST",
      path,
      cookie: cookie,
      form: "csrf=\(test.token(cookie))&\(fields)"
    )
  }

  private func look(
    _ path: String,
    as name: String,
    with more: String = ""
  ) async -> (Answer, String) {
    let answer = await test.ask("GET", path, cookie: (cookies[name] ?? "") + more)
    return (answer, String(decoding: answer.bytes, as: UTF8.self))
  }

  private func doneCookie(_ answer: Answer) -> String? {
    answer.headers.first { $0.name == "Set-Cookie" && $0.value.hasPrefix("done=") }?.value
  }

  @Test func `What was done is said on the next page, once, and to who did it alone`() async throws
  {
    let sent = await send(
      "/me/leave",
      "kind=leave&from=2026-12-01&to=2026-12-01",
      as: "staff"
    )
    #expect(sent.status == 303)
    let cookie = try #require(doneCookie(sent))
    #expect(cookie.contains("HttpOnly") && cookie.contains("Max-Age=20"))
    let pair = "; " + cookie.prefix { $0 != ";" }
    let (page, text) = await look("/me", as: "staff", with: pair)
    #expect(text.contains("Your request waits for a supervisor."))
    #expect(doneCookie(page)?.contains("Max-Age=0") == true)
    #expect(await !look("/me", as: "staff").1.contains("Your request waits"))
    for (name, more) in [
      ("supervisor", pair), ("lead", pair), ("staff", "; done=1"), ("staff", "; done=x"),
      ("staff", "; done=99999"),
    ] {
      let (_, other) = await look("/me", as: name, with: more)
      #expect(!other.contains("<strong>Done"), "\(name) \(more)")
    }
    // What changed nothing says nothing.
    #expect(await doneCookie(send("/theme", "theme=dark", as: "staff")) == nil)
  }

  @Test func `What a supervisor changed is said with the way to take it back`() async throws {
    let request = try #require(await asked())
    let sent = await send("/rota/leave/\(request)", "answer=no", as: "supervisor")
    #expect(sent.status == 303)
    let pair = try "; " + #require(doneCookie(sent)).prefix { $0 != ";" }
    let (_, text) = await look("/rota", as: "supervisor", with: pair)
    #expect(text.contains("<strong>Done.") && text.contains(">Take it back</a>"))
  }

  @Test func `Leave that was declined is not just gone`() async throws {
    let request = try #require(await asked())
    #expect(await !look("/me", as: "staff").1.contains("Answered lately"))
    _ = await send("/rota/leave/\(request)", "answer=no", as: "supervisor")
    let (_, text) = await look("/me", as: "staff")
    #expect(text.contains("Answered lately"))
    #expect(text.contains("Leave, Tue 1 Dec 2026: declined by Angharad Hughes, Thu 22 Oct 10:00."))
    // It is between the two of them.
    #expect(await !look("/me", as: "lead").1.contains("Answered lately"))
    test.wait(seconds: 29 * 86_400)
    let later = try #require(await test.signIn("staff", passwords["staff"] ?? ""))
    let answer = await test.ask("GET", "/me", cookie: later)
    #expect(!String(decoding: answer.bytes, as: UTF8.self).contains("Answered lately"))
  }

  private func asked() async -> String? {
    _ = await send("/me/leave", "kind=leave&from=2026-12-01&to=2026-12-01", as: "staff")
    return try? test.site.live.standing().facts.all(.leaveRequest).last?.id.description
  }

  @Test func `A form about what is gone says so and leads back to its page`() async {
    let sent = await send("/rota/leave/x", "answer=no", as: "supervisor")
    let text = String(decoding: sent.bytes, as: UTF8.self)
    #expect(sent.status == 404 && text.contains("Not there any more"))
    #expect(
      text.contains("<a href=\"/rota\">the page you came from</a>") && !text.contains("mistyped")
    )
    let (answer, missing) = await look("/rota/nothing", as: "supervisor")
    #expect(answer.status == 404 && missing.contains("mistyped"))
    let refused = await send("/rota/publish", "", as: "staff")
    #expect(refused.status == 403)
    #expect(String(decoding: refused.bytes, as: UTF8.self).contains("Not yours to do"))
  }

  @Test func `A password is changed by who knows it, and other sessions are over`() async throws {
    let old = try #require(passwords["staff"])
    let other = try #require(await test.signIn("staff", old))
    let wrong = await send(
      "/password",
      "now=wrong&password=four+small+words+here&again=four+small+words+here",
      as: "staff"
    )
    #expect(wrong.status == 403)
    #expect(String(decoding: wrong.bytes, as: UTF8.self).contains("That is not your password."))
    let short = await send("/password", "now=\(old)&password=short&again=short", as: "staff")
    #expect(short.status == 403)
    let sent = await send(
      "/password",
      "now=\(old)&password=four+small+words+here&again=four+small+words+here",
      as: "staff"
    )
    #expect(sent.status == 303)
    #expect(await test.signIn("staff", old) == nil)
    #expect(await test.signIn("staff", "four small words here") != nil)
    #expect(await test.ask("GET", "/me", cookie: other).status == 303)
    let new = try #require(
      sent.headers.first { $0.name == "Set-Cookie" && $0.value.hasPrefix("rota=") }
    ).value.prefix { $0 != ";" }
    #expect(await test.ask("GET", "/me", cookie: String(new)).status == 200)
  }

  @Test func `The foot of no page counts entries`() async {
    for (path, name) in [("/sign-in", ""), ("/me", "staff"), ("/rota", "supervisor")] {
      #expect(await !look(path, as: name).1.contains("As at entry"))
    }
  }
}
