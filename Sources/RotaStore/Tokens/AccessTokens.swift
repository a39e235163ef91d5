public import CivilTime
import Planning

/// The tokens of a record, kept beside the journal, see `Schema.tokens`.
public struct AccessTokens: Sendable {
  let accounts: Accounts
  private var engine: any StoreEngine { accounts.engine }
  private var room: String { accounts.room }

  /// The tokens in a record's file.
  public init(_ file: RecordFile) { accounts = Accounts(file) }

  /// The tokens of some accounts.
  public init(_ accounts: Accounts) { self.accounts = accounts }

  /// Makes a token.
  ///
  /// - Parameters:
  ///   - token: The token, its label a line of at most 40 letters.
  ///   - actor: Who makes it.
  /// - Throws: `Refusal` where there is no such account, it is disabled, the label is empty or too long, or there are ten
  ///   already; `RecordError`, as everything here.
  public func add(_ token: AccessToken, by actor: String) throws {
    guard !token.label.isEmpty, token.label.count <= AccessToken.longestLabel else {
      throw Refusal(
        .input,
        "a name for the token is wanted, of at most \(AccessToken.longestLabel) letters",
        hint: "`wall display`, or `payroll export`"
      )
    }
    try engine.write { db in
      guard try accounts.known(token.account, in: db).disabled == nil else {
        throw Refusal(
          .conflict,
          "the account `\(token.account)` is disabled",
          hint: "enable it first"
        )
      }
      try db.run(
        "DELETE FROM access_token WHERE room = \(room) AND expires <= \(token.made.seconds)"
      )
      guard try rows(of: token.account, at: token.made, in: db).count < AccessToken.most else {
        throw Refusal(
          .conflict,
          "there are \(AccessToken.most) tokens of `\(token.account)` already, and no more than that",
          hint: "end one that is no longer used"
        )
      }
      try db.run(
        """
        INSERT INTO access_token (room, digest, account, label, epoch, made, expires) VALUES (
          \(room), \(token.digest), \(token.account), \(token.label), \(try accounts.epoch(in: db)),
          \(token.made.seconds), \(token.expires.seconds)
        )
        """
      )
      try accounts.events.add(.tokenAdd, to: token.account, by: actor, at: token.made, in: db)
    }
  }

  /// The account that a token acts for; nothing where the token is none, is over or was ended, its account may not sign in,
  /// or the record was restored since.
  public func account(of digest: [UInt8], at now: Instant) throws -> Account? {
    try engine.read { db in
      var name: String?
      try db.each(
        """
        SELECT account FROM access_token
        WHERE room = \(room) AND digest = \(digest) AND expires > \(now.seconds)
          AND epoch = \(try accounts.epoch(in: db))
        """
      ) { name = $0.text(0) }
      guard let name, let account = try accounts.account(name, in: db), account.disabled == nil
      else { return nil }
      return account
    }
  }

  /// The tokens of an account that still work, oldest first.
  public func tokens(of account: String, at now: Instant) throws -> [AccessToken] {
    try engine.read { try rows(of: account, at: now, in: $0) }
  }

  /// Ends a token of an account; it is gone before this returns.
  ///
  /// - Returns: Whether there was one.
  @discardableResult
  public func end(
    _ id: String,
    of account: String,
    by actor: String,
    at now: Instant
  ) throws
    -> Bool
  {
    try engine.write { db in
      let tokens = try rows(of: account, at: now, in: db)
      guard let token = tokens.first(where: { $0.id == id }) else { return false }
      try db.run("DELETE FROM access_token WHERE room = \(room) AND digest = \(token.digest)")
      try accounts.events.add(.tokenEnd, to: account, by: actor, at: now, in: db)
      return true
    }
  }

  private func rows(
    of account: String,
    at now: Instant,
    in db: any SQLRead
  ) throws -> [AccessToken] {
    var tokens: [AccessToken] = []
    try db.each(
      """
      SELECT digest, label, made, expires FROM access_token
      WHERE room = \(room) AND account = \(account) AND expires > \(now.seconds)
        AND epoch = \(try accounts.epoch(in: db))
      ORDER BY made, digest
      """
    ) { row in
      tokens.append(
        AccessToken(
          digest: row.bytes(0),
          account: account,
          label: row.text(1),
          made: Instant(seconds: Int(row.int64(2))),
          expires: Instant(seconds: Int(row.int64(3)))
        )
      )
    }
    return tokens
  }
}
