public import CivilTime

extension Accounts {
  /// The password of an account as it is kept, a PHC string; nothing where there is no such account, it may not sign in
  /// or it has none yet.
  public func password(of name: String) throws -> String? {
    try engine.read { db in
      var phc: String?
      try db.each(
        """
        SELECT c.phc FROM credential c JOIN account a ON a.room = c.room AND a.name = c.account
        WHERE c.room = \(room) AND c.account = \(name) AND a.disabled IS NULL
        """
      ) { phc = $0.text(0) }
      return phc
    }
  }

  /// Sets the password of an account; its sessions and tokens are over before this returns.
  public func setPassword(_ phc: String, of name: String, by actor: String, at now: Instant) throws
  {
    try engine.write { try setPassword(phc, of: name, by: actor, at: now, in: $0) }
  }

  func setPassword(
    _ phc: String,
    of name: String,
    by actor: String,
    at now: Instant,
    in db: any SQLWrite
  ) throws {
    try ended(.password, name, at: now)
    try keep(phc, of: name, at: now, in: db)
    try end(sessionsOf: name, in: db)
    try db.run("DELETE FROM access_token WHERE room = \(room) AND account = \(name)")
    try db.run("DELETE FROM one_use_code WHERE room = \(room) AND account = \(name)")
    try events.add(.password, to: name, by: actor, at: now, in: db)
  }

  /// Keeps the same password hashed more strongly.
  func keep(_ phc: String, of name: String, at now: Instant, in db: any SQLWrite) throws {
    try db.run(
      """
      INSERT INTO credential (room, account, phc, changed) VALUES (\(room), \(name), \(phc), \(now.seconds))
      ON CONFLICT (room, account) DO UPDATE SET phc = excluded.phc, changed = excluded.changed
      """
    )
  }
}
