public import CivilTime
public import Rostering

/// Who one sitting of a break problem is: one person, or a tutor with their tutees.
public struct BreakSeat: Hashable, Sendable {
  /// Their postings, the tutor's first; none where somebody of another shift is only counted on the floor.
  public let postings: [PostingName]
  /// When the shift of each of them starts.
  public let shiftStarts: [Instant]
  /// The place of their role in the roster.
  public let role: Int
  /// When slot 0 of the sitting begins.
  public let start: Instant
  /// What each break of the sitting is, in its order.
  public let breaks: [BreakAllowance]
}

/// A wish for the time of breaks; heeded as far as the floor allows.
public enum BreakSide: String, Hashable, Sendable, CaseIterable {
  /// Rather early in the shift.
  case early
  /// Rather late.
  case late
}

/// One break of one person as it is planned.
public struct PlannedBreak: Hashable, Sendable {
  /// The person, and the day and posting it belongs to.
  public let posting: PostingName
  /// When their shift starts.
  public let shiftStart: Instant
  /// What it is for.
  public let kind: BreakEntry.Kind
  /// The id of the rule that gives it; `screen` for the short ones.
  public let rule: String
  /// Whether it is paid.
  public let isPaid: Bool
  /// When.
  public let span: Span

  /// Makes one.
  public init(
    posting: PostingName,
    shiftStart: Instant,
    kind: BreakEntry.Kind,
    rule: String,
    isPaid: Bool,
    span: Span
  ) {
    self.posting = posting
    self.shiftStart = shiftStart
    self.kind = kind
    self.rule = rule
    self.isPaid = isPaid
    self.span = span
  }
}
