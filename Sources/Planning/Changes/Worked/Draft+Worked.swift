import CivilTime
import Rostering

extension Draft {
  /// Enters what somebody worked beside the hours of a posting: under the name of what was entered before of the
  /// same break, which it takes the place of with what followed from it.
  mutating func enter(
    _ worked: WorkedTime,
    owing owed: Minutes? = nil,
    as fresh: FactID,
    credit: FactID,
    in weighing: Weighing
  ) {
    let old = weighing.facts.about(worked.person) { fact -> WorkedTime? in
      guard case .worked(let old) = fact, old.posting != nil, old.posting == worked.posting,
        old.kind == worked.kind, old.span == worked.span
      else { return nil }
      return old
    }
    enter(
      [worked],
      owing: owed,
      inPlaceOf: old.map(\.id),
      as: [fresh],
      credit: credit,
      in: weighing
    )
  }

  /// Enters until when somebody stayed on a posting, in place of what was entered of its hours before.
  ///
  /// Each stretch of work is a fact of its own: an appointment in the middle of a shift was not worked because
  /// somebody was kept at its end.
  mutating func enter(
    _ posting: StandingPosting,
    until: Instant,
    owing owed: Minutes? = nil,
    numbers next: inout Int,
    in weighing: Weighing
  ) {
    let person = posting.name.person
    var spans = weighing.workedParts(of: posting)
      .map { $0.clamped(to: Span(posting.span.start, until)) }.filter { !$0.isEmpty }
    if until > posting.span.end, let last = spans.popLast() {
      spans.append(Span(last.start, until))
    }
    let old = weighing.facts.about(person) { fact -> WorkedTime? in
      guard case .worked(let old) = fact, old.posting == posting.name, old.kind == .hours
      else { return nil }
      return old
    }
    let rows = spans.map {
      WorkedTime(person: person, posting: posting.name, span: $0, kind: .hours)
    }
    let names = rows.indices.map { weighing.fresh(next + $0) }
    let credit = weighing.fresh(next + rows.count)
    next += rows.count + 1
    enter(rows, owing: owed, inPlaceOf: old.map(\.id), as: names, credit: credit, in: weighing)
  }

  private mutating func enter(
    _ rows: [WorkedTime],
    owing owed: Minutes?,
    inPlaceOf old: [FactID],
    as fresh: [FactID],
    credit: FactID,
    in weighing: Weighing
  ) {
    hasHappened = true
    guard let first = rows.first else { return }
    let zone = weighing.base.roster.zone
    let start = first.posting?.date ?? zone.date(at: first.span.start)
    for row in rows {
      touch(row.person, DateSpan(start, max(start, zone.date(at: row.span.end)) + 1))
    }
    for recorded in weighing.facts.about(first.person) {
      if case .credit(let fact) = recorded.fact, let cause = fact.cause, old.contains(cause) {
        ended.append(recorded.id)
      }
    }
    let names = Array((old + fresh).prefix(rows.count))
    for (id, row) in zip(names, rows) { made[id] = .worked(row) }
    ended += old.dropFirst(rows.count)
    if let owed, owed > .zero {
      made[credit] = .credit(
        HoursCredit(
          person: first.person,
          kind: .toil,
          hours: owed,
          date: start,
          cause: names[0]
        )
      )
    }
  }
}

extension Weighing {
  /// The stretches of a posting that are work as it stands, at a desk or away from it.
  fileprivate func workedParts(of posting: StandingPosting) -> [Span] {
    let roster = roster(of: [posting.name.person])
    return Span.merged(
      roster.parts(of: posting.name).filter { part in
        switch part.state {
        case .planned: true
        case .absent(let kind):
          roster.absenceKinds.indices.contains(kind) && roster.absenceKinds[kind].isWork
        case .restricted: false
        }
      }.map(\.span)
    )
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
