import CivilTime
import Rostering

/// Takes an absence out as a whole: it was entered by mistake, or will not be taken.
public struct CancelAbsence: Command {
  /// What the journal calls it.
  public static let name = "absence cancel"

  /// Which absence.
  public let absence: FactID

  /// Makes the command.
  public init(absence: FactID) { self.absence = absence }

  /// What it is about, for the journal.
  public var object: String { "\(absence)" }

  /// The facts it makes and ends, or every reason of its own against it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    try weighing.onlySupervisors("cancel an absence")
    let old = try weighing.absence(absence)
    var draft = Draft()
    let start = old.value.extent.span(in: weighing.base.roster.zone).start
    draft.hasHappened = weighing.putsRight(old.value, from: start)
    AbsenceCut(weighing).end(old, &draft)
    draft.warnings += weighing.placeIsFree(old.value)
    return draft
  }
}
