public import CivilTime
import Rostering

/// Brings what is left of a leave year over into the next, at most what the room allows; what was taken beyond
/// the account comes over as well.
///
/// Entered again, it puts right what it brought over before.
public struct CarryLeave: Command {
  /// What the journal calls it.
  public static let name = "leave carry"

  /// A day of the leave year it is brought into.
  public let date: CivilDate

  /// Makes the command.
  public init(into date: CivilDate) { self.date = date }

  /// What it is about, for the journal.
  public var object: String { "\(date)" }

  /// The facts it makes and ends, or every reason of its own against it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    try weighing.onlySupervisors("bring leave over")
    let base = weighing.base
    guard base.changes.leave.hours != nil else {
      throw Refusal(
        .input,
        "the room does not count leave",
        hint: "set `changes: { leave: { hours: … } }` in room.yaml"
      )
    }
    let year = base.roster.leaveYear(of: date)
    var draft = Draft()
    var number = 1
    var lapsed = Minutes.zero
    for person in weighing.facts.people.sorted() {
      guard
        weighing.facts.placements(of: person).contains(where: { $0.value.days.contains(year.start) }
        ),
        let account = LeaveAccount.make(
          of: person,
          on: year.start - 1,
          facts: weighing.facts,
          base: base,
          now: weighing.now
        )
      else { continue }
      let hours = min(account.left, base.changes.leave.carryOver)
      lapsed = lapsed + max(.zero, account.left - hours)
      let there = weighing.facts.credits(of: person, .carriedOver).filter {
        $0.value.date == year.start
      }
      if there.count == 1, there[0].value.hours == hours { continue }
      draft.ended += there.map(\.id)
      if hours == .zero { continue }
      draft.made[weighing.fresh(number)] = .credit(
        HoursCredit(person: person, kind: .carriedOver, hours: hours, date: year.start)
      )
      number += 1
    }
    draft.hasHappened = true
    draft.warnings.append(
      "\(number - 1) people bring leave into the year from \(year.start); \(lapsed) lapse"
    )
    return draft
  }
}
