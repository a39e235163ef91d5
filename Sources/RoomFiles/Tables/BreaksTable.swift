import CivilTime
public import Planning
import Rostering
import Wellbeing

/// breaks.csv: one row a planned break and person, of the first days of a plan.
public enum BreaksTable {
  /// The breaks of a plan as CSV.
  ///
  /// - Returns: UTF-8, by the start of the shift, the person and time; kinds are those of the break log.
  public static func csv(_ plan: Plan) -> [UInt8] {
    var instants = InstantText(plan.room.roster.zone)
    var table = DataTable(columns: ["person", "shift_start", "kind", "start", "end"])
    for one in plan.breaks.breaks {
      table.rows.append([
        .id(one.posting.person), .id(instants.text(one.shiftStart)), .id(one.kind.rawValue),
        .id(instants.text(one.span.start)), .id(instants.text(one.span.end)),
      ])
    }
    return table.csv
  }
}
