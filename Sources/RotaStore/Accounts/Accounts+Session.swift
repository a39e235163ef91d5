public import CivilTime

/// A session as it is kept: the digest of its secret, never the secret.
public struct KeptSession: Hashable, Sendable {
  /// The SHA-256 of the secret.
  public let digest: [UInt8]
  /// Whose it is.
  public let account: String
  /// When it was made.
  public let made: Instant
  /// When it was last used, as far as that was written down.
  public let used: Instant
  /// When it ends at the latest.
  public let expires: Instant

  /// Makes a session.
  public init(digest: [UInt8], account: String, made: Instant, used: Instant, expires: Instant) {
    self.digest = digest
    self.account = account
    self.made = made
    self.used = used
    self.expires = expires
  }
}

extension Accounts {
  /// Begins a session, once a password was right; a stronger hash of the same password is kept with it.
  ///
  /// - Throws: `RecordError`.
  public func begin(_ session: KeptSession, stronger phc: String?) throws {
    try engine.write { db in
      if let phc { try keep(phc, of: session.account, at: session.made, in: db) }
      try db.run(
        "DELETE FROM session WHERE room = \(room) AND expires <= \(session.made.seconds)"
      )
      try db.run(
        """
        INSERT INTO session (room, digest, account, epoch, made, used, expires) VALUES (
          \(room), \(session.digest), \(session.account), \(try epoch(in: db)), \(session.made.seconds),
          \(session.used.seconds), \(session.expires.seconds)
        )
        """
      )
      try events.add(
        .signIn,
        to: session.account,
        by: "account:\(session.account)",
        at: session.made,
        in: db
      )
    }
  }

  /// Writes down that a sign-in was refused; only of accounts that are there, so that nobody fills the list.
  public func refuse(_ name: String, at now: Instant) throws {
    try engine.write { db in
      guard try account(name, in: db) != nil else { return }
      try events.add(.refused, to: name, by: "account:\(name)", at: now, in: db)
    }
  }

  /// The session of a digest with its account; nothing where it is over, its account may not sign in, or the record was
  /// restored since.
  public func session(_ digest: [UInt8], at now: Instant) throws -> (KeptSession, Account)? {
    try engine.read { db in
      var found: KeptSession?
      try db.each(
        """
        SELECT account, made, used, expires FROM session
        WHERE room = \(room) AND digest = \(digest) AND expires > \(now.seconds) AND epoch = \(try epoch(in: db))
        """
      ) { row in
        found = KeptSession(
          digest: digest,
          account: row.text(0),
          made: Instant(seconds: Int(row.int64(1))),
          used: Instant(seconds: Int(row.int64(2))),
          expires: Instant(seconds: Int(row.int64(3)))
        )
      }
      guard let found, let account = try account(found.account, in: db), account.disabled == nil
      else {
        return nil
      }
      return (found, account)
    }
  }

  /// Writes down when sessions were last used.
  public func note(used sessions: [[UInt8]: Instant]) throws {
    if sessions.isEmpty { return }
    try engine.write { db in
      for (digest, used) in sessions {
        try db.run(
          "UPDATE session SET used = \(used.seconds) WHERE room = \(room) AND digest = \(digest) AND used < \(used.seconds)"
        )
      }
    }
  }

  /// Ends a session: it is over before this returns.
  public func end(_ session: KeptSession, at now: Instant) throws {
    try engine.write { db in
      let count = try db.run(
        "DELETE FROM session WHERE room = \(room) AND digest = \(session.digest)"
      )
      guard count > 0 else { return }
      try events.add(
        .signOut,
        to: session.account,
        by: "account:\(session.account)",
        at: now,
        in: db
      )
    }
  }

  func end(sessionsOf name: String, in db: any SQLWrite) throws {
    try db.run("DELETE FROM session WHERE room = \(room) AND account = \(name)")
  }

  /// The number that a restored record moves on, so that sessions of before are over.
  func epoch(in db: any SQLRead) throws -> Int {
    var epoch = 0
    try db.each("SELECT value FROM meta WHERE room = \(room) AND name = 'epoch'") {
      epoch = Int($0.text(0)) ?? 0
    }
    return epoch
  }
}
