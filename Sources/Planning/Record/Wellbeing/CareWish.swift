public import Wellbeing

/// What somebody has said about being looked after; theirs to change at any time.
public struct CareWish: Hashable, Sendable {
  /// Who.
  public let person: String
  /// What.
  public let wishes: CareWishes

  /// Makes a wish.
  public init(person: String, wishes: CareWishes) {
    self.person = person
    self.wishes = wishes
  }
}
