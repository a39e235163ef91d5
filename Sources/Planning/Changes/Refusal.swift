public import DutyRules

/// Why a change is not made: all the reasons at once.
///
/// Nothing has happened.
public struct Refusal: Error, Hashable, Sendable {
  /// What kind of reason stands first; the edges turn it into an exit code or a status.
  public enum Cause: Hashable, Sendable {
    /// Who asks may not, or nobody of that name is there.
    case notAllowed
    /// What was asked makes no sense as it is.
    case input
    /// A rule, a limit or another change stands against it.
    case conflict
  }

  /// One reason.
  public struct Objection: Hashable, Sendable {
    /// One sentence without a full stop.
    public let message: String
    /// What to do about it, where that is known.
    public let hint: String?
    /// The verdict it comes from, where a rule stands against it.
    public let verdict: Verdict?

    /// Makes an objection.
    public init(_ message: String, hint: String? = nil, verdict: Verdict? = nil) {
      self.message = message
      self.hint = hint
      self.verdict = verdict
    }
  }

  /// What kind of reason.
  public let cause: Cause
  /// The reasons, never empty.
  public let objections: [Objection]

  /// Refuses for some reasons.
  public init(_ cause: Cause, _ objections: [Objection]) {
    self.cause = cause
    self.objections = objections
  }

  /// Refuses for one reason.
  public init(_ cause: Cause, _ message: String, hint: String? = nil) {
    self.init(cause, [Objection(message, hint: hint)])
  }
}
