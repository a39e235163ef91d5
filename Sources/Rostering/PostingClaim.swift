import CivilTime

/// What an absence or a restriction makes of a stretch of a posting; the lowest rank wins.
struct PostingClaim {
  let span: Span
  let state: Posting.State
  let rank: Int
}

extension [PostingClaim] {
  /// A posting cut where its state changes: neighbouring parts differ.
  func parts(of span: Span) -> [(state: Posting.State, span: Span)] {
    if isEmpty { return [(.planned, span)] }
    var cuts = Set([span.start, span.end])
    for claim in self { cuts.formUnion([claim.span.start, claim.span.end]) }
    let sorted = cuts.sorted()
    var parts: [(state: Posting.State, span: Span)] = []
    for (from, to) in zip(sorted, sorted.dropFirst()) {
      let winner = filter { $0.span.contains(from) }.min { $0.rank < $1.rank }
      let state = winner?.state ?? .planned
      if let last = parts.last, last.state == state {
        parts[parts.count - 1].span = Span(last.span.start, to)
      } else {
        parts.append((state, Span(from, to)))
      }
    }
    return parts
  }
}
