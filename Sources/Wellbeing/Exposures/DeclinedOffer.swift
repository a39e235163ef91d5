public import CivilTime

/// That somebody declined an offer.
///
/// It costs nothing; it only says when to ask again, once.
public struct DeclinedOffer: Hashable, Sendable {
  /// Who.
  public let person: String
  /// When.
  public let at: Instant

  /// Makes a declined offer.
  public init(person: String, at: Instant) {
    self.person = person
    self.at = at
  }
}
