import CivilTime
import Rostering

extension Draft {
  /// Enters what somebody worked: under the name of what was entered before of the same posting and kind, which
  /// it takes the place of with the rest and time off that followed from it.
  ///
  /// - Returns: The name of the fact.
  @discardableResult
  mutating func enter(
    _ worked: WorkedTime,
    owing owed: Minutes? = nil,
    as fresh: FactID,
    credit: FactID,
    in weighing: Weighing
  ) -> FactID {
    hasHappened = true
    let zone = weighing.base.roster.zone
    let first = worked.posting?.date ?? zone.date(at: worked.span.start)
    touch(worked.person, DateSpan(first, max(first, zone.date(at: worked.span.end)) + 1))
    let about = weighing.facts.about(worked.person)
    let old = about.first { recorded in
      guard case .worked(let fact) = recorded.fact, fact.posting != nil else { return false }
      return fact.posting == worked.posting && fact.kind == worked.kind
        && (fact.kind == .hours || fact.span == worked.span)
    }
    let id = old?.id ?? fresh
    if old != nil {
      for recorded in about {
        if case .credit(let fact) = recorded.fact, fact.cause == id { ended.append(recorded.id) }
      }
    }
    made[id] = .worked(worked)
    if let owed, owed > .zero {
      made[credit] = .credit(
        HoursCredit(person: worked.person, kind: .toil, hours: owed, date: first, cause: id)
      )
    }
    return id
  }
}

extension Grounds {
  /// Refuses what has not happened yet.
  mutating func wantPast(_ moment: Instant, _ weighing: Weighing, hint: String? = nil) {
    if moment > weighing.now {
      let when = weighing.base.roster.zone.brief(moment, today: weighing.today)
      add(.input, "\(when) is still to come", hint: hint)
    }
  }

  /// Refuses a posting that was not worked at all.
  mutating func wantWorked(_ posting: StandingPosting) {
    if posting.onDesk.isEmpty {
      add(.conflict, "\(posting.name) was not worked: \(posting.name.person) is away")
    }
  }
}
