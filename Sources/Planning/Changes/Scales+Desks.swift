import CivilTime
public import Rostering

extension Scales {
  /// Desks and channels left with one person where there were two or more, in words.
  ///
  /// Looked at only where somebody touched is at a named desk before, so that most changes look at nobody else.
  func thinDesks() -> [String] {
    var dates: [CivilDate: Set<String>] = [:]
    for (person, _) in touched {
      let (old, new) = postings(of: person)
      let kept = Set(new)
      for posting in old {
        guard let desk = rosterBefore.desk(of: posting.name) else { continue }
        if !kept.contains(posting) || rosterAfter.desk(of: posting.name) != desk {
          dates[posting.name.date, default: []].insert(desk)
        }
      }
    }
    return dates.sorted { $0.key < $1.key }.flatMap { date, desks in
      desks.sorted().compactMap { thinned($0, on: date) }
    }
  }

  private func thinned(_ desk: String, on date: CivilDate) -> String? {
    let days = DateSpan(date, days: 1)
    func there(_ facts: Facts) -> [StandingPosting] {
      let roster = facts.roster(over: weighing.base.roster, around: days)
      return roster.standing(over: days).filter { roster.desk(of: $0.name) == desk }
    }
    let (old, new) = (there(before), there(after))
    for posting in new {
      for span in posting.onDesk {
        let left = fewest(new, in: span)
        if left.count == 1, fewest(old, in: left.span).count > 1 {
          let when = weighing.base.roster.zone.brief(left.span, today: weighing.today)
          return "\(desk) is single-crewed, \(posting.name.person) alone, \(when)"
        }
      }
    }
    return nil
  }

  /// The fewest people at any moment of a span, and the first stretch with so few.
  private func fewest(_ postings: [StandingPosting], in span: Span) -> (count: Int, span: Span) {
    let spans = postings.flatMap(\.onDesk)
    let cuts = Set(spans.flatMap { [$0.start, $0.end] } + [span.start, span.end])
      .filter { span.start <= $0 && $0 <= span.end }.sorted()
    return zip(cuts, cuts.dropFirst())
      .map { from, to in (spans.count { $0.contains(from) }, Span(from, to)) }
      .min { $0.0 < $1.0 } ?? (0, span)
  }
}

extension Roster {
  /// The desk or channel of a posting, where it has one: as it was changed last, else as it was assigned.
  public func desk(of posting: PostingName) -> String? {
    if let changed = changes.adjustments.last(where: { $0.posting == posting && $0.desk != nil }) {
      return changed.desk
    }
    return changes.assignments.last { $0.posting == posting }?.desk
  }
}
