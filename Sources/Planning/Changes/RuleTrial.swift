import CivilTime
import DutyRules
import Rostering

/// What the rules find of some people around some days, so that two states can be held against each other.
///
/// Seventeen weeks before and after are looked at, the usual reference period of an average, and by the rules
/// themselves as much beyond as they reach. Rules that report only the worst of many, as those of good practice
/// do, are asked about the days themselves and those beside them: what is worst far away says nothing here.
///
/// - Source: Working Time Regulations 1998, regulation 4(3), for the seventeen weeks.
struct RuleTrial {
  /// Verdicts of rules that report each place they are broken.
  let placed: [Verdict]
  /// Verdicts of rules that report the worst place and how often.
  let worst: [Verdict]
  /// Rest owed.
  let debts: [RestDebt]

  static let weeks = 17

  init(_ roster: Roster, rules: RoomRules, days: DateSpan) {
    let wide = DateSpan(days.start - 7 * Self.weeks, days.end + 7 * Self.weeks)
    let near = DateSpan(days.start - 1, days.end + 1)
    let found = Self.findings(roster, rules.keeping { !$0.reportsWorst }, wide)
    placed = found.verdicts.filter { !$0.person.isEmpty }
    debts = found.debts
    worst = Self.findings(roster, rules.keeping { $0.reportsWorst }, near).verdicts
      .filter { !$0.person.isEmpty }
  }

  private static func findings(_ roster: Roster, _ rules: RoomRules, _ days: DateSpan) -> Findings {
    let sets = rules.all
    return RuleCheck(roster, over: days, sets: sets)
      .findings(sets: { rules.sets(for: $0) }, all: sets)
  }

  /// What is new or worse than it was; notes only where they are new.
  func beyond(_ old: RuleTrial) -> Findings {
    var findings = Findings()
    findings.verdicts =
      (placed.filter { $0.isBeyond(old.placed) { $0.span.overlaps($1.span) } }
      + worst.filter { $0.isBeyond(old.worst) { _, _ in true } })
      .sorted {
        ($0.severity, $0.rule, $0.person, $0.span.start) < (
          $1.severity, $1.rule, $1.person, $1.span.start
        )
      }
    let owed = Set(old.debts.map(\.key))
    findings.debts = debts.filter { !owed.contains($0.key) }
    return findings
  }
}

extension Verdict {
  /// Whether nothing among others of the same rule and person is as bad.
  fileprivate func isBeyond(
    _ others: [Verdict],
    isSamePlace: (Verdict, Verdict) -> Bool
  ) -> Bool {
    let same = others.filter {
      $0.rule == rule && $0.person == person && $0.ruleSet == ruleSet && isSamePlace($0, self)
    }
    if same.isEmpty { return true }
    if severity == .note { return false }
    return same.allSatisfy { isWorse(than: $0) }
  }

  private func isWorse(than other: Verdict) -> Bool {
    if severity != other.severity { return severity < other.severity }
    // By share of the limit, since an average over a joiner's days has a limit of its own.
    let (own, others) = (measured * other.limit, other.measured * limit)
    if own != others { return measured < limit ? own < others : own > others }
    return occurrences > other.occurrences
  }
}

extension RestDebt {
  /// What makes two debts the same, wherever in the rota they can be paid.
  fileprivate var key: [String] {
    [person, rule, exemption?.rawValue ?? "", "\(since)", "\(owed.count)"]
  }
}

extension Rule {
  /// Whether it reports the worst of all it finds and how often, rather than each.
  fileprivate var reportsWorst: Bool { spec.id.hasPrefix("hsg-") || spec.id == "W12" }
  /// Whether others read it to know what night is and who works nights.
  fileprivate var saysWhatNightIs: Bool { spec.id == "W2n" || spec.id == "W2w" }
}

extension RoomRules {
  /// The same sets with some of their rules.
  fileprivate func keeping(_ isKept: (Rule) -> Bool) -> RoomRules {
    func cut(_ set: RuleSet) -> RuleSet {
      RuleSet(
        id: set.id,
        version: set.version,
        title: set.title,
        sha256: set.sha256,
        rules: set.rules.filter { isKept($0) || $0.saysWhatNightIs },
        declared: set.declared
      )
    }
    return RoomRules(general: general.map(cut), byTerms: byTerms.mapValues { $0.map(cut) })
  }
}
