import CivilTime
import Foundation
import LondonZone
import Planning
import Rostering
import Wellbeing

@testable import RotaStore

/// A room with everybody in it who may or may not look after others.
enum PrivacyRoom {
  static let room: Room = {
    let people = [
      person("ann"), person("ben"), person("lea", "welfare-lead"), person("luc", "welfare-lead"),
      person("dep", "welfare-deputy"), person("dpo", "data-protection"), person("tim", "trim"),
      person("sup", roles: ["supervisor"]),
    ]
    var room = TestRecord.room(people: 0)
    room.roster.roles.append(Role(id: "supervisor", name: "Supervisor"))
    room.roster.people = people
    return room
  }()

  private static func person(
    _ id: String,
    _ skills: String...,
    roles: [String] = ["handler"]
  )
    -> Person
  {
    Person(
      id: id,
      name: "Name of \(id)",
      placements: [
        Placement(
          days: DateSpan(CivilDate("2020-01-01")!, .never),
          roles: roles,
          skills: skills.map { Skill(name: $0) }
        )
      ]
    )
  }

  static let everybody = ["ann", "ben", "lea", "luc", "dep", "dpo", "tim", "sup"]

  /// Somebody of the room; the owner of the record where nobody is named.
  static func actor(_ id: String?) -> Actor {
    guard let id else { return Actor(person: nil, name: "user:test", isSupervisor: true) }
    return Actor(person: id, name: id, isSupervisor: id == "sup")
  }

  static func hardCall(
    _ people: [String],
    event: String = "e1",
    at: Instant = TestRecord.now
  )
    -> [Fact]
  {
    Exposure.shared(
      event: event,
      by: people,
      at: at,
      category: "child",
      raisedBy: { $0 == people[0] ? .themselves : .colleague(people[0], isNamed: true) }
    ).map { .exposure($0) }
  }

  static func item(
    _ person: String,
    _ kind: CareKind = .wellbeingCheck,
    at: Instant = TestRecord.now,
    id: String = "c1"
  ) -> CareItem { CareItem(id: id, person: person, kind: kind, event: at) }
}

/// As `Put`, in an entry of a hard call.
struct PutCall: Command {
  static let name = "call put"
  var put: Put

  init(_ made: [Fact]) { put = Put(made: made) }

  var object: String { "1" }

  func draft(in weighing: Weighing) throws(Refusal) -> Draft { try put.draft(in: weighing) }
}

/// As `Put`, in an entry of care.
struct PutCare: Command {
  static let name = "care put"
  var put: Put

  init(_ made: [Fact] = [], changed: [FactID: Fact] = [:]) {
    put = Put(made: made, changed: changed)
  }

  var object: String { "1" }

  func draft(in weighing: Weighing) throws(Refusal) -> Draft { try put.draft(in: weighing) }
}

extension TestRecord {
  /// An instruction of somebody of the privacy room.
  func instruction(
    as id: String?,
    note: String? = nil,
    now: Instant = TestRecord.now,
    key: String? = nil
  ) -> Instruction {
    instruction(key: key, now: now, note: note, by: PrivacyRoom.actor(id))
  }

  /// Who read what, by person: `reader subject`.
  func readings(of person: String) throws -> [String] {
    try record.facts().about(person).compactMap { recorded in
      guard case .careReading(let it) = recorded.fact else { return nil }
      return "\(it.reader) \(it.subject.rawValue)"
    }
  }

  /// Every file that lies in the record's folder and holds some bytes.
  func filesHolding(_ bytes: some Sequence<UInt8>) -> [String] {
    let wanted = Data(bytes)
    let files = FileManager.default.enumerator(atPath: folder)
    var found: [String] = []
    while let name = files?.nextObject() as? String {
      if let data = FileManager.default.contents(atPath: folder + "/" + name),
        data.range(of: wanted) != nil
      {
        found.append(name)
      }
    }
    return found
  }
}
