import CivilTime
import Rostering

/// What one person really worked, where the record knows it.
struct WorkedSpans {
  private var known: [PostingName: [Span]] = [:]
  private var taken: Set<PostingName> = []
  private var extra: [Span] = []

  /// Reads what a roster knows of a person.
  init(of id: String, in roster: Roster) {
    for row in roster.changes.worked where row.person == id && !row.span.isEmpty {
      switch (row.kind, row.posting) {
      case (.breakInterrupted, _): continue
      case (.hours, let name?): known[name, default: []].append(row.span)
      case (.hours, nil), (.calledIn, _): extra.append(row.span)
      }
    }
  }

  /// What was worked of a posting; nothing where that is not known.
  mutating func take(_ name: PostingName) -> [Span]? {
    taken.insert(name)
    return known[name].map(Span.merged)
  }

  /// Work that belongs to none of the postings that were asked for.
  var beyond: [Span] {
    Span.merged(extra + known.filter { !taken.contains($0.key) }.flatMap(\.value))
  }
}

extension Roster {
  /// Whether a kind of absence is work away from the desk.
  func isWork(_ kind: Int) -> Bool {
    absenceKinds.indices.contains(kind) && absenceKinds[kind].isWork
  }
}

extension Span {
  /// From the start of the first to the end of the last; nothing where there is none.
  static func around(_ spans: [Span]) -> Span? {
    guard let start = spans.map(\.start).min(), let end = spans.map(\.end).max() else {
      return nil
    }
    return Span(start, end)
  }
}
