import CivilTime
import Testing

@testable import RotaStore
@testable import RotaWeb

@Suite struct SessionTests {
  /// A site with one route for whoever is signed in and one that shows what was told in confidence.
  private func site() async throws -> (TestSite, password: String) {
    let table = RouteTable(
      RouteTable.site.routes + [
        .get("/plain", for: .signedIn, scope: .own) { _ in .text("plain") },
        .get("/told", for: .signedIn, scope: .cases, isConfidential: true) { _ in .text("told") },
      ]
    )
    let test = try TestSite(table: table)
    try test.site.accounts.add(
      Account(name: "ada", person: nil, isAdmin: true, made: test.now),
      by: "user:test"
    )
    let password = "vier worte sind genug"
    try test.site.accounts.setPassword(
      try Argon2.hash(password),
      of: "ada",
      by: "user:test",
      at: test.now
    )
    return (test, "vier+worte+sind+genug")
  }

  @Test(arguments: [("/plain", 1800), ("/told", 600)])
  func `A session left alone for its time is over, one second less is not`(
    _ path: String,
    _ limit: Int
  ) async throws {
    let (test, password) = try await site()
    let cookie = try #require(await test.signIn("ada", password))
    for _ in 1...3 {
      test.wait(seconds: limit - 1)
      #expect(await test.ask("GET", path, cookie: cookie).status == 200)
    }
    test.wait(seconds: limit)
    #expect(await test.ask("GET", path, cookie: cookie).status == 303)
    test.wait(seconds: -limit)
    #expect(await test.ask("GET", path, cookie: cookie).status == 303, "the clock went back")
  }

  @Test func `It ends after 13 hours however much it is used`() async throws {
    let (test, password) = try await site()
    let cookie = try #require(await test.signIn("ada", password))
    for _ in 0..<51 {
      test.wait(seconds: 900)
      #expect(await test.ask("GET", "/plain", cookie: cookie).status == 200)
    }
    test.wait(seconds: 899)
    #expect(await test.ask("GET", "/plain", cookie: cookie).status == 200)
    test.wait(seconds: 1)
    #expect(await test.ask("GET", "/plain", cookie: cookie).status == 303)
  }

  @Test func `A page that a script fetches again keeps nobody signed in`() async throws {
    let (test, password) = try await site()
    let cookie = try #require(await test.signIn("ada", password))
    let refresh = [Answer.Header("sec-fetch-dest", "empty")]
    for _ in 1...2 {
      test.wait(seconds: 899)
      #expect(await test.ask("GET", "/plain", cookie: cookie, headers: refresh).status == 200)
    }
    test.wait(seconds: 2)
    #expect(await test.ask("GET", "/plain", cookie: cookie, headers: refresh).status == 303)
  }

  @Test func `Signing in again gives another secret and ends the session before`() async throws {
    let (test, password) = try await site()
    let first = try #require(await test.signIn("ada", password))
    let answer = await test.ask(
      "POST",
      "/sign-in",
      cookie: first,
      form: "name=ada&password=\(password)&csrf=\(test.token(first))"
    )
    let second = try #require(answer.header("set-cookie")).prefix { $0 != ";" }
    #expect(second != first[...])
    #expect(await test.ask("GET", "/plain", cookie: first).status == 303)
    #expect(await test.ask("GET", "/plain", cookie: String(second)).status == 200)
  }

  @Test func `Signing out, a new password, a change of role and disabling end it at once`()
    async throws
  {
    let ends: [(TestSite, String) async throws -> Void] = [
      { test, cookie in
        let answer = await test.ask(
          "POST",
          "/sign-out",
          cookie: cookie,
          form: "csrf=\(test.token(cookie))"
        )
        #expect(answer.status == 303)
        #expect(answer.header("clear-site-data") == "\"cache\", \"cookies\", \"storage\"")
      },
      { test, _ in
        try test.site.accounts.setPassword("x", of: "ada", by: "user:test", at: test.now)
      },
      { test, _ in try test.site.accounts.setAdmin(false, "ada", by: "user:test", at: test.now) },
      { test, _ in try test.site.accounts.setDisabled(true, "ada", by: "user:test", at: test.now) },
    ]
    for end in ends {
      let (test, password) = try await site()
      let cookie = try #require(await test.signIn("ada", password))
      #expect(await test.ask("GET", "/plain", cookie: cookie).status == 200)
      try await end(test, cookie)
      #expect(await test.ask("GET", "/plain", cookie: cookie).status == 303)
    }
  }

  @Test func `The record holds no secret of a session, and looking writes nothing`() async throws {
    let (test, password) = try await site()
    let cookie = try #require(await test.signIn("ada", password))
    let before = try Self.everything(test)
    for path in ["/", "/plain", "/told", "/rota", "/sign-in", "/first", "/metrics", "/none"] {
      for method in ["GET", "HEAD"] {
        _ = await test.ask(method, path, cookie: cookie)
        test.wait(seconds: 60)
      }
    }
    let after = try Self.everything(test)
    #expect(after == before)
    let secret = try #require(SessionSecret(String(cookie.dropFirst("rota=".count))))
    let rows = "\(after)"
    #expect(!rows.contains(secret.text))
    #expect(!rows.contains(secret.formToken))
    let digest: SQLValue = .bytes(secret.digest)
    #expect(after["session"]?.contains { $0.contains(digest) } == true)
  }

  private static func everything(_ test: TestSite) throws -> [String: [[SQLValue]]] {
    try test.site.live.record.engine.read { db in
      var tables: [String: [[SQLValue]]] = [:]
      for row in try db.query("SELECT name FROM sqlite_schema WHERE type = 'table'") {
        guard case .text(let name) = row[0] else { continue }
        var all: SQL = "SELECT * FROM"
        all.text += " \(name)"
        tables[name] = try db.query(all)
      }
      return tables
    }
  }
}
