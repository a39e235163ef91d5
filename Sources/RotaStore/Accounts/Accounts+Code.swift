public import CivilTime
import Planning

extension Accounts {
  /// Keeps a code for the first admin; older ones work no more.
  public func issueFirst(_ code: OneUseCode, at now: Instant) throws {
    try engine.write { db in
      try db.run("DELETE FROM one_use_code WHERE room = \(room) AND purpose = 'first'")
      try keep(code, for: .first, account: nil, at: now, in: db)
    }
  }

  /// Keeps a code with which an account sets its password; older ones of it work no more.
  ///
  /// - Throws: `Refusal` where there is no such account or it is disabled.
  public func issue(_ code: OneUseCode, for name: String, by actor: String, at now: Instant) throws
  {
    try engine.write { db in
      guard try known(name, in: db).disabled == nil else {
        throw Refusal(.conflict, "the account `\(name)` is disabled", hint: "enable it first")
      }
      try db.run("DELETE FROM one_use_code WHERE room = \(room) AND account = \(name)")
      try keep(code, for: .password, account: name, at: now, in: db)
      try events.add(.code, to: name, by: actor, at: now, in: db)
    }
  }

  /// Uses a code that was typed with a name: sets the password of its account, or makes the first admin of that name.
  ///
  /// - Parameters:
  ///   - typed: The code.
  ///   - name: The name, as `Account.name` makes it.
  ///   - phc: The password, hashed.
  ///   - now: The time it is.
  /// - Returns: The account; nothing where the code is none, is used up or over, or is another account's. A first
  ///   admin is made only while there is none.
  /// - Throws: `RecordError`.
  public func use(
    code typed: String,
    name: String,
    password phc: String,
    at now: Instant
  ) throws -> Account? {
    let digest = OneUseCode.digest(typed)
    let first = try hasAdmin() == false
    return try engine.write { db in
      var purpose: OneUseCode.Purpose?
      var owner: String?
      try db.each(
        "SELECT purpose, account FROM one_use_code WHERE room = \(room) AND digest = \(digest) AND expires > \(now.seconds)"
      ) { row in
        purpose = OneUseCode.Purpose(rawValue: row.text(0))
        owner = row.isNull(1) ? nil : row.text(1)
      }
      switch purpose {
      case nil: return nil
      case .password where owner != name: return nil
      case .password: break
      case .first:
        guard first, try account(name, in: db) == nil else { return nil }
        try add(
          Account(name: name, person: nil, isAdmin: true, made: now),
          by: "account:\(name)",
          in: db
        )
      }
      try db.run("DELETE FROM one_use_code WHERE room = \(room) AND digest = \(digest)")
      try setPassword(phc, of: name, by: "account:\(name)", at: now, in: db)
      return try account(name, in: db)
    }
  }

  private func keep(
    _ code: OneUseCode,
    for purpose: OneUseCode.Purpose,
    account: String?,
    at now: Instant,
    in db: any SQLWrite
  ) throws {
    try db.run("DELETE FROM one_use_code WHERE room = \(room) AND expires <= \(now.seconds)")
    try db.run(
      """
      INSERT INTO one_use_code (room, digest, purpose, account, made, expires) VALUES (
        \(room), \(OneUseCode.digest(code.text)), \(purpose.rawValue), \(account.sqlValue), \(now.seconds),
        \((now + OneUseCode.lifetime).seconds)
      )
      """
    )
  }
}
