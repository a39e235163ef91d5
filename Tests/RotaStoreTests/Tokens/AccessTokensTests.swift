import CivilTime
import Planning
import Testing

@testable import RotaStore

/// Tokens for programs as they are kept: by digest, for a time, ended at once.
@Suite struct AccessTokensTests {
  private let test: TestRecord
  private let tokens: AccessTokens

  init() throws {
    test = try TestRecord()
    tokens = AccessTokens(test.file)
    for name in ["ada", "ben"] {
      let account = Account(name: name, person: nil, isAdmin: false, made: TestRecord.now)
      try tokens.accounts.add(account, by: "user:test")
    }
  }

  private func token(_ number: UInt8, of account: String = "ada", days: Int = 1) -> AccessToken {
    AccessToken(
      digest: [UInt8](repeating: number, count: 32),
      account: account,
      label: "display \(number)",
      made: TestRecord.now,
      expires: TestRecord.now + Minutes(days * 1440)
    )
  }

  @Test func `A token is its account's until its time is over`() throws {
    let one = token(1)
    try tokens.add(one, by: "user:test")
    let end = TestRecord.now + Minutes(1440)
    #expect(try tokens.account(of: one.digest, at: TestRecord.now)?.name == "ada")
    #expect(try tokens.account(of: one.digest, at: end - Minutes(1)) != nil)
    #expect(try tokens.account(of: one.digest, at: end) == nil)
    #expect(try tokens.account(of: token(2).digest, at: TestRecord.now) == nil)
    #expect(try tokens.tokens(of: "ada", at: TestRecord.now) == [one])
    #expect(try tokens.tokens(of: "ada", at: end).isEmpty)
    #expect(one.id == "0101010101010101")
  }

  @Test func `It is ended at once, by its owner's account alone`() throws {
    try tokens.add(token(1), by: "user:test")
    let id = token(1).id
    #expect(try !tokens.end(id, of: "ben", by: "account:ben", at: TestRecord.now))
    #expect(try tokens.account(of: token(1).digest, at: TestRecord.now) != nil)
    #expect(try tokens.end(id, of: "ada", by: "account:ada", at: TestRecord.now))
    #expect(try tokens.account(of: token(1).digest, at: TestRecord.now) == nil)
    #expect(try !tokens.end(id, of: "ada", by: "account:ada", at: TestRecord.now))
    let said = try tokens.accounts.history().map(\.action)
    #expect(said.suffix(2) == [.tokenAdd, .tokenEnd])
  }

  @Test func `A disabled account has none, a label is wanted, ten are enough`() throws {
    try tokens.add(token(1, of: "ben"), by: "user:test")
    try tokens.accounts.setDisabled(true, "ben", by: "user:test", at: TestRecord.now)
    #expect(throws: Refusal.self) { try tokens.add(token(2, of: "ben"), by: "user:test") }
    try tokens.accounts.setDisabled(false, "ben", by: "user:test", at: TestRecord.now)
    #expect(try tokens.account(of: token(1).digest, at: TestRecord.now) == nil)
    for label in ["", String(repeating: "x", count: 41)] {
      let unnamed = AccessToken(
        digest: token(3).digest,
        account: "ada",
        label: label,
        made: TestRecord.now,
        expires: TestRecord.now + Minutes(1440)
      )
      #expect(throws: Refusal.self) { try tokens.add(unnamed, by: "user:test") }
    }
    for number in 1...10 { try tokens.add(token(UInt8(100 + number)), by: "user:test") }
    #expect(throws: Refusal.self) { try tokens.add(token(200), by: "user:test") }
    #expect(throws: Refusal.self) { try tokens.add(token(201, of: "nobody"), by: "user:test") }
  }

  @Test func `A secret is long, never the same, and read back only as it was made`() {
    let all = Set((0..<100).map { _ in AccessSecret().text })
    #expect(all.count == 100 && all.allSatisfy { $0.utf8.count == 59 && $0.hasPrefix("relief_") })
    let secret = AccessSecret()
    #expect(AccessSecret(secret.text) == secret && secret.digest.count == 32)
    for text in [
      "", "relief_", secret.text + "a", String(secret.text.dropLast()), secret.text.uppercased(),
    ] {
      #expect(AccessSecret(text) == nil)
    }
    #expect(!"\(secret)".contains(secret.text.suffix(20)))
  }
}
