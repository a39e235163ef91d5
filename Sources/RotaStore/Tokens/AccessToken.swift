public import CivilTime

/// A token with which a program acts for an account: never its secret.
public struct AccessToken: Hashable, Sendable {
  /// The SHA-256 of the secret.
  public let digest: [UInt8]
  /// For whom it acts.
  public let account: String
  /// What it is for, in its maker's words: `wall display`.
  public let label: String
  /// When it was made.
  public let made: Instant
  /// From when on it works no more.
  public let expires: Instant

  /// How many days one works unless something else is said.
  public static let usualDays = 90
  /// The most days that one works.
  public static let mostDays = 365
  /// The most that an account has at a time.
  public static let most = 10
  /// The most letters of a label.
  public static let longestLabel = 40

  /// Makes a token.
  public init(digest: [UInt8], account: String, label: String, made: Instant, expires: Instant) {
    self.digest = digest
    self.account = account
    self.label = label
    self.made = made
    self.expires = expires
  }

  /// What it is ended by: the first eight octets of the digest in hex, from which nothing leads back to the secret.
  public var id: String { Hex.text(Array(digest.prefix(8))) }
}
