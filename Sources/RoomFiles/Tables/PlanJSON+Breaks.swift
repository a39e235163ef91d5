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
        .list(plan.breaks.shifts.flatMap { short($0, plan.room.roster, zone) })
      ),
    ])
  }

  /// Where the floor of a run of shifts falls below the requirement, a line a role: how often, how far, when first.
  ///
  /// `relief break plan --json` lists every gap of a shift.
  private static func short(
    _ placed: RotaBreaks.Placed,
    _ roster: Roster,
    _ zone: ZoneRules
  ) -> [JSONTree] {
    Dictionary(grouping: placed.shortfalls, by: \.role).sorted { $0.key < $1.key }.map {
      role,
      gaps in
      let most = gaps.map(\.short).max() ?? 0
      let worst = gaps.first { $0.short == most }
      return .line(
        .record([
          ("date", .text(placed.shift.date.description)),
          ("shifts", .text(placed.shift.letters.map(\.description).joined())),
          ("role", .text(roster.roles[role].id)), ("gaps", .whole(gaps.count)),
          (
            "people_slots",
            .whole(placed.plan.shortfalls.filter { $0.role == role }.reduce(0) { $0 + $1.short })
          ),
          ("worst", .whole(most)),
          ("worst_start", worst.map { .text(zone.iso($0.span.start)) } ?? .null),
          ("first", .list(gaps.prefix(3).map { .text(zone.iso($0.span.start)) })),
        ])
      )
    }
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
