public import CivilTime
import Rostering

/// Enters hours that are owed to somebody, or takes them off: time off in lieu earned, a rest day owed from before
/// the record began, leave brought over.
public struct CreditHours: Command {
  /// What the journal calls it.
  public static let name = "leave credit"

  /// Whose they are.
  public let person: String
  /// What is owed.
  public let kind: HoursCredit.Kind
  /// How much; negative takes off.
  public let hours: Minutes
  /// The day it arose, or from which it counts.
  public let date: CivilDate

  /// Makes the command.
  public init(person: String, kind: HoursCredit.Kind, hours: Minutes, date: CivilDate) {
    self.person = person
    self.kind = kind
    self.hours = hours
    self.date = date
  }

  /// What it is about, for the journal.
  public var object: String { "\(person) \(date)" }

  /// The facts it makes and ends, or every reason of its own against it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    try weighing.onlySupervisors("enter what is owed")
    try weighing.known(person)
    var grounds = Grounds()
    if hours == .zero { grounds.add(.input, "no time at all is nothing owed") }
    if hours.count.magnitude > Minutes.days(366).count.magnitude {
      grounds.add(.input, "more than a year is not owed to anybody")
    }
    if !weighing.facts.placements(of: person).contains(where: { $0.value.days.contains(date) }) {
      grounds.add(.input, "\(person) is not employed on \(date)")
    }
    if kind == .toil, hours < .zero {
      let owed = weighing.facts.credits(of: person, .toil).reduce(Minutes.zero) {
        $0 + $1.value.hours
      }
      if owed + hours < .zero {
        grounds.add(.conflict, "\(person) has only \(owed) of time off in lieu")
      }
    }
    if kind == .carriedOver {
      let year = weighing.base.roster.leaveYear(of: date)
      let there = weighing.facts.credits(of: person, .carriedOver)
        .filter { year.contains($0.value.date) }.reduce(Minutes.zero) { $0 + $1.value.hours }
      let most = weighing.base.changes.leave.carryOver
      if there + hours > most {
        grounds.warnings.append(
          "\(there + hours) were brought over, of which at most \(most) count"
        )
      }
    }
    var draft = Draft()
    draft.made[weighing.fresh(1)] = .credit(
      HoursCredit(person: person, kind: kind, hours: hours, date: date)
    )
    try grounds.settle(&draft, in: weighing)
    return draft
  }
}
