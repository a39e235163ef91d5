public import CivilTime
public import Planning

/// A calendar link that somebody made for one of their devices: never the secret in its address.
public struct FeedLink: Hashable, Sendable {
  /// The SHA-256 of the secret.
  public let digest: [UInt8]
  /// Whose shifts it shows.
  public let person: String
  /// What it shows of them.
  public let kind: FeedKind
  /// What its owner calls it: `Phone`.
  public let label: String
  /// When it was made.
  public let made: Instant
  /// The day on which it was last asked for; nothing where it never was.
  public let used: CivilDate?
  /// The program that asked for it last, as it calls itself.
  public let reader: String?
  /// From where it was asked for in the last 30 days, the first one first.
  public let networks: [FeedNetwork]

  /// How long a link may lie unused before it works no more.
  public static let unusedDays = 90
  /// The most links that one person has at a time.
  public static let most = 5
  /// The most letters of a label.
  public static let longestLabel = 40

  /// Makes a link.
  public init(
    digest: [UInt8],
    person: String,
    kind: FeedKind,
    label: String,
    made: Instant,
    used: CivilDate? = nil,
    reader: String? = nil,
    networks: [FeedNetwork] = []
  ) {
    self.digest = digest
    self.person = person
    self.kind = kind
    self.label = label
    self.made = made
    self.used = used
    self.reader = reader
    self.networks = networks
  }

  /// What its owner ends it by: the first eight octets of the digest in hex, from which nothing leads back to the address.
  public var id: String {
    let digits = Array("0123456789abcdef")
    return String(digest.prefix(8).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// Whether it has lain unused for too long on a day, in UTC.
  public func isExpired(on today: CivilDate) -> Bool {
    today - max(used ?? made.utcDate, made.utcDate) >= Self.unusedDays
  }
}
