import CivilTime
import Foundation
import RotaStore
import Testing

@testable import RotaWeb

/// Somebody signed in at a test site, who looks at pages and sends forms as a browser without scripts does.
struct Caller {
  let test: TestSite
  let cookie: String

  /// One of the demo accounts.
  init(_ test: TestSite, _ name: String, _ accounts: [DemoAccounts.Shown]) async throws {
    let password = try #require(accounts.first { $0.name == name }).password
    self.test = test
    cookie = try #require(await test.signIn(name, password))
  }

  /// A person of the room, with an account of their own.
  init(_ test: TestSite, person: String) async throws {
    let password = OneUseCode().text
    let name = "of-\(person)"
    try test.site.accounts.add(
      Account(name: name, person: person, isAdmin: false, made: test.now),
      by: "user:test"
    )
    try test.site.accounts.setPassword(
      try Argon2.hash(password),
      of: name,
      by: "user:test",
      at: test.now
    )
    self.test = test
    cookie = try #require(await test.signIn(name, password))
  }

  /// A page: its status and source.
  func look(_ path: String) async -> (status: Int, source: String) {
    let answer = await test.ask("GET", path, cookie: cookie)
    return (answer.status, String(decoding: answer.bytes, as: UTF8.self))
  }

  /// The words of a page.
  func words(_ path: String) async -> String { Markup(await look(path).source).text }

  /// Sends a form.
  func send(_ path: String, _ fields: [(String, String)]) async -> (status: Int, source: String) {
    let form = ([("csrf", test.token(cookie))] + fields)
      .map { "\($0)=\(Percent.encoded($1))" }.joined(separator: "&")
    let answer = await test.ask("POST", path, cookie: cookie, form: form)
    return (answer.status, String(decoding: answer.bytes, as: UTF8.self))
  }

  /// The parts of the addresses of a page that begin alike, `/debriefs/…`, in their order.
  func links(on path: String, beginning prefix: String) async -> [String] {
    let source = await look(path).source
    return source.ranges(of: "href=\"\(prefix)").map { range in
      String(source[range.upperBound...].prefix { $0 != "\"" })
    }
  }
}

extension TestSite {
  /// The number of the newest entry.
  func entry() throws -> Int { try site.live.standing().entry }
}
