import CivilTime
public import Rostering
import Wellbeing

/// Somebody is back from a break, by themselves or called back before it was over.
///
/// Where the law wants a longer rest than was had, the record holds that, and the rest it leaves owed, until a rest is had.
public struct EndBreak: Command {
  /// What the journal calls it.
  public static let name = "break end"
  /// Whose, and of which shift.
  public let posting: PostingName
  /// Whether they were called back.
  public let isInterrupted: Bool

  /// Ends a break.
  public init(posting: PostingName, isInterrupted: Bool = false) {
    self.posting = posting
    self.isInterrupted = isInterrupted
  }

  /// `kowen 2026-10-24`.
  public var object: String { posting.description }

  /// The break with its end.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var grounds = Grounds()
    grounds.want([posting.person], weighing)
    let standing = weighing.standing(posting, &grounds)
    let at = weighing.moment
    let found = weighing.facts.breaks(of: posting).last { _, entry in
      entry.started.map { $0 <= at } ?? false && entry.stopped == nil
    }
    if standing != nil, found == nil {
      grounds.add(.conflict, "\(posting.person) is on no break then")
    }
    try grounds.check()
    guard let standing, let (id, entry) = found, let started = entry.started else { return Draft() }
    let over = BreakEntry(
      posting: posting,
      kind: entry.kind,
      started: started,
      ended: isInterrupted ? nil : at,
      interrupted: isInterrupted ? at : nil,
      due: entry.due
    )
    var draft = Draft()
    draft.hasHappened = true
    draft.made[id] = .breakTaken(over)
    let others = weighing.facts.breaks(of: posting).filter { $0.id != id }.map(\.entry)
    draft.settleRest(
      of: standing,
      others + [over],
      weighing.facts.stepAways(of: posting).map(\.stepAway),
      in: weighing
    )
    if over.outcome(at: at, least: weighing.base.breaks.times.statutoryLeast) == .shortened {
      draft.warnings.append("cut short, it counts as not taken; another one is owed")
    }
    return draft
  }
}
