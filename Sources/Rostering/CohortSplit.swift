public import CivilTime

/// Days on which an intake that joined together is not on one team.
public struct CohortSplit: Hashable, Sendable {
  /// The cohort.
  public let cohort: String
  /// The days.
  public let days: DateSpan
  /// The places of the teams its people are on, sorted.
  public let teams: [Int]
}

extension Rota {
  /// Where cohorts are split over teams, by cohort and time.
  public func cohortSplits() -> [CohortSplit] {
    let teams = Dictionary(
      roster.teams.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { a, _ in a }
    )
    var members: [String: [(days: DateSpan, team: Int)]] = [:]
    for placement in roster.people.flatMap(\.placements) {
      guard let cohort = placement.cohort, let team = placement.team.flatMap({ teams[$0] })
      else { continue }
      members[cohort, default: []].append((placement.days.clamped(to: days), team))
    }
    var splits: [CohortSplit] = []
    for (cohort, rows) in members.sorted(by: { $0.key < $1.key }) {
      let cuts = Set(rows.flatMap { [$0.days.start, $0.days.end] }).sorted()
      for (from, to) in zip(cuts, cuts.dropFirst()) {
        let there = Set(rows.filter { $0.days.contains(from) }.map(\.team)).sorted()
        if there.count < 2 { continue }
        if let last = splits.last, last.cohort == cohort, last.days.end == from,
          last.teams == there
        {
          splits[splits.count - 1] = CohortSplit(
            cohort: cohort,
            days: DateSpan(last.days.start, to),
            teams: there
          )
        } else {
          splits.append(CohortSplit(cohort: cohort, days: DateSpan(from, to), teams: there))
        }
      }
    }
    return splits
  }
}
