import CivilTime
import DutyRules
import Planning
import Rostering
import Wellbeing

/// The sections of the report on a plan.
struct ReportParts {
  let plan: Plan
  let totals: PlanTotals
  let naming: Naming

  init(_ plan: Plan, showsNames: Bool) {
    self.plan = plan
    totals = plan.totals
    naming = Naming(plan.room.roster, showsNames: showsNames)
  }

  var roster: Roster { plan.room.roster }

  var made: [String] {
    let shifts = totals.teams.reduce(0) { $0 + $1.shifts }
    let people = Sentence.count(totals.people, "person", "people")
    let word = plan.room.labels.team.lowercased()
    return [
      "\(Sentence.count(plan.days.count, "day")), "
        + "\(Sentence.count(roster.teams.count, word)), \(people), "
        + "\(Sentence.count(shifts, "\(word) shift")), "
        + "\(Sentence.count(totals.postings, "posting")) (\(Sentence.grouped(totals.absent)) away)"
    ]
  }

  var hours: [String] {
    let paid = plan.paidHoursPerWeek
    if paid.isEmpty { return ["no teams"] }
    let mean = paid.reduce(0, +) / Double(paid.count)
    let elapsed = Sentence.decimal(totals.meanHoursPerWeek)
    var lines = [
      "\(elapsed) h a week on duty, \(Sentence.decimal(mean)) h of them paid, mean of the teams"
    ]
    let each = zip(roster.teams, totals.teams).map {
      "\($0.name) \(Sentence.decimal($1.hoursPerWeek))"
    }
    if Set(totals.teams.map { Sentence.decimal($0.hoursPerWeek) }).count > 1 {
      let more = each.count - 8
      lines.append((each.prefix(8) + (more > 0 ? ["\(more) more"] : [])).joined(separator: ", "))
    }
    return lines
  }

  var clocks: String? {
    if totals.clockChanges.isEmpty { return nil }
    let all = totals.clockChanges.map { change in
      let name = roster.shift(change.letter)?.name ?? change.letter.description
      return "\(name) of \(Sentence.day(change.date)) is \(change.length)"
    }
    let more = all.count - 3
    return Sentence.list(Array(all.prefix(3)) + (more > 0 ? ["\(more) more"] : []))
  }

  var breaks: [String] {
    let days = plan.breaks.days.count
    let first = days < plan.days.count ? "\(Sentence.count(days, "day")): " : ""
    return [first + plan.breaks.totals.sentence]
  }

  var rest: String { RestLedgerText.sentence(plan.findings.debts) }

  var tutors: [String] {
    let gaps = plan.tutorGaps
    let stand = gaps.count { !$0.standIns.isEmpty }
    let help =
      stand == 0
      ? "nobody on shift can stand in" : "somebody can stand in on \(Sentence.grouped(stand))"
    let start = "\(Sentence.count(gaps.count, "shift")) of a tutee without the tutor; \(help)"
    return [start] + gaps.prefix(2).map { "  " + $0.sentence(in: roster, naming) }
  }

  var cohorts: [String] {
    plan.cohortSplits.prefix(2).map { split in
      let teams = split.teams.map { roster.teams[$0].name }
      return "\(split.cohort) is split over \(Sentence.list(teams)), \(Sentence.days(split.days))"
    } + (plan.cohortSplits.count > 2 ? ["and \(plan.cohortSplits.count - 2) more"] : [])
  }

  var next: String {
    let days = "--from \(plan.days.start) --days \(plan.days.count)"
    return plan.hasProblems
      ? "relief rota check \(days)    every problem, one a line"
      : "relief rota show \(days)    the board"
  }

  /// Gaps, those first where the largest share of the level is missing, nobody at all before all else; then
  /// the longest, then by time.
  var worst: [RoleCover] {
    func missing(_ gap: RoleCover) -> Double { 1 - gap.least / Double(max(1, gap.need)) }
    func length(_ gap: RoleCover) -> Int { gap.gaps.reduce(0) { $0 + $1.span.length.count } }
    return plan.openGaps.sorted { a, b in
      if missing(a) != missing(b) { return missing(a) > missing(b) }
      if length(a) != length(b) { return length(a) > length(b) }
      return (a.span.start, a.role) < (b.span.start, b.role)
    }
  }
}
