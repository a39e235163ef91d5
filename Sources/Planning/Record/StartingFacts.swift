import CivilTime
import Rostering

/// What a record begins with: the people of a Config and all that its CSV files say of them.
public enum StartingFacts {
  /// The facts of a room, named in the order of its files: who comes first in people.csv stays first.
  ///
  /// - Parameters:
  ///   - room: A room as its Config describes it.
  ///   - key: The key of the instruction that creates the record.
  /// - Returns: The facts by name, `KEY-1` the first person.
  public static func make(from room: Room, key: String) -> [FactID: Fact] {
    var facts: [Fact] = []
    let roster = room.roster
    for person in roster.people {
      facts.append(.person(PersonIdentity(id: person.id, name: person.name)))
      for placement in person.placements {
        facts.append(.placement(DatedPlacement(person: person.id, placement: placement)))
      }
    }
    facts += roster.absences.map { .absence($0) }
    facts += roster.restrictions.map { .restriction($0) }
    facts += roster.history.map { .history($0) }
    facts += roster.earlier.map { .earlier($0) }
    return Dictionary(
      uniqueKeysWithValues: facts.enumerated().map { (FactID(key: key, number: $0 + 1), $1) }
    )
  }
}
