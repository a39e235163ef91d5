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
  ///
  /// What is found of others is for supervisors: to a colleague somebody is only not available.
  func objections(to verdicts: [Verdict]) -> (hard: [Refusal.Objection], soft: [Refusal.Objection])
  {
    if draft.hasHappened { return ([], []) }
    let ahead = verdicts.filter { $0.span.end > weighing.now }
    let zone = weighing.base.roster.zone
    let by = weighing.instruction.by
    // A colleague learns that somebody cannot, and never from what hours or limits.
    func isHidden(_ verdict: Verdict) -> Bool { !by.isSupervisor && by.person != verdict.person }
    func said(_ found: [Verdict], hint: String?, hidden: (String) -> String) -> [Refusal.Objection]
    {
      found.filter { !isHidden($0) }.map {
        Refusal.Objection($0.line(in: zone, today: weighing.today), hint: hint, verdict: $0)
      }
        + Set(found.filter(isHidden).map(\.person)).sorted().map {
          Refusal.Objection(hidden($0), hint: hint)
        }
    }
    let hard = said(ahead.filter { $0.severity == .breach }, hint: nil) {
      "\($0) is not available for it"
    }
    if weighing.instruction.reason != nil || draft.restores { return (hard, []) }
    let list = weighing.base.changes.reasons.map(\.id).joined(separator: ", ")
    return (
      hard,
      said(
        ahead.filter { $0.severity == .warning },
        hint: "give a reason with --reason: \(list)"
      ) { "something in the rules for \($0) wants a reason" }
    )
  }
}

extension Verdict {
  /// Whether it is about rest that was too short, in minutes.
  var isAboutRest: Bool { rule == "W10" || rule == "W11" }
}
