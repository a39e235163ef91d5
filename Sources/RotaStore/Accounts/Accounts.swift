public import CivilTime
import Crypto
import Planning

/// The accounts of a record.
///
/// They are kept beside the journal, see `Schema.accounts`; each change writes an `AccountEvent` in its transaction.
public struct Accounts: Sendable {
  let engine: any StoreEngine
  let room: String
  let file: RecordFile
  let events: AccountEventRows

  /// The accounts in a record's file.
  public init(_ file: RecordFile) {
    self.file = file
    engine = file.engine
    room = file.room
    events = AccountEventRows(room: file.room, key: file.key.digest)
  }

  /// All of them, by name.
  ///
  /// - Throws: `RecordError`, as everything here.
  public func all() throws -> [Account] {
    try engine.read { try rows(in: $0, where: "room = \(room)") }
  }

  /// The account of a name.
  public func account(_ name: String) throws -> Account? {
    try engine.read { try account(name, in: $0) }
  }

  /// Whether somebody can sign in who keeps accounts: an admin who is not disabled and has a password.
  public func hasAdmin() throws -> Bool {
    try engine.read { db in
      var count = 0
      try db.each(
        """
        SELECT count(*) FROM account a JOIN credential c ON c.room = a.room AND c.account = a.name
        WHERE a.room = \(room) AND a.admin = 1 AND a.disabled IS NULL
        """
      ) { count = Int($0.int64(0)) }
      return count > 0
    }
  }

  /// What was done to accounts and with them, oldest first.
  public func history() throws -> [AccountEvent] { try engine.read { try events.all(in: $0) } }

  /// Makes an account, without a password: it signs in once it has used a code.
  ///
  /// - Throws: `Refusal` where there is one of its name or of its person.
  public func add(_ account: Account, by actor: String) throws {
    try engine.write { db in
      try add(account, by: actor, in: db)
    }
  }

  func add(_ account: Account, by actor: String, in db: any SQLWrite) throws {
    if try self.account(account.name, in: db) != nil {
      throw Refusal(.conflict, "there is an account `\(account.name)` already")
    }
    if let person = account.person,
      let other = try rows(in: db, where: "room = \(room) AND person = \(person)").first
    {
      throw Refusal(.conflict, "\(person) has an account already, `\(other.name)`")
    }
    try db.run(
      """
      INSERT INTO account (room, name, person, admin, made, disabled)
      VALUES (\(room), \(account.name), \(account.person.sqlValue), \(account.isAdmin), \(account.made.seconds), \((account.disabled?.seconds).sqlValue))
      """
    )
    try events.add(.add, to: account.name, by: actor, at: account.made, in: db)
  }

  /// Lets an account sign in no more, or again; its sessions and tokens are over before this returns, and the calendar
  /// links of its person where it may not.
  ///
  /// - Parameters:
  ///   - isDisabled: Whether it may sign in no more.
  ///   - name: Its name.
  ///   - actor: Who says so.
  ///   - now: The time it is.
  ///   - keepsAnAdmin: Whether it is refused where nobody would be left who signs in and keeps accounts.
  /// - Throws: `Refusal` where there is none of the name, or nobody would be left.
  public func setDisabled(
    _ isDisabled: Bool,
    _ name: String,
    by actor: String,
    at now: Instant,
    keepsAnAdmin: Bool = false
  ) throws {
    try engine.write { db in
      let account = try known(name, in: db)
      if isDisabled, keepsAnAdmin { try wantAnotherAdmin(than: account, in: db) }
      guard (account.disabled != nil) != isDisabled else { return }
      let since = isDisabled ? now.seconds : nil
      try db.run(
        """
        UPDATE account SET disabled = \(since.sqlValue)
        WHERE room = \(room) AND name = \(name)
        """
      )
      try end(sessionsOf: name, in: db)
      try db.run("DELETE FROM access_token WHERE room = \(room) AND account = \(name)")
      try db.run("DELETE FROM one_use_code WHERE room = \(room) AND account = \(name)")
      try ended(isDisabled ? .disabled : .enabled, name, at: now)
      if isDisabled, let person = account.person {
        try FeedLinks(file).endAll(of: person, in: db)
      }
      try events.add(isDisabled ? .disable : .enable, to: name, by: actor, at: now, in: db)
    }
  }

  /// Makes an account an admin, or no more; its sessions are over before this returns.
  ///
  /// - Parameters:
  ///   - isAdmin: Whether it keeps accounts and settings.
  ///   - name: Its name.
  ///   - actor: Who says so.
  ///   - now: The time it is.
  ///   - keepsAnAdmin: Whether it is refused where nobody would be left who signs in and keeps accounts.
  /// - Throws: `Refusal` where there is none of the name, or nobody would be left.
  public func setAdmin(
    _ isAdmin: Bool,
    _ name: String,
    by actor: String,
    at now: Instant,
    keepsAnAdmin: Bool = false
  ) throws {
    try engine.write { db in
      let account = try known(name, in: db)
      guard account.isAdmin != isAdmin else { return }
      if !isAdmin, keepsAnAdmin { try wantAnotherAdmin(than: account, in: db) }
      try ended(isAdmin ? .admin : .noAdmin, name, at: now)
      try db.run("UPDATE account SET admin = \(isAdmin) WHERE room = \(room) AND name = \(name)")
      try end(sessionsOf: name, in: db)
      try events.add(isAdmin ? .makeAdmin : .endAdmin, to: name, by: actor, at: now, in: db)
    }
  }

  /// Refuses where an account is the only one that signs in and keeps accounts.
  private func wantAnotherAdmin(than account: Account, in db: any SQLRead) throws {
    guard account.isAdmin, account.disabled == nil else { return }
    var others = 0
    try db.each(
      """
      SELECT count(*) FROM account a JOIN credential c ON c.room = a.room AND c.account = a.name
      WHERE a.room = \(room) AND a.admin = 1 AND a.disabled IS NULL AND a.name <> \(account.name)
      """
    ) { others = Int($0.int64(0)) }
    if others == 0 {
      throw Refusal(
        .conflict,
        "nobody but `\(account.name)` keeps the accounts",
        hint: "make another account an admin first, and let its owner sign in"
      )
    }
  }

  /// The account of a name, or a refusal.
  func known(_ name: String, in db: any SQLRead) throws -> Account {
    guard let account = try account(name, in: db) else {
      throw Refusal(.notAllowed, "there is no account `\(name)`")
    }
    return account
  }

  func account(_ name: String, in db: any SQLRead) throws -> Account? {
    try rows(in: db, where: "room = \(room) AND name = \(name)").first
  }

  private func rows(in db: any SQLRead, where condition: SQL) throws -> [Account] {
    var accounts: [Account] = []
    try db.each(
      "SELECT name, person, admin, made, disabled FROM account WHERE \(condition) ORDER BY name"
    ) { row in
      accounts.append(
        Account(
          name: row.text(0),
          person: row.isNull(1) ? nil : row.text(1),
          isAdmin: row.int64(2) != 0,
          made: Instant(seconds: Int(row.int64(3))),
          disabled: row.isNull(4) ? nil : Instant(seconds: Int(row.int64(4)))
        )
      )
    }
    return accounts
  }
}
