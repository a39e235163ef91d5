public import CivilTime
import Rostering

/// Gives back a rest day that is owed: a shift is stood down in return.
public struct GiveRestDay: Command {
  /// What the journal calls it.
  public static let name = "leave rest-day"

  /// Whose it is.
  public let person: String
  /// The day of the shift that is stood down.
  public let date: CivilDate

  /// Makes the command.
  public init(person: String, date: CivilDate) {
    self.person = person
    self.date = date
  }

  /// What it is about, for the journal.
  public var object: String { "\(person) \(date)" }

  /// The facts it makes and ends, or every reason of its own against it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    try weighing.onlySupervisors("give back a rest day")
    try weighing.known(person)
    try weighing.notOwn(person, "a rest day")
    var grounds = Grounds()
    var draft = Draft()
    // An extra shift of that day is no part of the pattern and cannot be given back.
    let name = PostingName(person: person, date: date)
    let posting = weighing.standing(name)
    if posting?.onDesk.isEmpty ?? true {
      grounds.add(
        .conflict,
        "\(person) has no shift on \(date)",
        hint: "a rest day is given back on a day on which they would work"
      )
    }
    let owed = RestDaysOwed.count(of: person, facts: weighing.facts, base: weighing.base, on: date)
    if owed < 1 {
      grounds.add(
        .conflict,
        "no rest day is owed to \(person)",
        hint: "enter one owed from before with `relief leave credit \(person) rest-day HOURS`"
      )
    }
    draft.made[weighing.fresh(1)] = .release(Release(posting: name, cause: .standDown))
    draft.made[weighing.fresh(2)] = .credit(
      HoursCredit(
        person: person,
        kind: .restDay,
        hours: .zero - (posting?.span.length ?? .zero),
        date: date,
        cause: weighing.fresh(1)
      )
    )
    draft.touch(person, DateSpan(date, days: 1), in: weighing)
    draft.warnings.append("\(max(0, owed - 1)) more owed after this")
    try grounds.settle(&draft, in: weighing)
    return draft
  }
}
