public import CivilTime
public import Rostering

/// Runs rule sets over people's work records.
public struct RuleCheck: Sendable {
  private let records: WorkRecords

  /// Prepares a check of a roster over a rota's days, with as much before and after as the sets look at.
  public init(_ roster: Roster, over days: DateSpan, sets: [RuleSet]) {
    let weeks = sets.flatMap(\.rules).map { Self.weeks($0) }.max() ?? 0
    // Two weeks more than the longest reference period, so that rests at its edges are whole.
    let reach = (weeks + 2) * 7
    records = WorkRecords(roster, over: days, back: reach, ahead: reach)
  }

  private static func weeks(_ rule: Rule) -> Int {
    rule.spec.parameter("weeks").map { spec in
      if case .count = spec.form { rule.parameters.count("weeks") } else { 0 }
    } ?? 0
  }

  /// Checks everybody; `sets` says which rule sets hold for a person's terms, `owed` what rest is owed already.
  ///
  /// What is owed already is paid in turn with what is found; where both are about the same day of somebody, it is
  /// the same rest, and what is on record counts.
  ///
  /// - Complexity: linear in people × days for the fixed set of rules.
  public func findings(
    sets: (String?) -> [RuleSet],
    all: [RuleSet],
    owed: [RestDebt] = []
  ) -> Findings {
    let owed = Dictionary(grouping: owed, by: \.person)
    var findings = Findings()
    for set in all { RoomChecks.check(set, over: records, into: &findings) }
    var nights: [NightTime: NightTable] = [:]
    for person in records.roster.people.indices {
      guard let record = records.record(of: person),
        record.employed.contains(where: { $0.clamped(to: records.days).count > 0 })
      else { continue }
      var debts: [RestDebt] = []
      var due = Minutes.zero
      for (days, terms) in terms(of: person) {
        for set in sets(terms) {
          let night = set.nightTime
          let table =
            nights[night] ?? NightTable(night, over: records.reach, in: records.roster.zone)
          nights[night] = table
          let diary = WorkDiary(record, in: records, nights: table, over: days)
          PersonChecks(set: set, diary: diary, records: records)
            .check(into: &findings, debts: &debts)
          due = max(due, set.restDue)
        }
      }
      let recorded = owed[records.roster.people[person].id] ?? []
      let zone = records.roster.zone
      let dates = Set(recorded.map { zone.date(at: $0.since) })
      debts.removeAll { dates.contains(zone.date(at: $0.since)) }
      findings.debts += RestLedger.pay(debts + recorded, from: record, due: due)
    }
    findings.sort()
    return findings
  }

  /// The runs of the rota's days in which somebody's terms are the same, together all of them.
  private func terms(of person: Int) -> [(days: DateSpan, terms: String?)] {
    var runs: [(start: CivilDate, terms: String?)] = []
    for placement in records.roster.people[person].placements
    where placement.days.clamped(to: records.days).count > 0 {
      if let last = runs.last, last.terms == placement.terms { continue }
      runs.append((placement.days.start, placement.terms))
    }
    return runs.enumerated().map { i, run in
      let start = i == 0 ? records.days.start : run.start
      let end = i + 1 < runs.count ? runs[i + 1].start : records.days.end
      return (DateSpan(start, end), run.terms)
    }
  }
}

extension Findings {
  mutating func sort() {
    verdicts.sort { a, b in
      if a.severity != b.severity { return a.severity < b.severity }
      if a.rule != b.rule { return a.rule < b.rule }
      if a.person != b.person { return a.person < b.person }
      if a.span.start != b.span.start { return a.span.start < b.span.start }
      if a.span.end != b.span.end { return a.span.end < b.span.end }
      return a.ruleSet < b.ruleSet
    }
    debts.sort { a, b in
      if a.since != b.since { return a.since < b.since }
      return (a.person, a.rule, a.owed) < (b.person, b.rule, b.owed)
    }
  }
}

extension RuleSet {
  /// Night time as the set's W2n and W2w say, or as the law does.
  var nightTime: NightTime {
    let hours = rule("W2n")?.parameters
    return NightTime(
      from: hours?.time("from") ?? NightTime.usual.from,
      to: hours?.time("to") ?? NightTime.usual.to,
      least: rule("W2w")?.parameters.minutes("hours") ?? NightTime.usual.least
    )
  }

  /// The rest that its W10 and W11 ask for in a row, or that the law does.
  var restDue: Minutes {
    (rule("W10")?.parameters.minutes("hours") ?? .hours(11))
      + (rule("W11")?.parameters.minutes("hours") ?? .hours(24))
  }
}

/// Runs the rules of one set over one person's diary.
struct PersonChecks {
  let set: RuleSet
  let diary: WorkDiary
  let records: WorkRecords

