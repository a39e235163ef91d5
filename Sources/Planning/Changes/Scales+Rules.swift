import CivilTime
import DutyRules
import Rostering

extension Scales {
  /// What the rules find of everyone touched that they did not find before, and rest newly owed.
  ///
  /// - Returns: What is new or worse, and every rest too short on the days touched, new or not.
  func rules() -> (found: Findings, rests: [Verdict]) {
    guard let days else { return (Findings(), []) }
    let rules = weighing.base.rules
    let trial = RuleTrial(rosterAfter, rules: rules, days: days)
    let found = trial.beyond(RuleTrial(rosterBefore, rules: rules, days: days))
    let span = weighing.base.roster.zone.span(of: DateSpan(days.start - 7, days.end + 7))
    return (found, trial.placed.filter { $0.isAboutRest && $0.span.overlaps(span) })
  }

  /// What of it stands against a plan: breaches of what is still to come, and warnings without a reason.
  func objections(to verdicts: [Verdict]) -> (hard: [Refusal.Objection], soft: [Refusal.Objection])
  {
    if draft.hasHappened { return ([], []) }
    let ahead = verdicts.filter { $0.span.end > weighing.now }
    let zone = weighing.base.roster.zone
    func objection(_ verdict: Verdict, _ hint: String?) -> Refusal.Objection {
      Refusal.Objection(verdict.line(in: zone, today: weighing.today), hint: hint, verdict: verdict)
    }
    let hard = ahead.filter { $0.severity == .breach }.map { objection($0, nil) }
    if weighing.instruction.reason != nil || draft.restores { return (hard, []) }
    let list = weighing.base.changes.reasons.map(\.id).joined(separator: ", ")
    return (
      hard,
      ahead.filter { $0.severity == .warning }
        .map { objection($0, "give a reason with --reason: \(list)") }
    )
  }
}

extension Verdict {
  /// Whether it is about rest that was too short, in minutes.
  var isAboutRest: Bool { rule == "W10" || rule == "W11" }
}
