import DutyRules

extension Scales {
  /// Refuses for every reason at once: what can never be, hard rules, and what wants a reason or a basis first.
  func refuse(_ verdicts: [Verdict], _ notice: [NoticeGiven]) throws(Refusal) {
    let rules = objections(to: verdicts)
    let conflicts = misfits() + rules.hard
    let unsaid = falseClaims() + unknownReason() + rules.soft + objections(to: notice)
    if conflicts.isEmpty && unsaid.isEmpty { return }
    throw Refusal(conflicts.isEmpty ? .input : .conflict, conflicts + unsaid)
  }

  private func unknownReason() -> [Refusal.Objection] {
    let known = weighing.base.changes.reasons
    guard let reason = weighing.instruction.reason, !known.contains(where: { $0.id == reason })
    else { return [] }
    let list = known.map(\.id).joined(separator: ", ")
    return [Refusal.Objection("there is no reason “\(reason)”", hint: "the reasons are \(list)")]
  }
}
