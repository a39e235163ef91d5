public import Planning
import CivilTime
import DutyRules
import Rostering

/// plan.json: the totals the report prints.
public enum PlanJSON {
  /// The file's bytes.
  public static func bytes(_ plan: Plan) -> [UInt8] {
    let totals = plan.totals
    return JSONTree.record([
      ("room", .text(plan.room.id)),
      ("name", .text(plan.room.name)),
      ("timezone", .text(plan.room.roster.zone.name)),
      ("from", .text(plan.days.start.description)),
      ("days", .whole(plan.days.count)),
      ("people", .whole(totals.people)),
      ("postings", .whole(totals.postings)),
      ("absent", .whole(totals.absent)),
      ("mean_hours_per_week", .rounded(totals.meanHoursPerWeek, decimals: 4)),
      ("teams", .list(totals.teams.map(team))),
      (
        "clock_changes",
        .list(
          totals.clockChanges.map { change in
            .record([
              ("date", .text(change.date.description)), ("shift", .text(change.letter.description)),
              ("hours", .rounded(change.length.inHours, decimals: 4)),
            ])
          }
        )
      ),
      (
        "rules",
        .list(
          totals.rules.map { rule in
            .record([
              ("rule", .text(rule.rule)), ("severity", .text(rule.severity.rawValue)),
              ("people", .whole(rule.people)), ("occurrences", .whole(rule.occurrences)),
            ])
          }
        )
      ),
      ("verdicts_sha256", .text(VerdictsJSON.digest(of: plan))),
      ("open_gaps", .list(gaps(plan))),
      ("calls", calls(plan)), ("cover", cover(plan)), ("establishment", establishment(plan)),
      ("abstraction", abstraction(plan)), ("tutor_gaps", .whole(totals.tutorGaps)),
      ("cohorts_split", .whole(plan.cohortSplits.count)),
      ("rest_owed_minutes", .whole(totals.restOwed.count)), ("breaks", breaks(plan)),
    ]).bytes
  }

  private static func team(_ team: PlanTotals.TeamTotal) -> JSONTree {
    .record([
      ("team", .text(team.team)), ("shifts", .whole(team.shifts)),
      ("hours", .rounded(team.elapsed.inHours, decimals: 4)),
      ("hours_per_week", .rounded(team.hoursPerWeek, decimals: 4)),
    ])
  }

  private static func gaps(_ plan: Plan) -> [JSONTree] {
    let roster = plan.room.roster
    return plan.openGaps.map { cover in
      .record([
        ("role", .text(roster.roles[cover.role].id)), ("date", .text(cover.date.description)),
        ("shift", cover.letter.map { .text($0.description) } ?? .null),
        ("need", .whole(cover.need)), ("least", .exact(cover.least)),
        (
          "short",
          .list(
            cover.gaps.map { gap in
              .record([
                ("start", .text(roster.zone.iso(gap.span.start))),
                ("end", .text(roster.zone.iso(gap.span.end))), ("have", .exact(gap.have)),
              ])
            }
          )
        ),
      ])
    }
  }
}
