public import CivilTime
public import DutyRules
public import Rostering
public import Staffing
public import Wellbeing

/// All that follows from a room for some days: the rota, what the rules find in it, and where it is short.
///
/// Shape: one value from which every table, picture, page and calendar is drawn, so that none of them can
/// disagree with another.
public struct Plan: Sendable {
  /// The room.
  public let room: Room
  /// The days.
  public let days: DateSpan
  /// When it was asked for.
  public let now: Instant
  /// Who is posted where.
  public let rota: Rota
  /// What the working-time rules find.
  public let findings: Findings
  /// Every stretch with a minimum level.
  public let roleCover: [RoleCover]
  /// People there against people needed, every interval: without those on a break that `breaks` places, and beyond it
  /// without the share of each shift that breaks take by the room's rules.
  public let coverage: Coverage
  /// What came of forecasting each queue of the room, by its place: nothing where there is no history of it.
  public let forecasts: [ForecastReading?]
  /// What absence takes of each team on each day.
  public let abstraction: [AbstractionDay]
  /// Tutees without their tutor.
  public let tutorGaps: [TutorGap]
  /// Cohorts that are not together.
  public let cohortSplits: [CohortSplit]
  /// When the people of the first days have their breaks.
  public let breaks: RotaBreaks

  /// The stages of making a plan, in order, for showing progress.
  public enum Stage: String, CaseIterable, Sendable {
    /// Postings from patterns and absences.
    case rota
    /// Working-time rules.
    case rules
    /// Calls to expect, and the people they ask for.
    case calls
    /// Breaks of the first days.
    case breaks
    /// Minimum levels, tutors, people against calls.
    case cover
  }

  /// Runs the whole chain: rota, rules, calls, breaks, cover.
  ///
  /// - Parameters:
  ///   - room: The checked room.
  ///   - days: The days, by the day a posting belongs to.
  ///   - now: The moment it is asked for; nothing in the chain reads a clock.
  ///   - demand: The calls of the past, a history a queue; what lies on or after the first day is not looked at.
  ///   - planner: Places the breaks; the pure planner unless a solver's is given.
  ///   - breakDays: Of how many days the breaks are placed, from the first; none for who asks neither for them nor
  ///     for people against calls, who then lose a share of each shift on all days.
  ///   - wishes: Who would rather have breaks early or late, by their id.
  ///   - progress: Told of each stage before it begins.
  /// - Returns: The plan.
  /// - Complexity: linear in people × days, and what the planner takes.
  public static func make(
    room: Room,
    days: DateSpan,
    now: Instant,
    demand: [CallHistory] = [],
    breaks planner: some BreakPlanner = PureBreakPlanner(),
    breakDays: Int = RotaBreaks.plannedDays,
    wishes: [String: BreakSide] = [:],
    progress: (Stage) -> Void = { _ in }
  ) -> Plan {
    progress(.rota)
    let rota = Rota(room.roster, over: days)
    progress(.rules)
    let sets = room.rules.all
    let findings = RuleCheck(room.roster, over: days, sets: sets)
      .findings(sets: { room.rules.sets(for: $0) }, all: sets, owed: room.restOwed)
    progress(.calls)
    let forecasts = room.forecasts(from: demand, over: days)
    let needs = CoverageNeeds(
      of: rota,
      queues: room.queues,
      settings: room.staffing,
      forecasts: forecasts.compactMap { $0?.forecast }
    )
    progress(.breaks)
    let breaks = RotaBreaks.make(
      over: DateSpan(days.start, days: min(max(0, breakDays), days.count)),
      of: room.breakShifts(of: rota, needs.unbroken, wishes: wishes),
      by: planner
    )
    progress(.cover)
    return Plan(
      room: room,
      days: days,
      now: now,
      rota: rota,
      findings: findings,
      roleCover: rota.roleCover(),
      coverage: needs.coverage(less: room.floorBreaks(breaks)),
      forecasts: forecasts,
      abstraction: rota.abstraction(),
      tutorGaps: rota.tutorGaps(),
      cohortSplits: rota.cohortSplits(),
      breaks: breaks
    )
  }

  /// Stretches below a minimum level, by time and role.
  public var openGaps: [RoleCover] {
    roleCover.filter { !$0.isMet }.sorted { ($0.span.start, $0.role) < ($1.span.start, $1.role) }
  }

  /// Whether a rule is broken, a minimum level not met, people missing for the calls or a tutee without a tutor.
  public var hasProblems: Bool {
    !openGaps.isEmpty || !tutorGaps.isEmpty || coverage.hasShortCalls
      || findings.verdicts.contains { $0.severity == .breach }
  }
}
