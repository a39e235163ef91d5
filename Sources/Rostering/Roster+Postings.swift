public import CivilTime

extension Roster {
  /// One person's postings that belong to some days, absent ones included.
  ///
  /// - Parameters:
  ///   - person: The place of the person in `people`.
  ///   - days: The days.
  /// - Returns: The postings by day, start and part; none where there is no such person.
  /// - Complexity: linear in the roster's people, absences and changes, and in the days: a small roster is best.
  public func postings(of person: Int, over days: DateSpan) -> [Posting] {
    guard people.indices.contains(person) else { return [] }
    let maker = PostingMaker(
      index: RosterIndex(self),
      table: ShiftTable(shifts, over: days, in: zone)
    )
    var postings: [Posting] = []
    maker.append(person: person, over: days, to: &postings)
    return postings
  }

  /// The parts of a posting as it now is, in order; none where there is no such posting, or no more.
  public func parts(of name: PostingName) -> [Posting] {
    guard let person = index(ofPerson: name.person) else { return [] }
    return postings(of: person, over: DateSpan(name.date, days: 1))
      .filter { $0.name(in: self).key == name.key }
  }

  /// Pairs of one person's postings that overlap, where both are at work: at the desk, or away from it in a way
  /// that is work.
  ///
  /// - Parameters:
  ///   - person: The place of the person in `people`.
  ///   - days: The days; a pair is found when one of the two belongs to them.
  /// - Returns: Each pair once, the one that starts first first, by time.
  public func doubleBookings(
    of person: Int,
    over days: DateSpan
  ) -> [(first: PostingName, second: PostingName)] {
    let near = DateSpan(days.start - 2, days.end + 2)
    let atWork = postings(of: person, over: near).filter(isAtWork)
      .sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    var found: [(first: PostingName, second: PostingName)] = []
    for (i, a) in atWork.enumerated() {
      for b in atWork[(i + 1)...] {
        if b.span.start >= a.span.end { break }
        let (first, second) = (a.name(in: self), b.name(in: self))
        let isKnown = found.contains {
          $0.first == first && $0.second == second || $0.first == second && $0.second == first
        }
        if first == second || isKnown { continue }
        if days.contains(a.date) || days.contains(b.date) { found.append((first, second)) }
      }
    }
    return found
  }

  /// Whether a posting is working time, at the desk or away from it.
  func isAtWork(_ posting: Posting) -> Bool {
    switch posting.state {
    case .planned: true
    case .restricted: false
    case .absent(let kind): absenceKinds.indices.contains(kind) && absenceKinds[kind].isWork
    }
  }
}
