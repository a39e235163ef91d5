public import Rostering
import CivilTime

/// The fairness ledger as JSON: one object a person, occasion and year.
public enum LedgerTable {
  /// The ledger's bytes, perhaps of the people who are in one team on the rota's first day.
  public static func json(
    _ ledger: OccasionLedger,
    of rota: Rota,
    names: Bool,
    team: Int?
  ) -> [UInt8] {
    let roster = rota.roster
    var table = DataTable(columns: ["person", "name", "occasion", "year", "hours", "source"])
    for entry in ledger.entries {
      let person = roster.people[entry.person]
      if let team, person.placement(on: rota.days.start)?.team != roster.teams[team].id { continue }
      table.rows.append([
        .id(person.id), names ? .typed(person.name) : .empty, .id(ledger.columns[entry.column].id),
        .whole(entry.year),
        .rounded(entry.worked.inHours, decimals: 4),
        .id(entry.isEarlier ? "ledger.csv" : "rota"),
      ])
    }
    return table.json
  }
}
