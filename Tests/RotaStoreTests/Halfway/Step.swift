import CivilTime
import Planning
import Rostering

@testable import RotaStore

/// One command of a season in a room: what it is called here, how it is given and what is said beside it.
struct Step {
  typealias Way = (Record, Room, Instruction) throws -> Void

  /// The key of its instruction, from which the facts it makes have their names.
  let key: String
  var reason: String?
  var note: String?
  var basis: Instruction.Basis?
  /// How many entries it writes.
  var entries = 1
  let perform: Way

  /// A command that is performed like most.
  init(
    _ key: String,
    _ command: some Command,
    reason: String? = nil,
    note: String? = nil,
    basis: Instruction.Basis? = nil
  ) {
    self.init(key, reason: reason, note: note, basis: basis) {
      _ = try $0.perform(command, room: $1, instruction: $2)
    }
  }

  /// A command that the record has a way of its own for.
  init(
    _ key: String,
    reason: String? = nil,
    note: String? = nil,
    basis: Instruction.Basis? = nil,
    entries: Int = 1,
    perform: @escaping Way
  ) {
    self.key = key
    self.reason = reason
    self.note = note
    self.basis = basis
    self.entries = entries
    self.perform = perform
  }

  static let owner = Actor(person: nil, name: "user:test", isSupervisor: true)

  /// The same instruction each time, as a client would send it that has heard no answer.
  var instruction: Instruction {
    Instruction(
      key: key,
      by: Self.owner,
      now: Season.now,
      reason: reason,
      note: note.map { Confidential($0) },
      basis: basis
    )
  }
}

/// The name of a fact that an earlier step made.
func made(_ key: String, _ number: Int = 1) -> FactID { FactID(key: key, number: number) }

func day(_ text: String) -> CivilDate { CivilDate(text)! }
func moment(_ text: String) -> Instant { Season.room.roster.zone.instant(reading: text)! }
func span(_ from: String, _ to: String) -> Span { Span(moment(from), moment(to)) }
func shift(_ person: String, _ date: String) -> PostingName {
  PostingName(person: person, date: day(date))
}
func leave(_ person: String, _ from: String, _ last: String, _ kind: String = "leave") -> Absence {
  Absence(person: person, kind: kind, extent: .days(DateSpan(day(from), day(last) + 1)))
}
