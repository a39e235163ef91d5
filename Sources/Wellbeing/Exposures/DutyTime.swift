public import CivilTime
public import Rostering

/// When somebody is on duty, and on which day that counts: a night's is the day it starts on.
public struct DutyTime: Hashable, Sendable {
  /// The day.
  public let date: CivilDate
  /// When.
  public let span: Span

  /// Makes a duty.
  public init(date: CivilDate, span: Span) {
    self.date = date
    self.span = span
  }

  /// A duty of a work record.
  public init(_ duty: Duty) { self.init(date: duty.date, span: duty.span) }

  /// A posting, or a part of one.
  public init(_ posting: Posting) { self.init(date: posting.date, span: posting.span) }
}
