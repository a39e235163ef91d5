import CivilTime
import Planning
import Rostering

/// Counts that stay when the duties they were counted from go: who worked how long on which occasion in a year.
struct YearCounts {
  let facts: Facts
  let room: Room
  /// The first year of which the record knows the rota.
  let since: Int

  /// The counts of the years before a day, of people who stay and have none of that year yet.
  func counts(before: CivilDate, expiring: [Fact]) -> [EarlierOccasion] {
    let zone = room.roster.zone
    let years = Set(expiring.compactMap { $0.keptDays(in: zone)?.start.year })
      .filter { $0 >= since && $0 < before.year }
    if years.isEmpty { return [] }
    var known: Set<[String]> = []
    for case .earlier(let it) in facts.all(.earlier).map(\.fact) {
      known.insert([it.person, String(it.year)])
    }
    var roster = facts.room(over: room).roster
    roster.earlier = []
    var counts: [EarlierOccasion] = []
    for year in years.sorted() {
      guard let first = CivilDate(year: year, month: 1, day: 1),
        let next = CivilDate(year: year, month: 12, day: 31)
      else { continue }
      let ledger = OccasionLedger(Rota(roster, over: DateSpan(first, next + 1)))
      for entry in ledger.entries where entry.year == year {
        let person = roster.people[entry.person].id
        if known.contains([person, String(year)]) { continue }
        counts.append(
          EarlierOccasion(
            person: person,
            occasion: ledger.columns[entry.column].id,
            year: year,
            worked: entry.worked
          )
        )
      }
    }
    return counts
  }
}
