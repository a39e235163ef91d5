public import Rostering
import CivilTime

/// Takes duties worked before the rota began into the record, for averages and rest.
public struct ImportHistory: Command {
  /// What the journal calls it.
  public static let name = "history import"

  /// The duties and absences.
  public let duties: [PastDuty]

  /// Makes the command.
  public init(_ duties: [PastDuty]) { self.duties = duties }

  /// What it is about, for the journal.
  public var object: String { "\(duties.count) rows" }

  /// The facts it makes and ends, or every reason of its own against it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    try weighing.onlySupervisors("import history")
    let zone = weighing.base.roster.zone
    var draft = Draft()
    var counts = ImportCounts()
    var grounds = Grounds()
    var there: [String: Set<PastDuty>] = [:]
    var number = 1
    for duty in duties {
      if there[duty.person] == nil {
        let held = weighing.facts.about(duty.person) {
          if case .history(let it) = $0 { it } else { nil }
        }
        there[duty.person] = Set(held.map(\.value))
      }
      let isNew = there[duty.person]?.insert(duty).inserted ?? true
      counts.add(isNew: true, differs: isNew)
      guard isNew else { continue }
      // It would take the place of what is planned there.
      if duty.span.start > weighing.now {
        let when = zone.brief(duty.span.start, today: weighing.today)
        grounds.add(.input, "\(duty.person) \(when) is still to come, so it is no history")
      }
      draft.made[weighing.fresh(number)] = .history(duty)
      let days = DateSpan(zone.date(at: duty.span.start), zone.date(at: duty.span.end) + 1)
      draft.touch(duty.person, days, in: weighing)
      number += 1
    }
    try grounds.check()
    draft.hasHappened = true
    draft.warnings.append(counts.sentence("rows"))
    return draft
  }
}
