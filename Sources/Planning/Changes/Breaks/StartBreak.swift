import CivilTime
public import Rostering
public import Wellbeing

/// Somebody's planned break begins.
public struct StartBreak: Command {
  /// What the journal calls it.
  public static let name = "break start"
  /// Whose, and of which shift.
  public let posting: PostingName
  /// What it is for.
  public let kind: BreakEntry.Kind

  /// Starts a break.
  public init(posting: PostingName, kind: BreakEntry.Kind) {
    self.posting = posting
    self.kind = kind
  }

  /// `kowen 2026-10-24`.
  public var object: String { posting.description }

  /// The break, with when it was meant to be.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var grounds = Grounds()
    grounds.want([posting.person], weighing)
    if kind == .stepAway {
      grounds.add(
        .input,
        "that is no planned break",
        hint: "relief away start: it is granted at once, and nobody is asked why"
      )
    }
    let at = weighing.moment
    _ = weighing.atDesk(posting, at: at, &grounds)
    if weighing.running(posting, at: at) != nil {
      grounds.add(
        .conflict,
        "\(posting.person) is on a break then",
        hint: "relief break end ends it"
      )
    } else if weighing.away(posting, at: at) != nil {
      grounds.add(.conflict, "\(posting.person) is away then")
    }
    try grounds.check()
    let entries = weighing.facts.breaks(of: posting).map(\.entry)
    let planned = weighing.facts.breakSheet(of: posting)?.sheet.open(after: entries, at: at)
      .first { $0.kind == kind }
    var draft = Draft()
    draft.hasHappened = true
    draft.made[weighing.fresh(1)] = .breakTaken(
      BreakEntry(posting: posting, kind: kind, started: at, due: planned?.span)
    )
    return draft
  }
}
