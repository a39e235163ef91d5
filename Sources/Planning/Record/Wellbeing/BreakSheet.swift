public import CivilTime
public import Rostering
public import Wellbeing

/// The breaks somebody was given for a shift, as they were last told: what a re-plan moves at a cost.
public struct BreakSheet: Hashable, Sendable {
  /// One of them.
  public struct Planned: Hashable, Sendable {
    /// What it is for.
    public let kind: BreakEntry.Kind
    /// When.
    public let span: Span

    /// Makes a planned break.
    public init(kind: BreakEntry.Kind, span: Span) {
      self.kind = kind
      self.span = span
    }
  }

  /// Whose, and of which shift.
  public let posting: PostingName
  /// The breaks, by start.
  public let breaks: [Planned]

  /// Makes a sheet.
  public init(posting: PostingName, breaks: [Planned]) {
    self.posting = posting
    self.breaks = breaks.sorted { $0.span.start < $1.span.start }
  }
}
