import CivilTime
import Rostering

/// Grants leave that somebody asked for.
public struct GrantLeave: Command {
  /// What the journal calls it.
  public static let name = "leave grant"

  /// Which request.
  public let request: FactID

  /// Makes the command.
  public init(request: FactID) { self.request = request }

  /// What it is about, for the journal.
  public var object: String { "\(request)" }

  /// The facts it makes and ends, or every reason of its own against it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    try weighing.onlySupervisors("grant leave")
    let asked = try weighing.leaveRequest(request)
    let absence = asked.absence
    if let own = weighing.instruction.by.person, own == absence.person {
      throw Refusal(.notAllowed, "nobody grants their own leave")
    }
    var look = AbsenceDoubts(weighing: weighing, absence: absence)
    look.checkShape()
    look.checkOverlaps(replaces: false)
    var draft = Draft()
    draft.hasHappened = look.hasHappened
    draft.ended = [request]
    let id = weighing.fresh(1)
    draft.made[id] = .absence(absence)
    draft.touch(absence.person, absence.extent.days(in: weighing.base.roster.zone), in: weighing)
    look.checkGranted()
    if let drawn = look.toilCredit(cause: id) { draft.made[weighing.fresh(2)] = .credit(drawn) }
    let ahead = WaitingLine.ahead(
      of: absence,
      before: request,
      facts: weighing.facts,
      base: weighing.base
    )
    if ahead > 0 {
      look.grounds.warnings.append("\(ahead) who asked before wait for the same places")
    }
    look.nameClashes()
    try look.grounds.settle(&draft, in: weighing)
    return draft
  }
}
