import CivilTime
public import Planning
import Rostering
public import Wellbeing

/// The breaks of one run of shifts as JSON.
public enum BreakPlanTable {
  /// The planned breaks with who placed them and where the floor falls short.
  ///
  /// - Parameters:
  ///   - placed: The shifts with their plan.
  ///   - room: The room.
  ///   - person: Only this person's breaks, and nothing of the floor; everybody's where nobody is named.
  /// - Returns: One object, its breaks by person and time.
  public static func json(
    _ placed: RotaBreaks.Placed,
    in room: Room,
    person: String? = nil
  ) -> [UInt8] {
    let zone = room.roster.zone
    let breaks = placed.breaks.filter { person == nil || $0.posting.person == person }
      .sorted {
        ($0.posting.person, $0.span.start, $0.rule) < ($1.posting.person, $1.span.start, $1.rule)
      }
    var fields: [(String, JSONTree)] = [
      ("date", .text(placed.shift.date.description)),
      ("shifts", .text(placed.shift.letters.map(\.description).joined())),
    ]
    if person == nil {
      fields += [
        ("planner", .text(placed.plan.planner.rawValue)), ("proven", .flag(placed.plan.isProven)),
        ("objective", .whole(placed.plan.objective)), ("gap", .whole(placed.plan.gap)),
        ("short", .list(PlanJSON.gaps(placed, room.roster, zone))),
      ]
    }
    fields.append(
      (
        "breaks",
        .list(
          breaks.map { one in
            .record([
              ("person", .text(one.posting.person)),
              ("shift_start", .text(zone.iso(one.shiftStart))), ("kind", .text(one.kind.rawValue)),
              ("rule", .text(one.rule)), ("paid", .flag(one.isPaid)),
              ("start", .text(zone.iso(one.span.start))), ("end", .text(zone.iso(one.span.end))),
            ])
          }
        )
      )
    )
    return JSONTree.record(fields).bytes
  }
}
