import CivilTime
import Planning
import Testing

@testable import RotaStore

@Suite struct AccountsTests {
  @Test func `A record of before accounts opens, and has them`() throws {
    let test = try TestRecord()
    let place = RecordPlace(path: test.folder + "/before.db")
    func open(_ steps: Int) throws -> RecordFile {
      try RecordFile.open(
        place,
        room: "test",
        migrations: Array(Schema.migrations.prefix(steps)),
        now: TestRecord.now,
        waiting: 0
      )
    }
    do {
      let old = try open(2)
      #expect(try old.note("schema") == "2")
      old.close()
    }
    let now = try open(3)
    defer { now.close() }
    #expect(try now.note("schema") == "3")
    let accounts = Accounts(now)
    try accounts.add(account("ada"), by: "user:test")
    #expect(try accounts.all() == [account("ada")])
  }

  @Test func `An account is made once, and one for each person`() throws {
    let test = try TestRecord()
    let accounts = Accounts(test.file)
    try accounts.add(account("ada", person: "p1"), by: "user:test")
    #expect(throws: Refusal.self) { try accounts.add(account("ada"), by: "user:test") }
    #expect(throws: Refusal.self) {
      try accounts.add(account("ben", person: "p1"), by: "user:test")
    }
    try accounts.add(account("cy"), by: "user:test")
    try accounts.add(account("di"), by: "user:test")
    #expect(try accounts.all().map(\.name) == ["ada", "cy", "di"])
    #expect(throws: Refusal.self) {
      try accounts.setDisabled(true, "eve", by: "user:test", at: TestRecord.now)
    }
  }

  @Test func `Only an admin with a password who may sign in counts`() throws {
    let test = try TestRecord()
    let accounts = Accounts(test.file)
    try accounts.add(account("ada", isAdmin: true), by: "user:test")
    try accounts.add(account("ben"), by: "user:test")
    try accounts.setPassword("phc", of: "ben", by: "user:test", at: TestRecord.now)
    #expect(try accounts.hasAdmin() == false)
    try accounts.setPassword("phc", of: "ada", by: "user:test", at: TestRecord.now)
    #expect(try accounts.hasAdmin())
    try accounts.setDisabled(true, "ada", by: "user:test", at: TestRecord.now)
    #expect(try accounts.hasAdmin() == false)
    #expect(try accounts.password(of: "ada") == nil)
  }

  @Test func `A change, a gap and a swap in the list of what was done are found`() throws {
    let test = try TestRecord()
    let accounts = Accounts(test.file)
    for name in ["ada", "ben", "cy"] {
      try accounts.add(account(name), by: "user:test")
      try accounts.setPassword("phc", of: name, by: "account:\(name)", at: TestRecord.now)
    }
    #expect(
      try accounts.history().map { "\($0.seq) \($0.action.rawValue) \($0.account)" } == [
        "1 add ada", "2 password ada", "3 add ben", "4 password ben", "5 add cy", "6 password cy",
      ]
    )
    let harm: [(SQL, SQL)] = [
      (
        "UPDATE account_event SET actor = 'user:other' WHERE seq = 3",
        "UPDATE account_event SET actor = 'user:test' WHERE seq = 3"
      ),
      (
        "UPDATE account_event SET entered = entered + 1 WHERE seq = 1",
        "UPDATE account_event SET entered = entered - 1 WHERE seq = 1"
      ),
      (
        "UPDATE account_event SET account = 'cy' WHERE seq = 6 OR seq = 4",
        "UPDATE account_event SET account = 'ben' WHERE seq = 4"
      ),
    ]
    for (harmful, mend) in harm {
      try test.file.engine.write { _ = try $0.run(harmful) }
      #expect(throws: RecordError.self) { try accounts.history() }
      try test.file.engine.write { _ = try $0.run(mend) }
      #expect(try accounts.history().count == 6)
    }
    try test.file.engine.write { _ = try $0.run("DELETE FROM account_event WHERE seq = 2") }
    #expect(throws: RecordError.self) { try accounts.history() }
  }

  @Test func `Sessions of before a restored record are over`() throws {
    let test = try TestRecord()
    let accounts = Accounts(test.file)
    try accounts.add(account("ada"), by: "user:test")
    let session = KeptSession(
      digest: [UInt8](repeating: 7, count: 32),
      account: "ada",
      made: TestRecord.now,
      used: TestRecord.now,
      expires: TestRecord.now + Minutes(60)
    )
    try accounts.begin(session, stronger: nil)
    #expect(try accounts.session(session.digest, at: TestRecord.now)?.0 == session)
    #expect(try accounts.session(session.digest, at: session.expires)?.0 == nil)
    try test.file.engine.write {
      _ = try $0.run("UPDATE meta SET value = '2' WHERE name = 'epoch'")
    }
    #expect(try accounts.session(session.digest, at: TestRecord.now)?.0 == nil)
  }

  @Test(arguments: [
    ("ada", "ada"), (" K.Owen ", "k.owen"), ("a_1-b", "a_1-b"), ("", nil), (".a", nil),
    ("a b", nil), ("é", nil), (String(repeating: "a", count: 33), nil), ("a\u{0}", nil),
  ])
  func `Names are small letters, digits and three signs`(_ typed: String, _ name: String?) {
    #expect(Account.name(typed) == name)
  }

  private func account(_ name: String, person: String? = nil, isAdmin: Bool = false) -> Account {
    Account(name: name, person: person, isAdmin: isAdmin, made: TestRecord.now)
  }
}
