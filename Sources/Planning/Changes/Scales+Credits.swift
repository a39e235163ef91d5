import CivilTime
import DutyRules
import Rostering

extension Scales {
  /// The rest owed for rest that was not had: what happened is entered, and what it cost is paid back.
  ///
  /// A shortfall that is owed already, from an earlier entry about the same rest, is not owed twice. Where what
  /// was entered is corrected, what is owed for it is reckoned anew, new or worse or not.
  ///
  /// - Parameters:
  ///   - verdicts: What is new or worse.
  ///   - rests: Every rest too short on the days touched.
  /// - Returns: The credits, by name.
  ///
  /// - Source: Working Time Regulations 1998, regulation 24(a): "an equivalent period of compensatory rest".
  func credits(for verdicts: [Verdict], among rests: [Verdict]) -> [FactID: Fact] {
    guard draft.hasHappened else { return [:] }
    var next =
      (draft.made.keys.filter { $0.key == weighing.instruction.key }.map(\.number).max() ?? 0) + 1
    let corrected = Set(draft.ended.compactMap { restOwed($0)?.person })
    var made: [FactID: Fact] = [:]
    for verdict in rests where verdicts.contains(verdict) || corrected.contains(verdict.person) {
      let date = weighing.base.roster.zone.date(at: verdict.span.end)
      let short = Minutes(Int((verdict.limit - verdict.measured).rounded()))
      let owed = short - credited(to: verdict.person, on: date)
      guard owed > .zero else { continue }
      let credit = HoursCredit(
        person: verdict.person,
        kind: .compensatoryRest,
        hours: owed,
        date: date,
        cause: cause(for: verdict.person)
      )
      made[weighing.fresh(next)] = .credit(credit)
      next += 1
    }
    return made
  }

  private func credited(to person: String, on date: CivilDate) -> Minutes {
    after.about(person).reduce(.zero) { sum, recorded in
      guard case .credit(let credit) = recorded.fact, credit.kind == .compensatoryRest,
        credit.date == date
      else { return sum }
      return sum + credit.hours
    }
  }

  /// The rest owed under a name, where it is some.
  private func restOwed(_ id: FactID) -> HoursCredit? {
    guard case .credit(let credit) = before[id]?.fact, credit.kind == .compensatoryRest
    else { return nil }
    return credit
  }

  /// What of the draft is about somebody, the first by name.
  private func cause(for person: String) -> FactID? {
    draft.made.filter { $0.value.person == person && $0.value.kind != .credit }.keys.min()
  }
}
