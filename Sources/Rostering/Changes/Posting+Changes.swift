import CivilTime

extension Posting {
  /// Which posting it is, for as long as it is one; the same for all its parts.
  public func name(in roster: Roster) -> PostingName {
    let person = roster.people[person].id
    guard let origin = origin(in: roster) else { return PostingName(person: person, date: date) }
    return PostingName(person: person, date: date, key: origin.id)
  }

  /// The assignment it comes from; nothing where it is rostered.
  public func origin(in roster: Roster) -> Assignment? {
    guard let place = assignment, roster.changes.assignments.indices.contains(place)
    else { return nil }
    return roster.changes.assignments[place]
  }
}

/// How postings differ from what pattern or assignment say, by their names.
public struct AdjustmentTable: Sendable {
  private var adjustments: [PostingName: Adjustment] = [:]

  /// Reads a roster's adjustments; of two of one posting the later wins in what it says.
  public init(_ changes: RosterChanges) {
    for later in changes.adjustments {
      adjustments[later.posting] =
        adjustments[later.posting]?.followed(by: later) ?? later
    }
  }

  /// The adjustment of a posting, where there is one.
  public subscript(name: PostingName) -> Adjustment? { adjustments[name] }

  /// The desk or channel of a posting, where one was named for it.
  public func desk(of posting: Posting, in roster: Roster) -> String? {
    self[posting.name(in: roster)]?.desk ?? posting.origin(in: roster)?.desk
  }
}
