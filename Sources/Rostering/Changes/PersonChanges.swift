import CivilTime

/// What the record changes for one person, looked up once.
struct PersonChanges {
  /// Which of the person's postings.
  private struct Key: Hashable {
    let date: CivilDate
    let key: String
  }

  /// Their assignments, each with its place in `RosterChanges.assignments`.
  private(set) var assignments: [(place: Int, assignment: Assignment)] = []
  /// What they really worked, in the order of the entries.
  private(set) var worked: [WorkedTime] = []
  private var released: Set<Key> = []
  private var adjusted: [Key: Adjustment] = [:]
  private var acting: [ActingRole] = []

  /// Whether a posting has been taken off them.
  func isReleased(_ date: CivilDate, _ key: String = PostingName.rostered) -> Bool {
    !released.isEmpty && released.contains(Key(date: date, key: key))
  }

  /// How a posting differs from what pattern or assignment say.
  func adjustment(_ date: CivilDate, _ key: String = PostingName.rostered) -> Adjustment? {
    adjusted.isEmpty ? nil : adjusted[Key(date: date, key: key)]
  }

  /// The id of the role they act in on a day; of two the later entry's.
  func acting(on date: CivilDate) -> String? { acting.last { $0.days.contains(date) }?.role }

  /// The changes of a roster by the place of the person; of people not in it they are left out.
  static func byPerson(_ changes: RosterChanges, _ people: [String: Int]) -> [Int: PersonChanges] {
    var found: [Int: PersonChanges] = [:]
    func with(_ person: String, _ body: (inout PersonChanges) -> Void) {
      if let place = people[person] { body(&found[place, default: PersonChanges()]) }
    }
    for (place, assignment) in changes.assignments.enumerated() {
      with(assignment.person) { $0.assignments.append((place, assignment)) }
    }
    for release in changes.releases {
      let name = release.posting
      with(name.person) { $0.released.insert(Key(date: name.date, key: name.key)) }
    }
    for adjustment in changes.adjustments {
      let name = adjustment.posting
      with(name.person) {
        let key = Key(date: name.date, key: name.key)
        $0.adjusted[key] = $0.adjusted[key]?.followed(by: adjustment) ?? adjustment
      }
    }
    for acting in changes.acting { with(acting.person) { $0.acting.append(acting) } }
    for worked in changes.worked { with(worked.person) { $0.worked.append(worked) } }
    return found
  }
}

extension Adjustment {
  /// Both together: what the later one says wins, and where it says nothing this one stays.
  func followed(by later: Adjustment) -> Adjustment {
    Adjustment(
      posting: posting,
      span: later.span ?? span,
      role: later.role ?? role,
      desk: later.desk ?? desk
    )
  }
}
