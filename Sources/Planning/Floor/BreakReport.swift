public import CivilTime
import Rostering
public import Wellbeing

/// How the breaks of some days went: totals by team and shift, and one person's own.
public struct BreakReport: Sendable {
  /// By day, letter and team; step-aways are breaks like any other in them.
  public let totals: [BreakTotals]
  /// The person's own, by time, step-aways among them.
  public let own: [BreakEntry]

  /// Reads the log.
  ///
  /// - Parameters:
  ///   - facts: What the record knows.
  ///   - base: The room of the Config.
  ///   - days: The days, by the day a shift belongs to.
  ///   - person: Whose own breaks; nobody's where nothing is said.
  ///   - now: The moment.
  public init(
    _ facts: Facts,
    in base: Room,
    over days: DateSpan,
    for person: String?,
    at now: Instant
  ) {
    let entries = facts.all([.breakTaken, .stepAway], where: { _ in true })
      .compactMap { recorded -> BreakEntry? in
        switch recorded.fact {
        case .breakTaken(let it): it
        case .stepAway(let it): it.breakEntry
        default: nil
        }
      }
      .filter { days.contains($0.posting.date) }
    let roster = facts.roster(over: base.roster, around: days)
    let shifts = Dictionary(
      roster.standing(over: days).compactMap { posting in
        posting.team.map {
          (
            posting.name,
            TeamShift(date: posting.name.date, letter: posting.letter, team: $0)
          )
        }
      },
      uniquingKeysWith: { a, _ in a }
    )
    totals = BreakTotals.byShift(
      entries,
      at: now,
      least: base.breaks.times.statutoryLeast,
      shift: { shifts[$0] }
    )
    own = entries.filter { $0.person == person }.sorted { a, b in
      let (first, second) = (a.started ?? a.due?.start ?? now, b.started ?? b.due?.start ?? now)
      return (a.posting.date, first) < (b.posting.date, second)
    }
  }
}
