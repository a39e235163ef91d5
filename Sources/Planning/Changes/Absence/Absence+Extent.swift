import CivilTime
import Rostering

extension Absence.Extent {
  /// The days whose postings it may take: a night that it meets belongs to the day before.
  func days(in zone: ZoneRules) -> DateSpan {
    switch self {
    case .days(let days): return days
    case .moments(let span):
      if span.end == .never { return DateSpan(zone.date(at: span.start) - 1, .never) }
      let last = Instant(seconds: max(span.start.seconds, span.end.seconds - 1))
      return DateSpan(zone.date(at: span.start) - 1, zone.date(at: last) + 1)
    }
  }

  /// The day it begins on.
  func firstDay(in zone: ZoneRules) -> CivilDate {
    switch self {
    case .days(let days): days.start
    case .moments(let span): zone.date(at: span.start)
    }
  }

  /// From the midnight before its first day to the one after its last, or its moments; the end of a night that
  /// begins on a whole day and is taken with it lies beyond.
  func span(in zone: ZoneRules) -> Span {
    switch self {
    case .moments(let span): span
    case .days(let days):
      Span(
        zone.startOfDay(days.start),
        days.end == .never ? .never : zone.startOfDay(days.end)
      )
    }
  }

  /// Whether it has no end yet.
  var isOpen: Bool {
    switch self {
    case .days(let days): days.end == .never
    case .moments(let span): span.end == .never
    }
  }

  /// Whether both take some of the same time; days and moments are compared by the clock.
  func overlaps(_ other: Self, in zone: ZoneRules) -> Bool {
    switch (self, other) {
    case (.days(let a), .days(let b)): a.clamped(to: b).count > 0
    default: span(in: zone).overlaps(other.span(in: zone))
    }
  }

  /// `2026-10-24 to 2026-10-27`, `from 2026-10-24`, or the moments by the clocks of the room.
  func words(in zone: ZoneRules) -> String {
    switch self {
    case .days(let days):
      if days.end == .never { return "from \(days.start)" }
      return days.count == 1 ? "\(days.start)" : "\(days.start) to \(days.end - 1)"
    case .moments(let span):
      let start = zone.iso(span.start)
      return span.end == .never ? "from \(start)" : "\(start) to \(zone.iso(span.end))"
    }
  }
}

extension AbsenceKind {
  /// The kind whose hours the leave account counts.
  static let leave = "leave"
  /// The kind that draws on time off in lieu.
  static let toil = "toil"
  /// Time off that is granted and so counts against the limits of people off.
  static let granted: Set<String> = [leave, toil]
}
