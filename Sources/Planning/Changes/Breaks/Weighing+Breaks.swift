import CivilTime
import Rostering
import Wellbeing

extension Weighing {
  /// A posting that somebody is at a desk in at a moment, or a reason against the command.
  func atDesk(_ name: PostingName, at moment: Instant, _ grounds: inout Grounds) -> StandingPosting?
  {
    guard let posting = standing(name, &grounds) else { return nil }
    if isAtDesk(posting, at: moment) { return posting }
    grounds.add(
      .input,
      "\(name.person) is not at a desk then",
      hint: "give --at if it was at another time"
    )
    return nil
  }

  /// Whether a posting is worked at a desk at a moment, as planned or, where somebody was kept, really.
  private func isAtDesk(_ posting: StandingPosting, at moment: Instant) -> Bool {
    if posting.onDesk.contains(where: { $0.contains(moment) }) { return true }
    return facts.about(posting.name.person).contains { recorded in
      guard case .worked(let it) = recorded.fact else { return false }
      return it.posting == posting.name && it.kind == .hours && it.span.contains(moment)
    }
  }

  /// The break of a posting that is running at a moment.
  func running(_ posting: PostingName, at moment: Instant) -> (id: FactID, entry: BreakEntry)? {
    facts.breaks(of: posting).last { _, entry in
      guard let started = entry.started, started <= moment else { return false }
      return entry.stopped.map { moment < $0 } ?? true
    }
  }

  /// The step-away of a posting that somebody is on at a moment.
  func away(_ posting: PostingName, at moment: Instant) -> (id: FactID, stepAway: StepAway)? {
    facts.stepAways(of: posting).last { $0.stepAway.isAway(at: moment) }
  }
}

extension Draft {
  /// Says of a posting how long the longest rest in it was, where the law wants more than was had; takes that back
  /// once it was had after all.
  ///
  /// - Parameters:
  ///   - standing: The posting.
  ///   - entries: Its breaks as they will be.
  ///   - stepAways: Its step-aways as they will be.
  ///   - weighing: What it is weighed in.
  mutating func settleRest(
    of standing: StandingPosting,
    _ entries: [BreakEntry],
    _ stepAways: [StepAway],
    in weighing: Weighing
  ) {
    let work = standing.onDesk.reduce(.zero) { $0 + $1.length }
    let rest = RestOfShift(
      of: work,
      entries,
      stepAways,
      times: weighing.base.breaks.times,
      at: weighing.now
    )
    if rest.isOwed {
      enter(
        WorkedTime(
          person: standing.name.person,
          posting: standing.name,
          span: standing.span,
          kind: .breakInterrupted,
          breakTaken: rest.longest
        ),
        as: weighing.fresh(8),
        credit: weighing.fresh(9),
        in: weighing
      )
      return
    }
    let old = weighing.facts.about(standing.name.person).filter { recorded in
      guard case .worked(let it) = recorded.fact else { return false }
      return it.posting == standing.name && it.kind == .breakInterrupted
        && it.span == standing.span
    }
    guard !old.isEmpty else { return }
    let causes = Set(old.map(\.id))
    ended += old.map(\.id)
    for recorded in weighing.facts.about(standing.name.person) {
      if case .credit(let it) = recorded.fact, let cause = it.cause, causes.contains(cause) {
        ended.append(recorded.id)
      }
    }
    hasHappened = true
    touch(standing.name.person, DateSpan(standing.name.date, days: 2))
  }
}
