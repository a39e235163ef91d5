public import CivilTime

/// A time for a talk.
public struct CareSlot: Hashable, Sendable {
  /// What it rests on.
  public enum Basis: Hashable, Sendable {
    /// Placed by the program, inside the window and both people's duty.
    case due
    /// A time on duty outside the window, which the person agreed to.
    case agreed
    /// A time the person picked outside their duty or in their sleep; `asDuty` of it is recorded as duty.
    case picked(asDuty: [Span])
  }

  /// When.
  public let span: Span
  /// The id of who holds the talk.
  public let practitioner: String
  /// What it rests on.
  public let basis: Basis

  /// Makes a slot.
  public init(_ span: Span, practitioner: String, basis: Basis) {
    self.span = span
    self.practitioner = practitioner
    self.basis = basis
  }
}
