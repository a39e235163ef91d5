import CivilTime
import DutyRules
import Rostering

/// What the rules find of people when each of them is put on a stretch of work, one as if the others were not.
///
/// Rules look at one person at a time, so that all are tried in one go.
struct CoverTrial {
  /// New or worse verdicts by person.
  private(set) var verdicts: [String: [Verdict]] = [:]

  init(_ room: Room, _ question: CoverQuestion, of people: [Int: String]) {
    var tried = room.roster.keeping(Set(people.keys.map { room.roster.people[$0].id }))
    for (place, role) in people.sorted(by: { $0.key < $1.key }) {
      let person = room.roster.people[place].id
      tried.changes.assignments.append(
        Assignment(
          id: "trial",
          person: person,
          date: question.date,
          letter: question.letter,
          span: question.span,
          role: role,
          kind: .cover
        )
      )
    }
    let days = DateSpan(question.date, days: 1)
    let after = RuleTrial(tried, rules: room.rules, days: days)
    // As they were, only those are asked of whom something is found at all.
    let found = Set((after.placed + after.worst).map(\.person))
    if found.isEmpty { return }
    let before = RuleTrial(room.roster.keeping(found), rules: room.rules, days: days)
    verdicts = Dictionary(grouping: after.beyond(before).verdicts, by: \.person)
  }
}

extension Roster {
  /// The roster with some of its people alone.
  func keeping(_ kept: Set<String>) -> Roster {
    var fewer = self
    fewer.people = people.filter { kept.contains($0.id) }
    fewer.absences = absences.filter { kept.contains($0.person) }
    fewer.restrictions = restrictions.filter { kept.contains($0.person) }
    fewer.history = history.filter { kept.contains($0.person) }
    fewer.earlier = []
    fewer.changes.assignments = changes.assignments.filter { kept.contains($0.person) }
    fewer.changes.releases = changes.releases.filter { kept.contains($0.posting.person) }
    fewer.changes.adjustments = changes.adjustments.filter { kept.contains($0.posting.person) }
    fewer.changes.acting = changes.acting.filter { kept.contains($0.person) }
    fewer.changes.worked = changes.worked.filter { kept.contains($0.person) }
    return fewer
  }
}
