import CivilTime
import Rostering
import Wellbeing

extension Fact {
  /// Whose time it bears on and on which days; nothing where it bears on nobody's.
  func reach(in zone: ZoneRules) -> [(person: String, days: DateSpan)] {
    switch self {
    case .placement(let it): return [(it.person, it.placement.days)]
    case .absence(let it):
      switch it.extent {
      case .days(let days): return [(it.person, days)]
      case .moments(let span): return [(it.person, zone.days(of: span))]
      }
    case .restriction(let it): return [(it.person, it.days)]
    case .history(let it): return [(it.person, zone.days(of: it.span))]
    case .assignment(let it): return [(it.person, DateSpan(it.date, days: 1))]
    case .release, .adjustment: return postings.map { ($0.person, DateSpan($0.date, days: 1)) }
    case .acting(let it): return [(it.person, it.days)]
    case .worked(let it):
      return [(it.person, zone.days(of: it.span))]
        + (it.posting.map { [($0.person, DateSpan($0.date, days: 1))] } ?? [])
    case .person, .earlier, .leaveRequest, .swap, .credit, .publication, .sheet, .untold, .told,
      .hold, .breakTaken, .breakWish, .breakSheet, .stepAway, .exposure, .concern, .goodDay,
      .correction, .care, .careWish, .handover, .checkOut, .careReading, .trends, .config:
      return []
    }
  }

  /// The postings it names.
  var postings: [PostingName] {
    switch self {
    case .assignment(let it): it.instead.map { [$0] } ?? []
    case .release(let it): [it.posting]
    case .adjustment(let it): [it.posting]
    case .worked(let it): it.posting.map { [$0] } ?? []
    case .swap(let it): [it.gives] + (it.takes.map { [$0] } ?? [])
    case .untold(let it): [it.posting]
    case .told(let it): [it.posting]
    case .breakTaken(let it): [it.posting]
    case .breakWish(let it): [it.posting]
    case .breakSheet(let it): [it.posting]
    case .stepAway(let it): [it.posting]
    case .checkOut(let it): [it.posting]
    default: []
    }
  }

  /// Whether it says what has been, so that putting it right is never a plan.
  var saysWhatWas: Bool {
    switch kind {
    case .worked, .history, .earlier, .credit, .told, .hold, .breakTaken, .handover: true
    default: false
    }
  }
}

extension ZoneRules {
  /// The days that a span touches, and the one before, as a night belongs to the day it starts.
  fileprivate func days(of span: Span) -> DateSpan {
    if span.end == .never { return DateSpan(date(at: span.start) - 1, .never) }
    return DateSpan(date(at: span.start) - 1, date(at: span.end) + 1)
  }
}
