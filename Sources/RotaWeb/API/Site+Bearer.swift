import CivilTime
import RotaStore

extension Site {
  /// The account that a program acts for by the token it sent; nothing where it sent none that works.
  ///
  /// - Source: RFC 6750, section 2.1: the header alone, never the address or the body.
  func bearer(of asked: Asked, at now: Instant) throws -> Account? {
    guard let header = asked.only("authorization") else { return nil }
    let parts = header.split(separator: " ", omittingEmptySubsequences: true)
    guard parts.count == 2, parts[0].lowercased() == "bearer",
      let secret = AccessSecret(parts[1])
    else { return nil }
    return try AccessTokens(live.held.file).account(of: secret.digest, at: now)
  }
}
