public import CivilTime

/// One line of what somebody sees about themselves: a hard call or a concern.
public struct OwnEntry: Hashable, Sendable {
  /// What it is, and how it is named where it is corrected.
  public let subject: Correction.Subject
  /// The category of a hard call; nothing for a concern.
  public let category: String?
  /// When it was.
  public let at: Instant
  /// Whether somebody else recorded it.
  public let isByOther: Bool
  /// Who recorded it, where the person may see that: supervisors, and colleagues who chose to be named.
  public let author: String?
  /// How many others were named in the same event.
  public let others: Int
}

extension WellbeingLog {
  /// What somebody sees of their own hard calls and concerns, oldest first.
  ///
  /// What they recorded themselves is there at once, what others did from the first quiet moment on.
  ///
  /// - Parameters:
  ///   - person: Whose page it is.
  ///   - now: When they look.
  ///   - quiet: The first quiet moment after something was recorded, where there is one; opening one's own page
  ///     is itself one, so for that page it is `{ $0 }`.
  /// - Returns: The entries; whatever was withdrawn is not among them.
  public func ownEntries(
    of person: String,
    at now: Instant,
    quiet: (Instant) -> Instant?
  ) -> [OwnEntry] {
    func isShown(_ recorded: Instant, _ by: RaisedBy) -> Bool {
      by == .themselves || quiet(recorded).map { $0 <= now } ?? false
    }
    let exposures = (standing(of: person, at: now)[person] ?? []).map(\.exposure)
      .filter { isShown($0.entered, $0.raisedBy) }
      .map {
        OwnEntry(
          subject: .exposure($0.name),
          category: $0.category,
          at: $0.at,
          isByOther: $0.raisedBy != .themselves,
          author: $0.raisedBy.shownAuthor,
          others: $0.people - 1
        )
      }
    let concerns = (standingConcerns(at: now)[person] ?? []).filter { isShown($0.at, $0.by) }
      .map {
        OwnEntry(
          subject: .concern($0.id),
          category: nil,
          at: $0.at,
          isByOther: $0.by != .themselves,
          author: $0.by.shownAuthor,
          others: 0
        )
      }
    return (exposures + concerns).sorted {
      ($0.at, $0.subject.order) < ($1.at, $1.subject.order)
    }
  }
}

extension Correction.Subject {
  /// What settles the order of two that were at the same time.
  fileprivate var order: String {
    switch self {
    case .exposure(let name): "a \(name)"
    case .concern(let id): "b \(id)"
    }
  }
}
