public import CivilTime
public import Rostering

/// One whole posting as it stands, its parts at the desk and away together.
public struct StandingPosting: Hashable, Sendable {
  /// Which posting.
  public let name: PostingName
  /// The shift's letter.
  public let letter: ShiftLetter
  /// The id of the role.
  public let role: String
  /// The id of the team, where there is one.
  public let team: String?
  /// When, from the first part to the last.
  public let span: Span
  /// The parts of it at a desk, in order.
  public let onDesk: [Span]

  /// Whether all of it is worked at a desk.
  public var isWhole: Bool { onDesk == [span] }
}

extension Roster {
  /// The whole postings of one person that belong to some days, by start.
  /// - Complexity: linear in the roster's people and changes, and in the days.
  public func standing(_ person: String, over days: DateSpan) -> [StandingPosting] {
    guard let place = index(ofPerson: person) else { return [] }
    return standing(postings(of: place, over: days)).sorted { $0.span.start < $1.span.start }
  }

  /// Everybody's whole postings that belong to some days, by start.
  public func standing(over days: DateSpan) -> [StandingPosting] {
    standing(Rota(self, over: days).postings)
  }

  private func standing(_ postings: [Posting]) -> [StandingPosting] {
    var parts: [PostingName: [Posting]] = [:]
    var order: [PostingName] = []
    for posting in postings {
      let name = posting.name(in: self)
      if parts[name] == nil { order.append(name) }
      parts[name, default: []].append(posting)
    }
    return order.compactMap { name in
      guard let all = parts[name], let first = all.first,
        let start = all.map(\.span.start).min(), let end = all.map(\.span.end).max()
      else { return nil }
      return StandingPosting(
        name: name,
        letter: first.letter,
        role: roles[first.role].id,
        team: first.team.map { teams[$0].id },
        span: Span(start, end),
        onDesk: Span.merged(all.filter(\.isOnDesk).map(\.span))
      )
    }
  }
}
