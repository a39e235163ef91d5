public import CivilTime
import Rostering
public import Wellbeing

/// What somebody sees of their own hard calls, concerns and good days: for them alone, and never a score.
public struct OwnCalls: Hashable, Sendable {
  /// The hard calls and concerns that stand, oldest first.
  public let entries: [OwnEntry]
  /// How many hard calls there were, by category.
  public let counts: ExposureCounts
  /// The days they tapped as good ones, in order.
  public let goodDays: [CivilDate]

  /// Gathers what somebody sees on their own page.
  ///
  /// Opening that page is a quiet moment by itself, so that everything others recorded is in it.
  ///
  /// - Parameters:
  ///   - person: Whose page it is.
  ///   - facts: What the record knows.
  ///   - room: The room of the Config.
  ///   - now: When they look.
  public init(of person: String, facts: Facts, room: Room, at now: Instant) {
    let log = facts.wellbeingLog(of: person)
    entries = log.ownEntries(of: person, at: now) { $0 }
    counts = log.counts(
      of: person,
      at: now,
      today: room.roster.zone.date(at: now),
      rules: room.wellbeing
    )
    goodDays = Set(log.goodDays.map(\.date)).sorted()
  }
}
