public import Rostering
import CivilTime

/// Enters that somebody is or will be away.
///
/// What has happened is never refused: sickness yesterday, a course last week.
public struct AddAbsence: Command {
  /// What the journal calls it.
  public static let name = "absence add"

  /// What is entered.
  public let absence: Absence
  /// Whether it takes the place of other kinds on the days they share: sickness on days of leave gives the leave back.
  public let replaces: Bool

  /// Makes the command.
  public init(_ absence: Absence, replaces: Bool = false) {
    self.absence = absence
    self.replaces = replaces
  }

  /// Person and days; never the kind, which may be about somebody's health.
  public var object: String { "\(absence.person) \(absence.extent.words(in: .utc))" }

  /// The facts it makes and ends, or every reason of its own against it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    guard weighing.instruction.by.isSupervisor else {
      throw Refusal(
        .notAllowed,
        "only a supervisor may enter an absence",
        hint: "ask for leave with `relief leave ask`"
      )
    }
    try weighing.known(absence.person)
    if AbsenceKind.granted.contains(absence.kind) {
      try weighing.notOwn(absence.person, "leave")
    }
    var look = AbsenceDoubts(weighing: weighing, absence: absence)
    look.checkShape()
    try look.grounds.check()
    let others = look.checkOverlaps(replaces: replaces)
    var draft = Draft()
    draft.hasHappened = look.hasHappened
    let zone = weighing.base.roster.zone
    draft.touch(absence.person, absence.extent.days(in: zone), in: weighing)
    let id = weighing.fresh(1)
    draft.made[id] = .absence(absence)
    if replaces {
      var number = 3
      for other in others {
        AbsenceCut(weighing).take(absence.extent, from: other, &number, &draft)
      }
    }
    if look.kind?.isWork == false { look.nameClashes() }
    look.checkGranted()
    if let drawn = look.toilCredit(cause: id) { draft.made[weighing.fresh(2)] = .credit(drawn) }
    try look.grounds.settle(&draft, in: weighing)
    return draft
  }
}
