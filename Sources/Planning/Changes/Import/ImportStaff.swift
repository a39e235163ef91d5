public import Rostering
import CivilTime

/// Takes a list of staff into the record: who joined, who moved, whose terms are others now.
///
/// The rows of a person take the place of what the record has of them from the first row's first day on; what
/// lies before is kept and cut there. Whoever is not in the list is left alone.
public struct ImportStaff: Command {
  /// What the journal calls it.
  public static let name = "staff import"

  /// The people, their placements by date and without overlap.
  public let people: [Person]

  /// Makes the command.
  public init(_ people: [Person]) { self.people = people }

  /// What it is about, for the journal.
  public var object: String { "\(people.count) people" }

  /// The facts it makes and ends, or every reason of its own against it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    try weighing.onlySupervisors("import staff")
    var draft = Draft()
    var grounds = Grounds()
    var number = 1
    var counts = ImportCounts()
    for person in people {
      let was = draft.made.count + draft.ended.count
      let isNew = weighing.facts.identity(of: person.id) == nil
      take(person, in: weighing, &number, &draft, &grounds)
      let differs = draft.made.count + draft.ended.count > was
      counts.add(isNew: isNew, differs: differs)
    }
    draft.warnings.append(counts.sentence("people"))
    try grounds.settle(&draft, in: weighing)
    return draft
  }

  private func take(
    _ person: Person,
    in weighing: Weighing,
    _ number: inout Int,
    _ draft: inout Draft,
    _ grounds: inout Grounds
  ) {
    func fresh() -> FactID {
      defer { number += 1 }
      return weighing.fresh(number)
    }
    let identity = PersonIdentity(id: person.id, name: person.name)
    let known = weighing.facts.identity(of: person.id)
    if known?.value != identity { draft.made[known?.id ?? fresh()] = .person(identity) }
    guard let first = person.placements.first?.days.start else { return }
    let held = weighing.facts.placements(of: person.id)
    var there: [CivilDate: Held<Placement>] = [:]
    for old in held {
      if old.value.days.start >= first {
        there[old.value.days.start] = old
      } else if old.value.days.end > first {
        var cut = old.value
        cut.days = DateSpan(cut.days.start, first)
        draft.made[old.id] = .placement(DatedPlacement(person: person.id, placement: cut))
        draft.touch(person.id, old.value.days, in: weighing)
      }
    }
    for placement in person.placements {
      let old = there.removeValue(forKey: placement.days.start)
      if old?.value == placement { continue }
      draft.made[old?.id ?? fresh()] = .placement(
        DatedPlacement(person: person.id, placement: placement)
      )
      draft.touch(person.id, placement.days, in: weighing)
      if let old { draft.touch(person.id, old.value.days, in: weighing) }
    }
    for old in there.values.sorted(by: { $0.value.days.start < $1.value.days.start }) {
      draft.ended.append(old.id)
      draft.touch(person.id, old.value.days, in: weighing)
      grounds.warnings.append(
        "\(person.id): the place from \(old.value.days.start) is not in the list and ends"
      )
    }
  }
}

/// What came of the rows of an import.
struct ImportCounts {
  private var added = 0
  private var changed = 0
  private var unchanged = 0

  mutating func add(isNew: Bool, differs: Bool) {
    if !differs { unchanged += 1 } else if isNew { added += 1 } else { changed += 1 }
  }

  /// `3 people added, 1 changed, 92 unchanged`.
  func sentence(_ what: String) -> String {
    "\(added) \(what) added, \(changed) changed, \(unchanged) unchanged"
  }
}
