import CivilTime
import Rostering

/// A draft with the facts before and after it: what each step of weighing looks at.
///
/// Only the people touched are in its rosters, so that weighing costs the same in a large room as in a small one.
struct Scales {
  let draft: Draft
  let before: Facts
  let after: Facts
  let weighing: Weighing
  /// The days that may differ, by person, as far as they are looked at.
  let touched: [String: DateSpan]
  /// The people touched as they stood.
  let rosterBefore: Roster
  /// The same people as they would stand.
  let rosterAfter: Roster

  /// How far from today, or from where a change begins, days that may differ are looked at: an absence without
  /// an end or a move to another team goes on for ever, and its pattern repeats.
  static let mostDays = 366

  init(draft: Draft, before: Facts, after: Facts, weighing: Weighing) {
    self.draft = draft
    self.before = before
    self.after = after
    self.weighing = weighing
    let today = weighing.today
    touched = draft.touched.compactMapValues { days in
      let start = max(days.start, min(today, days.end) - Self.mostDays)
      let looked = DateSpan(start, min(days.end, max(start, today) + Self.mostDays))
      return looked.count > 0 ? looked : nil
    }
    let people = Set(touched.keys)
    let base = weighing.base.roster
    rosterBefore = before.roster(over: base, people: people)
    rosterAfter = after.roster(over: base, people: people)
  }

  /// All the days that may differ, from the first to the last; nothing where no time of anybody's is touched.
  var days: DateSpan? {
    guard let start = touched.values.map(\.start).min(), let end = touched.values.map(\.end).max()
    else { return nil }
    return DateSpan(start, end)
  }

  /// A person's postings before and after, on the days that may differ.
  func postings(of person: String) -> (before: [StandingPosting], after: [StandingPosting]) {
    guard let days = touched[person] else { return ([], []) }
    return (
      rosterBefore.standing(person, over: days), rosterAfter.standing(person, over: days)
    )
  }
}
