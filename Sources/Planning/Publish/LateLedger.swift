public import CivilTime
import Rostering

/// What changes at short notice have cost each person: late changes, rest days worked, minutes kept late.
///
/// It counts and judges nobody.
public struct LateLedger: Sendable {
  /// One change close to its day.
  public struct LateChange: Hashable, Sendable {
    /// What was changed.
    public let change: Untold
    /// Who told them, when and how; nothing where nobody is known to have.
    public let told: Told?
    /// Whole days from the day it was changed to its own.
    public let notice: Int
  }

  /// One person's account.
  public struct Line: Hashable, Sendable {
    /// Whose it is.
    public let person: String
    /// The changes within the room's days of telling, by day.
    public let changes: [LateChange]
    /// The rest days of the pattern on which they were put to work other than by a swap, by day.
    public let restDays: [CivilDate]
    /// How often they were kept after the end of a shift.
    public let timesKept: Int
    /// How long in all.
    public let kept: Minutes
  }

  /// The days it is about.
  public let days: DateSpan
  /// Everybody with something in it, by id.
  public let lines: [Line]

  /// Adds it up.
  ///
  /// - Parameters:
  ///   - facts: What the record knows now.
  ///   - accounts: Every change that was ever to be told, those that later ones took the place of among them.
  ///   - base: The room of the Config.
  ///   - days: The days, by the day a posting belongs to.
  ///   - person: Only this person's, where one is named.
  public init(
    _ facts: Facts,
    accounts: [Untold],
    base: Room,
    days: DateSpan,
    person: String? = nil
  ) {
    self.days = days
    var late: [String: [LateChange]] = [:]
    let told = Dictionary(
      facts.all(.told).compactMap { recorded -> (Key, Told)? in
        guard case .told(let note) = recorded.fact else { return nil }
        return (Key(posting: note.posting, changed: note.changed), note)
      },
      uniquingKeysWith: { first, _ in first }
    )
    for account in Set(accounts) where days.contains(account.posting.date) {
      late[account.posting.person, default: []].append(
        LateChange(
          change: account,
          told: told[Key(posting: account.posting, changed: account.changed)],
          notice: account.posting.date - base.roster.zone.date(at: account.changed)
        )
      )
    }
    let restDays = Self.restDays(facts, base: base, days: days)
    let kept = Self.kept(facts, days: days)
    lines = Set(late.keys).union(restDays.keys).union(kept.keys)
      .filter { person == nil || $0 == person }.sorted().map { person in
        Line(
          person: person,
          changes: (late[person] ?? []).sorted {
            ($0.change.posting, $0.change.changed) < ($1.change.posting, $1.change.changed)
          },
          restDays: (restDays[person] ?? []).sorted(),
          timesKept: kept[person]?.count ?? 0,
          kept: (kept[person] ?? []).reduce(.zero, +)
        )
      }
  }

  private struct Key: Hashable {
    let posting: PostingName
    let changed: Instant
  }

  /// Days without a shift in the pattern on which somebody has one, swaps aside.
  private static func restDays(
    _ facts: Facts,
    base: Room,
    days: DateSpan
  ) -> [String: Set<CivilDate>] {
    var asked: [String: Set<CivilDate>] = [:]
    for recorded in facts.all(.assignment) {
      guard case .assignment(let taken) = recorded.fact, taken.kind != .swap,
        days.contains(taken.date)
      else { continue }
      asked[taken.person, default: []].insert(taken.date)
    }
    if asked.isEmpty { return [:] }
    var roster = facts.roster(over: base.roster, people: Set(asked.keys))
    // The pattern alone says what a rest day is.
    roster.changes = RosterChanges()
    roster.absences = []
    roster.restrictions = []
    for posting in Rota(roster, over: days).postings {
      asked[roster.people[posting.person].id]?.remove(posting.date)
    }
    return asked.filter { !$0.value.isEmpty }
  }

  /// What was worked beyond the end of each issued shift.
  private static func kept(_ facts: Facts, days: DateSpan) -> [String: [Minutes]] {
    var kept: [String: [Minutes]] = [:]
    var sheets: [String: [IssuedPosting]] = [:]
    for recorded in facts.all(.worked) {
      guard case .worked(let worked) = recorded.fact, worked.kind == .hours,
        let name = worked.posting, days.contains(name.date)
      else { continue }
      let theirs =
        sheets[name.person] ?? IssuedRota(facts, person: name.person).postings[name.person] ?? []
      sheets[name.person] = theirs
      guard let hours = IssuedRota.hours(of: theirs.filter { $0.name == name }),
        worked.span.end > hours.end
      else { continue }
      kept[name.person, default: []].append(worked.span.end - hours.end)
    }
    return kept
  }
}
