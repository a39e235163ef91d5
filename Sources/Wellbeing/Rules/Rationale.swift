/// What a choice or a number of the wellbeing rules rests on, best first.
public enum Basis: String, Hashable, Sendable, CaseIterable {
  /// A statute or regulation says so.
  case law
  /// A public body or a professional standard advises it.
  case advice
  /// It is what the trade does.
  case custom
  /// Nobody has said so: the room chose it and may choose otherwise.
  case assumption
}

/// Why a choice of the wellbeing rules is what it is: the reason in words, where it stands, and how much that is worth.
public struct Rationale: Hashable, Sendable {
  /// Why, in a sentence that the person concerned may read.
  public let reason: String
  /// What it rests on.
  public let basis: Basis
  /// Where it stands.
  public let source: String

  /// Makes a rationale.
  public init(reason: String, basis: Basis, source: String) {
    self.reason = reason
    self.basis = basis
    self.source = source
  }
}
