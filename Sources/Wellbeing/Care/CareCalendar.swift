public import CivilTime

/// One person's time as care sees it: when they are at a desk, when they are away, when they sleep after a night.
///
/// Shape: the lists of spans are sorted and merged; `nights` and `away` are sorted by start.
public struct CareCalendar: Hashable, Sendable {
  /// The person's id.
  public let person: String
  /// The time that is known; outside it nothing is said.
  public let known: Span
  /// When they are at a desk.
  public let desk: [Span]
  /// Their nights at work, from the first minute worked to the last.
  public let nights: [Span]
  /// When they were rostered to a desk and are not there.
  public let lost: [Span]
  /// When they are away or no longer here.
  public let away: [CareAway]
  /// When they move to another team or pattern.
  public let moves: [Instant]
  /// Other appointments.
  public var busy: [Span]

  /// Makes a calendar; the spans may come in any order.
  public init(
    person: String,
    known: Span,
    desk: [Span],
    nights: [Span] = [],
    lost: [Span] = [],
    away: [CareAway] = [],
    moves: [Instant] = [],
    busy: [Span] = []
  ) {
    self.person = person
    self.known = known
    self.desk = Span.merged(desk)
    self.nights = nights.sorted { $0.start < $1.start }
    self.lost = Span.merged(lost)
    self.away = away.sorted { $0.span.start < $1.span.start }
    self.moves = moves.sorted()
    self.busy = busy
  }

  /// The same time where they look after people only at some times: at the desk at others they are busy.
  ///
  /// - Parameter times: When they do; in any order.
  /// - Returns: Their calendar as one who looks after people.
  public func limited(to times: [Span]) -> CareCalendar {
    let own = Span.merged(times)
    return CareCalendar(
      person: person,
      known: known,
      desk: desk.shared(with: own),
      nights: nights,
      lost: lost,
      away: away,
      moves: moves,
      busy: busy + desk.without(own)
    )
  }

  /// The shifts they are rostered to, worked or lost.
  var rostered: [Span] { Span.merged(desk + lost) }

  /// When they are at a desk, not on leave.
  var present: [Span] { desk.without(away.map(\.span)) }

  /// Whether they are at a desk at a moment.
  func isPresent(at moment: Instant) -> Bool { present.contains { $0.contains(moment) } }
}

/// A time somebody is not there.
public struct CareAway: Hashable, Sendable {
  /// Why, as far as care needs to know: never the kind of absence.
  public enum Cause: Hashable, Sendable {
    /// Leave, sickness or any other absence that is not work.
    case away
    /// Moved to another team or pattern.
    case moved
    /// No longer in the room.
    case leaving
  }

  /// When.
  public let span: Span
  /// Why.
  public let cause: Cause

  /// Makes a time away.
  public init(_ span: Span, _ cause: Cause) {
    self.span = span
    self.cause = cause
  }
}

extension [Span] {
  /// The same time without others, which may overlap.
  ///
  /// - Complexity: that of sorting the others, and linear in both besides: a case may be as old as the calendar reaches.
  func without(_ others: [Span]) -> [Span] {
    if others.isEmpty { return self }
    let gaps = Span.merged(others)
    var left: [Span] = []
    var place = 0
    var last = Instant(seconds: .min)
    for span in self {
      // The spans are in order as a rule; where one is not, the gaps are gone through anew.
      if span.start < last { place = 0 }
      last = span.start
      while place < gaps.count, gaps[place].end <= span.start { place += 1 }
      var from = span.start
      for gap in gaps[place...].prefix(while: { $0.start < span.end }) {
        if gap.start > from { left.append(Span(from, gap.start)) }
        from = gap.end
      }
      if from < span.end { left.append(Span(from, span.end)) }
    }
    return left
  }

  /// The time that two sorted and merged lists share.
  func shared(with other: [Span]) -> [Span] {
    var shared: [Span] = []
    var (i, j) = (startIndex, other.startIndex)
    while i < endIndex, j < other.endIndex {
      let span = self[i].clamped(to: other[j])
      if self[i].overlaps(other[j]) { shared.append(span) }
      if self[i].end <= other[j].end { i += 1 } else { j += 1 }
    }
    return shared
  }
}
