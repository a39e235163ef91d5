import CivilTime

extension Rota {
  /// The rota's own postings and those of the days on either side that may reach into it, by start, so that
  /// nothing that is counted need stop at its edges.
  public func postingsAcrossEdges() -> [Posting] {
    // Two days hold the longest shift that may reach in, a clock change included.
    let index = RosterIndex(roster)
    let before = Rota(index, over: DateSpan(days.start - 2, days: 2)).postings
    let after = Rota(index, over: DateSpan(days.end, days: 2)).postings
    return before + postings + after
  }

  /// Everybody at a desk, across the edges.
  func desksAcrossEdges() -> [Posting] { postingsAcrossEdges().filter(\.isOnDesk) }
}

extension [Posting] {
  /// Those that share time with a span, of postings sorted by start of which none is longer than `longest`.
  /// - Complexity: O(log n) and the number found.
  func overlapping(_ span: Span, longest: Minutes) -> some Sequence<Posting> {
    let earliest = span.start - longest
    var low = 0
    var high = count
    while low < high {
      let mid = (low + high) / 2
      if self[mid].span.start < earliest { low = mid + 1 } else { high = mid }
    }
    return self[low...].lazy.prefix { $0.span.start < span.end }.filter { $0.span.overlaps(span) }
  }

  /// The length of the longest.
  var longest: Minutes { self.map(\.span.length).max() ?? .zero }
}
