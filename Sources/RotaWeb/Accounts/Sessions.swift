import CivilTime
import RotaStore
import Synchronization

/// A session that a request belongs to.
struct OpenSession: Sendable {
  /// As it is kept.
  let kept: KeptSession
  /// Whose it is.
  let account: Account
  /// The token its forms carry.
  let formToken: String
}

/// Who is signed in, for how long.
///
/// To look at a page writes nothing: when a session was last used stays in memory, and is written with the next change
/// and when the server stops.
final class Sessions: Sendable {
  /// How long a session may be left alone.
  static let idle = Minutes(30)
  /// How long where what was told in confidence is shown.
  static let confidentialIdle = Minutes(10)
  /// How long it lasts at the most: one shift and its handover.
  static let longest = Minutes(13 * 60)

  private struct Uses {
    var last: [[UInt8]: Instant] = [:]
    var over: [[UInt8]: KeptSession] = [:]
  }

  private let accounts: @Sendable () -> Accounts
  private let uses = Mutex(Uses())

  /// Sessions of accounts that are asked for anew each time, as the record may have been lent meanwhile.
  init(_ accounts: @escaping @Sendable () -> Accounts) { self.accounts = accounts }

  /// Begins a session and returns the secret for its cookie.
  func begin(_ account: String, at now: Instant, stronger phc: String?) throws -> SessionSecret {
    let secret = SessionSecret()
    try accounts().begin(
      KeptSession(
        digest: secret.digest,
        account: account,
        made: now,
        used: now,
        expires: now + Self.longest
      ),
      stronger: phc
    )
    return secret
  }

  /// The session of a cookie.
  ///
  /// - Parameters:
  ///   - cookie: The value of the cookie.
  ///   - now: The time it is. Where the clock was put back, what is over stays over.
  ///   - isConfidential: Whether what is asked for was told in confidence.
  ///   - counts: Whether this is a use, and not a page refreshing itself.
  /// - Returns: The session; nothing where the cookie is none or it is over.
  /// - Throws: `RecordError`.
  func find(
    _ cookie: String,
    at now: Instant,
    isConfidential: Bool,
    counts: Bool
  ) throws -> OpenSession? {
    guard let secret = SessionSecret(cookie),
      let (kept, account) = try accounts().session(secret.digest, at: now)
    else { return nil }
    let limit = isConfidential ? Self.confidentialIdle : Self.idle
    let isOpen = uses.withLock { uses in
      if uses.over[secret.digest] != nil { return false }
      let last = max(kept.used, uses.last[secret.digest] ?? kept.used)
      guard now - last < limit, now < kept.expires else {
        uses.over[secret.digest] = kept
        uses.last[secret.digest] = nil
        return false
      }
      if counts { uses.last[secret.digest] = max(now, last) }
      return true
    }
    return isOpen ? OpenSession(kept: kept, account: account, formToken: secret.formToken) : nil
  }

  /// Ends a session.
  func end(_ session: OpenSession, at now: Instant) throws {
    try accounts().end(session.kept, at: now)
    uses.withLock { $0.last[session.kept.digest] = nil }
  }

  /// Writes down what only memory knew.
  func settle(at now: Instant) throws {
    let known = uses.withLock { $0 }
    for session in known.over.values { try accounts().end(session, at: now) }
    try accounts().note(used: known.last)
    uses.withLock { uses in
      for digest in known.over.keys { uses.over[digest] = nil }
    }
  }
}
