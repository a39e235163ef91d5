public import CivilTime

/// A network from which a calendar link was asked for, as coarse as its owner needs to know it for theirs.
public struct FeedNetwork: Hashable, Sendable {
  /// It, as networks are written: `192.0.2.0/24`, `2001:db8:7::/48`.
  public let network: String
  /// The first day on which it asked.
  public let since: CivilDate
  /// The last day on which it asked.
  public let used: CivilDate

  /// How long it is known, and so how long it is new, in days.
  public static let keptDays = 30

  /// Names a network and its days.
  public init(network: String, since: CivilDate, used: CivilDate) {
    self.network = network
    self.since = since
    self.used = used
  }
}

extension FeedLink {
  /// The networks that came later than the first: what its owner is told of, as it may be somebody else.
  public var newNetworks: [FeedNetwork] {
    guard let first = networks.map(\.since).min() else { return [] }
    // Nothing is new where all that is known began on one day: a link goes with somebody on that day too.
    return networks.filter { $0.since > first }
  }
}
