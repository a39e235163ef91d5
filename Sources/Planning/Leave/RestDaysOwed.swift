public import CivilTime
import Rostering

/// Rest days on which somebody worked and that were not given back.
public enum RestDaysOwed {
  /// How many are owed to a person on a day: those worked in its leave year and the one before, those entered as owed,
  /// less those given back.
  public static func count(of person: String, facts: Facts, base: Room, on date: CivilDate) -> Int {
    let roster = facts.roster(over: base.roster, people: [person])
    guard let place = roster.index(ofPerson: person) else { return 0 }
    let year = roster.leaveYear(of: date)
    let days = DateSpan(roster.leaveYear(of: year.start - 1).start, year.end)
    let worked = Set(
      HoursAccount.accounts(of: place, in: roster, touching: days).flatMap(\.restDaysOwed)
    )
    let credits = facts.credits(of: person, .restDay).map(\.value)
    return worked.count + credits.count { $0.hours > .zero } - credits.count { $0.hours < .zero }
  }
}
