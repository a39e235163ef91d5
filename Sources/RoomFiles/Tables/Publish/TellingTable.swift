import CivilTime
public import Planning
import Rostering

/// Changes close to their day as JSON: those to be told of, and the ledger.
public enum TellingTable {
  /// Whom to ring: one object a change.
  public static func json(untold open: [Untold], in room: Room) -> [UInt8] {
    tree(untold: open, in: room).bytes
  }

  /// The same as a value, for where it is part of another.
  public static func tree(untold open: [Untold], in room: Room) -> JSONTree {
    var table = DataTable(columns: [
      "person", "date", "posting", "was_start", "was_end", "now_start", "now_end", "changed",
    ])
    for change in open { table.rows.append(cells(change, in: room)) }
    return table.tree
  }

  /// The ledger: one object a person.
  public static func json(_ ledger: LateLedger) -> [UInt8] {
    var table = DataTable(columns: [
      "person", "late_changes", "not_told", "rest_days_worked", "times_kept", "kept_minutes",
    ])
    for line in ledger.lines {
      table.rows.append([
        .id(line.person), .whole(line.changes.count),
        .whole(line.changes.count { $0.told == nil }), .whole(line.restDays.count),
        .whole(line.timesKept), .whole(line.kept.count),
      ])
    }
    return table.json
  }

  private static func cells(_ change: Untold, in room: Room) -> [CSVField] {
    let zone = room.roster.zone
    func moment(_ moment: Instant?) -> CSVField { moment.map { .id(zone.iso($0)) } ?? .empty }
    return [
      .id(change.posting.person), .id(change.posting.date.description), .id(change.posting.key),
      moment(change.was?.start), moment(change.was?.end), moment(change.now?.start),
      moment(change.now?.end), moment(change.changed),
    ]
  }
}
