/// A stretch of time, half open: `start` is in it, `end` is not.
public struct Span: Hashable, Sendable {
  /// The first moment.
  public let start: Instant
  /// The first moment after it; never before `start`.
  public let end: Instant

  /// Makes a span; one that would end before it starts is empty at `start`.
  public init(_ start: Instant, _ end: Instant) {
    self.start = start
    self.end = max(start, end)
  }

  /// The elapsed time.
  public var length: Minutes { end - start }

  /// Whether no time passes in it.
  public var isEmpty: Bool { start == end }

  /// Whether the moment lies in it.
  public func contains(_ moment: Instant) -> Bool { start <= moment && moment < end }

  /// Whether the two share any time.
  public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

  /// The time that both share; empty where they share none.
  public func clamped(to other: Span) -> Span {
    Span(max(start, other.start), min(end, other.end))
  }
}

extension Span {
  /// What is left of it when others are taken away, in order; the others may overlap.
  public func without(_ others: some Sequence<Span>) -> [Span] {
    var left: [Span] = []
    var from = start
    for other in others.filter(overlaps).sorted(by: { $0.start < $1.start }) {
      if other.start > from { left.append(Span(from, other.start)) }
      from = max(from, other.end)
    }
    if from < end { left.append(Span(from, end)) }
    return left
  }
}

extension Span {
  /// The same time as spans in order that neither overlap nor touch; empty ones are left out.
  public static func merged(_ spans: some Sequence<Span>) -> [Span] {
    var merged: [Span] = []
    for span in spans.filter({ !$0.isEmpty }).sorted(by: { $0.start < $1.start }) {
      if let last = merged.last, span.start <= last.end {
        merged[merged.count - 1] = Span(last.start, max(last.end, span.end))
      } else {
        merged.append(span)
      }
    }
    return merged
  }
}

/// A run of whole days, half open: `start` is in it, `end` is not.
public struct DateSpan: Hashable, Sendable {
  /// The first day.
  public let start: CivilDate
  /// The first day after it; never before `start`.
  public let end: CivilDate

  /// Makes a run of days; one that would end before it starts is empty at `start`.
  public init(_ start: CivilDate, _ end: CivilDate) {
    self.start = start
    self.end = max(start, end)
  }

  /// Makes a run of `days` days from `start`.
  public init(_ start: CivilDate, days: Int) { self.init(start, start + days) }

  /// The number of days.
  public var count: Int { end - start }

  /// Whether the day lies in it.
  public func contains(_ date: CivilDate) -> Bool { start <= date && date < end }

  /// The days that both share.
  public func clamped(to other: DateSpan) -> DateSpan {
    DateSpan(max(start, other.start), min(end, other.end))
  }

  /// The shortest run that holds both.
  public func joined(_ other: DateSpan) -> DateSpan {
    DateSpan(min(start, other.start), max(end, other.end))
  }
}

extension DateSpan {
  /// The days in order.
  public var days: some RandomAccessCollection<CivilDate> {
    (start.dayNumber..<end.dayNumber).lazy.map { CivilDate(dayNumber: $0) }
  }
}

extension DateSpan {
  /// The same days as runs in order that neither overlap nor touch; empty ones are left out.
  public static func merged(_ runs: some Sequence<DateSpan>) -> [DateSpan] {
    var merged: [DateSpan] = []
    for run in runs.filter({ $0.count > 0 }).sorted(by: { $0.start < $1.start }) {
      if let last = merged.last, run.start <= last.end {
        merged[merged.count - 1] = DateSpan(last.start, max(last.end, run.end))
      } else {
        merged.append(run)
      }
    }
    return merged
  }
}
