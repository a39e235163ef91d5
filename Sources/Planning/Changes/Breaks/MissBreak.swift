public import CivilTime
public import Rostering
public import Wellbeing

/// A break that was due never was.
public struct MissBreak: Command {
  /// What the journal calls it.
  public static let name = "break miss"
  /// Whose, and of which shift.
  public let posting: PostingName
  /// What it was for.
  public let kind: BreakEntry.Kind
  /// When it was meant to be; as the person was told where nothing is said.
  public let due: Span?

  /// Enters that a break was missed.
  public init(posting: PostingName, kind: BreakEntry.Kind, due: Span? = nil) {
    self.posting = posting
    self.kind = kind
    self.due = due
  }

  /// `kowen 2026-10-24`.
  public var object: String { posting.description }

  /// The break that was not.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var grounds = Grounds()
    grounds.want([posting.person], weighing)
    if kind == .stepAway {
      grounds.add(.input, "nobody is owed a step-away: it is there at any time")
    }
    let standing = weighing.standing(posting, &grounds)
    let entries = weighing.facts.breaks(of: posting).map(\.entry)
    let told = weighing.facts.breakSheet(of: posting)?.sheet.open(after: entries, at: weighing.now)
      .first { $0.kind == kind && $0.span.end <= weighing.now }
    let span = due ?? told?.span
    if let standing {
      if let span {
        grounds.wantPast(span.end, weighing)
        if span.isEmpty || span.clamped(to: standing.span) != span {
          grounds.add(.input, "the break does not lie within the shift")
        }
        if entries.contains(where: { $0.kind == kind && $0.due == span }) {
          grounds.add(.conflict, "that break is entered already")
        }
      } else {
        grounds.add(
          .input,
          "\(posting.person) was told of no such break that is over",
          hint: "say when it was due: --due 13:00 13:30"
        )
      }
    }
    try grounds.check()
    guard let standing, let span else { return Draft() }
    let missed = BreakEntry(posting: posting, kind: kind, due: span)
    var draft = Draft()
    draft.hasHappened = true
    draft.made[weighing.fresh(1)] = .breakTaken(missed)
    draft.settleRest(
      of: standing,
      entries + [missed],
      weighing.facts.stepAways(of: posting).map(\.stepAway),
      in: weighing
    )
    return draft
  }
}
