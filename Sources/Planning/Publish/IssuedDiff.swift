public import CivilTime
public import Rostering

/// What differs between two states of what was issued: exactly the people whose shifts changed.
///
/// Shape: only days that both had published are compared, so that a version that reaches further is no change.
public struct IssuedDiff: Hashable, Sendable {
  /// One posting that differs.
  public struct Change: Hashable, Sendable {
    /// What became of it.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// There was none.
      case added
      /// There is none any more.
      case removed
      /// It has other hours, another role or another shift.
      case changed
    }

    /// Which posting.
    public let name: PostingName
    /// Its parts before; empty where it was added.
    public let was: [IssuedPosting]
    /// Its parts now; empty where it was removed.
    public let now: [IssuedPosting]
    /// Whole days from the day it was changed to its own; negative where it was past.
    public let notice: Int

    /// What became of it.
    public var kind: Kind { was.isEmpty ? .added : now.isEmpty ? .removed : .changed }
  }

  /// Everything that differs of one person.
  public struct Person: Hashable, Sendable {
    /// Whose shifts they are.
    public let id: String
    /// The postings that differ, by day; never empty.
    public let changes: [Change]
  }

  /// The days compared.
  public let days: [DateSpan]
  /// Those published in the later state alone.
  public let newDays: Int
  /// The people, by id.
  public let people: [Person]

  /// Compares two states.
  ///
  /// - Parameters:
  ///   - before: The earlier one.
  ///   - after: The later one.
  ///   - zone: The clocks of the room, for days of notice.
  public init(from before: IssuedRota, to after: IssuedRota, zone: ZoneRules) {
    let days = DateSpan.merged(
      before.published.runs.flatMap { after.published.clamped(to: $0) }
    )
    self.days = days
    newDays = after.published.count - days.reduce(0) { $0 + $1.count }
    let ids = Set(before.postings.keys).union(after.postings.keys).sorted()
    people = ids.compactMap { id in
      let was = before.postings[id] ?? []
      let now = after.postings[id] ?? []
      if was == now { return nil }
      let changes = Self.changes(was, now, zone: zone).filter { change in
        days.contains { $0.contains(change.name.date) }
      }
      return changes.isEmpty ? nil : Person(id: id, changes: changes)
    }
  }

  /// How many postings differ.
  public var count: Int { people.reduce(0) { $0 + $1.changes.count } }

  private static func changes(
    _ was: [IssuedPosting],
    _ now: [IssuedPosting],
    zone: ZoneRules
  ) -> [Change] {
    let before = Dictionary(grouping: was, by: \.name)
    let after = Dictionary(grouping: now, by: \.name)
    return Set(before.keys).union(after.keys).sorted().compactMap { name in
      let (old, new) = (before[name] ?? [], after[name] ?? [])
      // Numbers grow even where all is back as it was, which is no difference to anybody.
      guard IssuedRota.words(of: old) != IssuedRota.words(of: new) else { return nil }
      let moments = (new.isEmpty ? old : new).map(\.modified)
      let changed = moments.max().map { zone.date(at: $0) } ?? name.date
      return Change(
        name: name,
        was: old.filter { !$0.isCancelled },
        now: new.filter { !$0.isCancelled },
        notice: name.date - changed
      )
    }
  }
}
