import CivilTime
import DutyRules
public import Planning
import Rostering

/// Cycles on trial as JSON, one object a cycle.
public enum LabJSON {
  /// The bytes, in the order given.
  public static func bytes(_ labs: [PatternLab]) -> [UInt8] {
    JSONTree.list(labs.map(lab)).bytes
  }

  private static func lab(_ lab: PatternLab) -> JSONTree {
    let reading = lab.reading
    return .record([
      ("cycle", .text(reading.pattern.description)),
      ("hours_per_week", .rounded(reading.hoursPerWeek, decimals: 4)),
      ("paid_per_week", .rounded(reading.paidPerWeek, decimals: 4)),
      ("repeats_after_days", .whole(reading.repeatsAfterDays)),
      ("weekends", .whole(reading.weekends.all)),
      ("weekends_without_start", .whole(reading.weekends.withoutStart)),
      ("weekends_free", .whole(reading.weekends.free)),
      ("nights_per_year", .rounded(reading.nightsPerYear, decimals: 4)),
      ("longest_run", reading.longestRun.map { .whole($0) } ?? .null),
      ("longest_nights", reading.longestNights.map { .whole($0) } ?? .null),
      ("teams", reading.cover.map { .whole($0.offsets.count) } ?? .null),
      ("offsets", .list(reading.cover?.offsets.map { .whole($0) } ?? [])),
      ("rulesets", .list(lab.ruleSets.map { .text($0) })),
      (
        "rules",
        .list(
          lab.rules.map { trial in
            .record([
              ("rule", .text(trial.worst.rule)), ("severity", .text(trial.worst.severity.rawValue)),
              ("measured", .exact(trial.worst.measured)), ("limit", .exact(trial.worst.limit)),
              ("unit", .text(trial.worst.unit)), ("occurrences", .whole(trial.occurrences)),
            ])
          }
        )
      ),
      (
        "costs",
        .list(
          lab.costs.map { cost in
            .record([
              ("id", .text(cost.id)), ("teams", .whole(cost.teams)),
              ("people_per_team", cost.perTeam.map { .whole($0) } ?? .null),
              ("uncovered_intervals", .whole(cost.uncovered)),
              ("hours_required", .rounded(cost.required, decimals: 2)),
              ("hours_given", .rounded(cost.given, decimals: 2)),
              ("over", cost.over.map { .rounded($0, decimals: 4) } ?? .null),
            ])
          }
        )
      ),
      ("years", .list([.whole(lab.years.lowerBound), .whole(lab.years.upperBound)])),
      (
        "occasions",
        .list(
          lab.occasions.map { team in
            .record(
              zip(lab.columns, team).map { ($0, .rounded($1.inHours, decimals: 4)) }
            )
          }
        )
      ),
    ])
  }
}
