import CivilTime
import Planning
import Rostering
import Wellbeing

extension PlanJSON {
  /// Who placed the breaks of the first days, whether nothing is better, and where the floor falls short.
  static func breaks(_ plan: Plan) -> JSONTree {
    let totals = plan.breaks.totals
    let zone = plan.room.roster.zone
    return .record([
      ("days", .whole(plan.breaks.days.count)), ("planner", .text(totals.planner.rawValue)),
      ("proven", .flag(totals.isProven)), ("gap", .whole(totals.gap)),
      ("shifts", .whole(totals.shifts)), ("placed", .whole(totals.placed)),
      ("left_out", .whole(totals.leftOut)), ("screen", .whole(totals.screen)),
      ("shifts_short", .whole(totals.short)), ("people_slots_short", .whole(totals.peopleSlots)),
      ("people_slots_short_anyway", .whole(totals.anyway)),
      ("slot_minutes", .whole(totals.slotMinutes)),
      (
        "short",
        .list(
          plan.breaks.shifts.filter { !$0.plan.shortfalls.isEmpty }.map { placed in
            .record([
              ("date", .text(placed.shift.date.description)),
              ("shifts", .text(placed.shift.letters.map(\.description).joined())),
              ("gaps", .list(gaps(placed, plan.room.roster, zone))),
            ])
          }
        )
      ),
    ])
  }

  /// Where the floor of a run of shifts falls below the requirement: by role and time.
  static func gaps(
    _ placed: RotaBreaks.Placed,
    _ roster: Roster,
    _ zone: ZoneRules
  ) -> [JSONTree] {
    placed.shortfalls.map { gap in
      .record([
        ("role", .text(roster.roles[gap.role].id)),
        ("start", .text(zone.iso(gap.span.start))), ("end", .text(zone.iso(gap.span.end))),
        ("short", .whole(gap.short)),
      ])
    }
  }
}
