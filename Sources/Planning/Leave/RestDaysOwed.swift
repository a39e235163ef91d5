public import CivilTime
import Rostering

/// Rest days on which somebody worked and that were not given back.
public enum RestDaysOwed {
  /// How many are owed to a person on a day: those worked in its leave year and the one before, those entered as owed,
  /// less those given back.
  ///
  /// One given back pays the debt that would lapse first, so that a day worked and given back years ago takes
  /// nothing from what is owed now.
  public static func count(of person: String, facts: Facts, base: Room, on date: CivilDate) -> Int {
    let roster = facts.roster(over: base.roster, people: [person])
    guard let place = roster.index(ofPerson: person) else { return 0 }
    let credits = facts.credits(of: person, .restDay).map(\.value)
    let given = credits.filter { $0.hours < .zero }.map(\.date).sorted()
    let first = roster.leaveYear(of: min(given.first ?? date, date))
    let days = DateSpan(roster.leaveYear(of: first.start - 1).start, roster.leaveYear(of: date).end)
    let worked = Set(
      HoursAccount.accounts(of: place, in: roster, touching: days).flatMap(\.restDaysOwed)
    )
    // The day each debt lapses: what was entered stays, what was worked until the end of the next leave year.
    var debts =
      worked.map { roster.leaveYear(of: roster.leaveYear(of: $0).end).end }
      + credits.filter { $0.hours > .zero }.map { _ in CivilDate.never }
    debts.sort()
    for day in given {
      if let paid = debts.firstIndex(where: { $0 > day }) { debts.remove(at: paid) }
    }
    return debts.count { $0 > date }
  }
}
