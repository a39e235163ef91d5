import CivilTime
import Rostering

/// What follows for the calendars that were issued.
struct Issue {
  /// Sheets issued anew and changes to be told.
  var made: [FactID: Fact] = [:]
  /// Accounts of changes that need no telling any more.
  var ended: [FactID] = []
  /// Who must be told.
  var untold: [Untold] = []
}

extension Scales {
  /// Issues anew what differs on the published days that the draft touches.
  ///
  /// Days it does not touch stay as they were promised, even where a new Config has another pattern for them;
  /// the next publication brings them in line.
  func issue() -> Issue {
    var issue = Issue()
    // What the draft says is to be told, which only a publication does.
    issue.untold = draft.made.sorted { $0.key < $1.key }.compactMap { _, fact in
      if case .untold(let untold) = fact { untold } else { nil }
    }
    let published = PublishedDays(after)
    var groups: [[DateSpan]: Set<String>] = [:]
    for (person, days) in draft.touched {
      let runs = published.clamped(to: days)
      if !runs.isEmpty { groups[runs, default: []].insert(person) }
    }
    var parts: [String: (runs: [DateSpan], parts: [PostedPart])] = [:]
    for (runs, people) in groups {
      let roster = after.roster(over: weighing.base.roster, people: people)
      let found = PostedPart.byPerson(roster, over: runs)
      for person in people { parts[person] = (runs, found[person] ?? []) }
    }
    // Above the numbers of any draft, so that the names of facts never meet.
    var number = 1_000_000
    for (person, now) in parts.sorted(by: { $0.key < $1.key }) {
      issue.add(person, now.parts, over: now.runs, on: self) {
        number += 1
        return weighing.fresh(number)
      }
    }
    return issue
  }
}

extension Issue {
  /// Adds what follows for one person.
  fileprivate mutating func add(
    _ person: String,
    _ parts: [PostedPart],
    over runs: [DateSpan],
    on scales: Scales,
    fresh: () -> FactID
  ) {
    let recorded = scales.after.about(person)
    let reissue = Reissue(
      person,
      parts,
      over: runs,
      recorded: recorded,
      at: scales.weighing.now
    )
    for (replaces, sheet) in reissue.sheets { made[replaces ?? fresh()] = .sheet(sheet) }
    let telling = Telling(
      person: person,
      before: scales.before.about(person),
      after: recorded,
      weighing: scales.weighing
    )
    for changed in reissue.changed {
      switch telling.outcome(of: changed) {
      case .none: break
      case .settled(let id): ended.append(id)
      case .tell(let account, let replaces):
        made[replaces ?? fresh()] = .untold(account)
        untold.append(account)
      }
    }
  }
}
