public import Rostering
import CivilTime

/// Takes a list of absences into the record.
///
/// They count as granted: neither limits of people off nor accounts stand in their way.
public struct ImportAbsences: Command {
  /// What the journal calls it.
  public static let name = "absence import"

  /// The absences.
  public let absences: [Absence]

  /// Makes the command.
  public init(_ absences: [Absence]) { self.absences = absences }

  /// What it is about, for the journal.
  public var object: String { "\(absences.count) absences" }

  /// The facts it makes and ends, or every reason of its own against it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    try weighing.onlySupervisors("import absences")
    let zone = weighing.base.roster.zone
    var draft = Draft()
    var grounds = Grounds()
    var counts = ImportCounts()
    var there: [String: [Absence]] = [:]
    var number = 1
    for absence in absences {
      let held = there[absence.person] ?? weighing.facts.absences(of: absence.person).map(\.value)
      let isKnown = held.contains(absence)
      counts.add(isNew: true, differs: !isKnown)
      there[absence.person] = isKnown ? held : held + [absence]
      if isKnown { continue }
      for other in held
      where other.kind == absence.kind && other.extent.overlaps(absence.extent, in: zone) {
        grounds.add(
          .conflict,
          "\(absence.person) \(absence.extent.words(in: zone)) meets what stands already, "
            + other.extent.words(in: zone)
        )
      }
      draft.made[weighing.fresh(number)] = .absence(absence)
      draft.touch(absence.person, absence.extent.days(in: zone), in: weighing)
      number += 1
    }
    draft.hasHappened = absences.allSatisfy { $0.extent.span(in: zone).end <= weighing.now }
    draft.warnings.append(counts.sentence("absences"))
    try grounds.settle(&draft, in: weighing)
    return draft
  }
}