  func check(into findings: inout Findings, debts: inout [RestDebt]) {
    let isNightWorker = NightWorker.isOne(diary, set.rule("W2w"))
    let nights = isNightWorker || set.rule("W2w") == nil
    for rule in set.rules {
      let found: [Finding] =
        switch rule.spec.id {
        case "W4":
          AverageWeek.check(
            rule,
            diary,
            // Without W4f nobody else looks at periods with leave or sickness in them.
            hasExcluded: set.rule("W4f") == nil ? nil : false,
            kinds: excludedKinds
          )
        case "W4f": AverageWeek.check(rule, diary, hasExcluded: true, kinds: excludedKinds)
        case "W2w": isNightWorker ? NightWorker.check(rule, diary) : []
        case "W6": nights ? NightAverage.check(rule, diary) : []
        case "W6h": nights ? SpecialHazards.check(rule, diary) : []
        case "W7": isNightWorker ? HealthAssessment.check(rule, diary) : []
        case "W10": DailyRest.check(rule, diary)
        case "W11": WeeklyRest.check(rule, diary)
        case "W12": LongDayBreak.check(rule, diary)
        case "W13": Leave.check(rule, diary, records)
        case "hsg-length": DutyLength.check(rule, diary, nightsOnly: false)
        case "hsg-night-length": DutyLength.check(rule, diary, nightsOnly: true)
        case "hsg-days": DaysInARow.check(rule, diary)
        case "hsg-long": LongInARow.check(rule, diary)
        case "hsg-nights": NightsInARow.check(rule, diary)
        case "hsg-early": EarlyInARow.check(rule, diary)
        case "hsg-sleep": SleepBetween.check(rule, diary)
        case "hsg-weekends": FreeWeekends.check(rule, diary)
        case "hsg-start": EarlyStart.check(rule, diary)
        case "hsg-rotation": ForwardRotation.check(rule, diary)
        default: []
        }
      for one in found { report(one, of: rule, into: &findings, debts: &debts) }
    }
  }

  private var excludedKinds: Set<Int> {
    let names = Set(set.rule("W4f")?.parameters.names("excluded") ?? [])
    let kinds = records.roster.absenceKinds
    return Set(kinds.indices.filter { names.contains(kinds[$0].id) })
  }

  private func report(
    _ found: Finding,
    of rule: Rule,
    into findings: inout Findings,
    debts: inout [RestDebt]
  ) {
    var severity = found.severity ?? rule.severity
    var source = rule.source
    let exemption = set.exemptions(of: rule.spec.id).first { $0 != .reg22 || found.changesShift }
    if let exemption {
      // Set aside, but not for nothing: the rest that was not had is owed.
      severity = max(severity, .warning)
      source += "; set aside under \(exemption.rawValue) as declared"
      for debt in found.debts {
        debts.append(
          RestDebt(
            person: diary.person.id,
            rule: rule.spec.id,
            exemption: exemption,
            since: debt.since,
            owed: debt.owed,
            payable: nil
          )
        )
      }
    }
    findings.verdicts.append(
      Verdict(
        rule: rule.spec.id,
        ruleSet: set.id,
        person: diary.person.id,
        span: found.span,
        measured: found.measured,
        limit: found.limit,
        unit: found.unit,
        severity: severity,
        source: source,
        occurrences: found.occurrences
      )
    )
  }
}

/// What one rule's check found, before it is known whether the rule is set aside.
struct Finding {
  var span: Span
  var measured: Double
  var limit: Double
  var unit: String
  var severity: Severity?
  /// Rest that was not had, where the rule is about rest, and since when each is owed.
  var debts: [(owed: Minutes, since: Instant)] = []
  /// Whether it lies between two different kinds of shift, which is what regulation 22 is about.
  var changesShift = false
  var occurrences = 1

  init(
    _ span: Span,
    measured: Int,
    limit: Int,
    unit: String,
    severity: Severity? = nil,
    owed: Minutes? = nil,
    since: Instant? = nil,
    changesShift: Bool = false
  ) {
    self.span = span
    self.measured = Double(measured)
    self.limit = Double(limit)
    self.unit = unit
    self.severity = severity
    self.changesShift = changesShift
    if let owed { debts = [(owed, since ?? span.end)] }
  }

  /// The worst of several, which counts them all and owes what they owe; the first of equally bad ones.
  static func worst(_ findings: [Finding], isWorse: (Finding, Finding) -> Bool) -> [Finding] {
    guard var worst = findings.first else { return [] }
    for one in findings.dropFirst() where isWorse(one, worst) { worst = one }
    worst.occurrences = findings.count
    worst.debts = findings.flatMap(\.debts)
    return [worst]
  }
}
