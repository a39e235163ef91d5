import CivilTime
import Planning
import Rostering
import Staffing

extension PlanJSON {
  /// What is expected on each queue, from what, and how far such a forecast errs.
  static func calls(_ plan: Plan) -> JSONTree {
    let days = Double(max(1, plan.days.count))
    return .list(
      zip(plan.room.queues, plan.forecasts).map { queue, reading in
        guard let reading else {
          return .record([("queue", .text(queue.id)), ("calls_per_day", .null)])
        }
        let trial = reading.trials.first { $0.method == reading.method }
        return .record([
          ("queue", .text(queue.id)),
          (
            "calls_per_day",
            .rounded(reading.forecast.calls.reduce(0, +) / days, decimals: 4)
          ),
          ("history_days", .whole(reading.history.count)),
          ("method", .text(reading.method.rawValue)),
          ("interval_wape", trial.map { .rounded($0.all.interval, decimals: 4) } ?? .null),
          ("day_wape", trial.map { .rounded($0.all.day, decimals: 4) } ?? .null),
          ("interval_floor", .rounded(reading.testFloor, decimals: 4)),
          ("range_held", reading.coverage.map { .rounded($0, decimals: 4) } ?? .null),
        ])
      }
    )
  }

  /// Each line of cover in a few figures.
  static func cover(_ plan: Plan) -> JSONTree {
    let grid = plan.coverage.grid
    return .list(
      plan.coverage.lines.map { line in
        let sum = CoverageSummary(line, of: grid)
        let worst = sum.worst
        return .record([
          ("kind", .text(line.kind.rawValue)), ("id", .text(line.id)),
          ("intervals", .whole(sum.intervals)), ("short", .whole(sum.short)),
          ("hours_short", .rounded(sum.hoursShort, decimals: 4)),
          ("hours_over", .rounded(sum.hoursOver, decimals: 4)),
          ("hours_required", .rounded(sum.hoursRequired, decimals: 4)),
          ("hours_on_floor", .rounded(sum.hoursOnFloor, decimals: 4)),
          ("expected_share", sum.share.map { .rounded($0, decimals: 4) } ?? .null),
          ("below_target", line.share.isEmpty ? .null : .whole(sum.belowTarget)),
          ("worst", worst.map { .text(grid.zone.iso(grid.starts[$0.worst])) } ?? .null),
          ("worst_missing", worst.map { .rounded($0.missing, decimals: 4) } ?? .null),
        ])
      }
    )
  }

  /// Whole people to employ, by hours alone.
  static func establishment(_ plan: Plan) -> JSONTree {
    .list(
      plan.establishments.map { line, answer in
        .record([
          ("id", .text(line.id)), ("people", .whole(answer.people)),
          ("exact", .rounded(answer.exact, decimals: 4)),
          ("hours_on_floor", .rounded(answer.onFloor, decimals: 4)),
          ("working", .rounded(answer.working, decimals: 4)),
          ("abstraction", .rounded(answer.abstraction, decimals: 4)),
          ("hours_per_person", .rounded(answer.perPerson, decimals: 4)),
        ])
      }
    )
  }

  /// What absence takes: of all rostered hours, and the days of a team above the cap.
  static func abstraction(_ plan: Plan) -> JSONTree {
    let rostered = plan.abstraction.reduce(0) { $0 + $1.rostered.count }
    let lost = plan.abstraction.reduce(0) { $0 + $1.lost.count }
    let cap = plan.room.staffing.abstractionCap
    return .record([
      ("rate", rostered > 0 ? .rounded(Double(lost) / Double(rostered), decimals: 4) : .null),
      ("cap", .rounded(cap, decimals: 4)),
      (
        "above",
        .list(
          plan.abstraction.filter { $0.rate > cap }.map { day in
            .record([
              ("team", .text(plan.room.roster.teams[day.team].id)),
              ("date", .text(day.date.description)), ("rate", .rounded(day.rate, decimals: 4)),
            ])
          }
        )
      ),
    ])
  }
}
