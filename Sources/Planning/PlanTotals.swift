public import CivilTime
public import DutyRules
public import Rostering

/// The figures of a plan that its report and plan.json give.
public struct PlanTotals: Hashable, Sendable {
  /// One team's share of a plan.
  public struct TeamTotal: Hashable, Sendable {
    /// The team's id.
    public let team: String
    /// The number of its shifts.
    public let shifts: Int
    /// Their elapsed time.
    public let elapsed: Minutes
    /// Elapsed time a week, hours.
    public let hoursPerWeek: Double
  }

  /// A shift whose length the clocks change.
  public struct ClockChange: Hashable, Sendable {
    /// The day it belongs to.
    public let date: CivilDate
    /// Its letter.
    public let letter: ShiftLetter
    /// How long it is.
    public let length: Minutes
    /// How long it would be on another night.
    public let usual: Minutes
  }

  /// Verdicts of one rule, counted.
  public struct RuleTotal: Hashable, Sendable {
    /// The rule's id.
    public let rule: String
    /// How much they weigh.
    public let severity: Severity
    /// How many people they are about.
    public let people: Int
    /// How often the limit was passed.
    public let occurrences: Int
  }

  /// People employed on some day of the plan.
  public let people: Int
  /// Postings, each once however it is split.
  public let postings: Int
  /// Postings or parts of them that somebody is away from.
  public let absent: Int
  /// By team, in the room's order.
  public let teams: [TeamTotal]
  /// The mean of the teams' hours a week.
  public let meanHoursPerWeek: Double
  /// Shifts the clocks make longer or shorter.
  public let clockChanges: [ClockChange]
  /// By severity and rule.
  public let rules: [RuleTotal]
  /// Stretches below a minimum level.
  public let openGaps: Int
  /// Stretches of tutees without a tutor.
  public let tutorGaps: Int
  /// Rest owed.
  public let restOwed: Minutes
}

extension Plan {
  /// The figures of the plan.
  public var totals: PlanTotals {
    let roster = room.roster
    // No days have no hours a week.
    let weeks = max(1, Double(days.count)) / 7
    let teams = roster.teams.indices.map { team in
      let shifts = rota.teamShifts.filter { $0.team == team }
      let elapsed = shifts.reduce(Minutes.zero) { $0 + $1.span.length }
      return PlanTotals.TeamTotal(
        team: roster.teams[team].id,
        shifts: shifts.count,
        elapsed: elapsed,
        hoursPerWeek: elapsed.inHours / weeks
      )
    }
    var groups: [String: [Verdict]] = [:]
    for verdict in findings.verdicts {
      groups["\(verdict.severity.rawValue)/\(verdict.rule)", default: []].append(verdict)
    }
    let order = RuleSpec.all.map(\.id)
    let rules = groups.values.compactMap { group -> PlanTotals.RuleTotal? in
      guard let first = group.first else { return nil }
      return PlanTotals.RuleTotal(
        rule: first.rule,
        severity: first.severity,
        people: Set(group.map(\.person).filter { !$0.isEmpty }).count,
        occurrences: group.reduce(0) { $0 + $1.occurrences }
      )
    }.sorted { a, b in
      if a.severity != b.severity { return a.severity < b.severity }
      return (order.firstIndex(of: a.rule) ?? 0) < (order.firstIndex(of: b.rule) ?? 0)
    }
    return PlanTotals(
      people: roster.people.count { person in
        person.placements.contains { $0.days.clamped(to: days).count > 0 }
      },
      postings: rota.postings.count { $0.part == 1 },
      absent: rota.postings.count { !$0.isOnDesk },
      teams: teams,
      meanHoursPerWeek: teams.isEmpty
        ? 0 : teams.reduce(0) { $0 + $1.hoursPerWeek } / Double(teams.count),
      clockChanges: clockChanges,
      rules: rules,
      openGaps: openGaps.count,
      tutorGaps: tutorGaps.count,
      restOwed: findings.debts.reduce(.zero) { $0 + $1.owed }
    )
  }

  /// Team shifts whose length is not their usual one, each date and letter once.
  public var clockChanges: [PlanTotals.ClockChange] {
    var seen: Set<PlanTotals.ClockChange> = []
    for shift in rota.teamShifts {
      guard let kind = room.roster.shift(shift.letter), kind.usualLength != shift.span.length
      else { continue }
      seen.insert(
        PlanTotals.ClockChange(
          date: shift.date,
          letter: shift.letter,
          length: shift.span.length,
          usual: kind.usualLength
        )
      )
    }
    return seen.sorted { ($0.date, $0.letter) < ($1.date, $1.letter) }
  }
}
