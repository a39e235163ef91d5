public import CivilTime
public import Rostering

/// Gives a posting other hours for once: longer, shorter, earlier, later.
public struct ReshapeShift: Command {
  /// What the journal calls it.
  public static let name = "shift reshape"
  /// Which posting.
  public let posting: PostingName
  /// Its hours.
  public let span: Span

  /// Gives a posting other hours.
  public init(posting: PostingName, span: Span) {
    self.posting = posting
    self.span = span
  }

  /// `kowen 2026-10-24`.
  public var object: String { posting.description }

  /// The posting with its hours; what it had of another role or desk stays.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var grounds = Grounds()
    grounds.wantSupervisor(weighing)
    grounds.wantHours(span, on: posting.date, weighing)
    if let standing = weighing.standing(posting, &grounds) {
      grounds.wantAhead(standing, weighing)
      if !standing.span.overlaps(span) {
        grounds.add(
          .input,
          "\(posting) would share no time with its shift",
          hint: "stand it down and assign another"
        )
      }
    }
    try grounds.check()
    var draft = Draft()
    draft.hasHappened = weighing.instruction.happened != nil
    draft.adjust(posting, in: weighing) {
      Adjustment(posting: posting, span: span, role: $0?.role, desk: $0?.desk)
    }
    return draft
  }
}

extension Draft {
  /// Makes or changes the one adjustment of a posting.
  mutating func adjust(
    _ posting: PostingName,
    in weighing: Weighing,
    _ change: (Adjustment?) -> Adjustment
  ) {
    var id = weighing.fresh(1)
    var old: Adjustment?
    for recorded in weighing.facts.about(posting.person) {
      if case .adjustment(let fact) = recorded.fact, fact.posting == posting {
        (id, old) = (recorded.id, fact)
      }
    }
    made[id] = .adjustment(change(old))
    touch(posting.person, DateSpan(posting.date, days: 1))
  }
}
