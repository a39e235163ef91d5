public import Wellbeing

/// A correction, with whom it is about.
public struct CorrectionMade: Hashable, Sendable {
  /// Whom the hard call or the concern is about.
  public let person: String
  /// What becomes of it.
  public let correction: Correction

  /// Makes one.
  public init(person: String, correction: Correction) {
    self.person = person
    self.correction = correction
  }
}
