public import CivilTime
import Wellbeing

/// A hard call or a concern that somebody recorded about somebody else and may still change, because the person has not
/// seen it yet.
///
/// Of which kind the call was is not in it: who recorded it knows, and a list is read over shoulders.
public struct RaisedEntry: Hashable, Sendable {
  /// The id of the event or the concern, by which it is corrected or withdrawn.
  public let name: String
  /// The id of the person it is about.
  public let person: String
  /// When it was recorded.
  public let recorded: Instant
  /// Whether it is a concern, which can be withdrawn and has nothing to correct.
  public let isConcern: Bool
}

extension Facts {
  /// What somebody recorded about others and may still correct or withdraw: exactly what those commands let them.
  ///
  /// - Parameters:
  ///   - author: The id of who recorded it.
  ///   - room: The room of the Config.
  ///   - now: The moment.
  /// - Returns: One for each person, newest first, then by name and person.
  /// - Complexity: linear in the hard calls and concerns.
  public func raised(by author: String, in room: Room, at now: Instant) -> [RaisedEntry] {
    allCallEntries.filter { entry in
      entry.by.author == author && entry.person != author && stands(entry, at: now)
        && !isSeen(entry, in: room, at: now)
    }
    .map { entry in
      var isConcern = false
      if case .concern = entry.subject { isConcern = true }
      return RaisedEntry(
        name: entry.subject.name,
        person: entry.person,
        recorded: entry.recorded,
        isConcern: isConcern
      )
    }
    .sorted { ($1.recorded, $0.name, $0.person) < ($0.recorded, $1.name, $1.person) }
  }

  /// Whether nobody withdrew an entry.
  private func stands(_ entry: CallEntry, at now: Instant) -> Bool {
    wellbeingLog(of: entry.person).ownEntries(of: entry.person, at: now) { $0 }
      .contains { $0.subject == entry.subject }
  }
}
