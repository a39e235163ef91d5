import CivilTime
import Planning
import Rostering

/// A record kept in memory: the facts, and a change after a change as a store would take them.
struct MemoryRecord {
  private(set) var facts = Facts()
  private(set) var states: [Facts] = []
  private(set) var changes: [Change] = []
  var now: Instant
  let room: Room
  private var keys = 0

  /// A record of a room that was just made from its Config.
  init(_ room: Room, now: Instant) {
    self.room = room
    self.now = now
    var made: [FactID: Fact] = [:]
    var number = 0
    func add(_ fact: Fact) {
      number += 1
      made[FactID(key: "start", number: number)] = fact
    }
    for person in room.roster.people {
      add(.person(PersonIdentity(id: person.id, name: person.name)))
      for placement in person.placements {
        add(.placement(DatedPlacement(person: person.id, placement: placement)))
      }
    }
    for absence in room.roster.absences { add(.absence(absence)) }
    facts.apply(entry: 1, ending: [], making: made, born: [:])
    states = [Facts(), facts]
  }

  static let supervisor = Actor(person: "boss", name: "boss", isSupervisor: true)

  /// Weighs a command and takes what it comes to.
  @discardableResult
  mutating func perform(
    _ command: some Command,
    by actor: Actor = supervisor,
    reason: String? = nil,
    note: String? = nil
  ) throws -> Change {
    keys += 1
    let change = try Change.weigh(
      command,
      room: room,
      facts: facts,
      instruction: Instruction(
        key: "k\(keys)",
        by: actor,
        now: now,
        reason: reason,
        note: note.map { Confidential($0) }
      )
    )
    facts.apply(
      entry: facts.entry + 1,
      ending: change.ended,
      making: change.made,
      born: change.born
    )
    states.append(facts)
    changes.append(change)
    return change
  }

  /// What was issued to somebody, by the key of the calendar entry.
  func issued(_ person: String) -> [IssuedPosting] {
    IssuedRota(facts, person: person).postings[person] ?? []
  }
}

/// Makes and ends facts as it is told: stands for any command that touches people's time.
struct Edit: Command {
  static let name = "edit"
  var object: String { "test" }
  var make: [Fact] = []
  var end: [FactID] = []
  var replace: [FactID: Fact] = [:]
  var touch: [String: DateSpan] = [:]

  func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var draft = Draft()
    for (i, fact) in make.enumerated() { draft.made[weighing.fresh(i + 1)] = fact }
    for (id, fact) in replace { draft.made[id] = fact }
    draft.ended = end
    for (person, days) in touch { draft.touch(person, days) }
    return draft
  }
}
