import CivilTime
import DutyRules
import Foundation
import LondonZone
import Planning
import Rostering

@testable import RotaStore

/// A record in a folder of its own, removed with the value.
final class TestRecord {
  let folder: String
  let file: RecordFile
  let record: Record
  let room: Room
  private var number = 0

  init(
    people: Int = 4,
    facts: [Fact]? = nil,
    room given: Room? = nil,
    isBegun: Bool = true
  ) throws {
    folder = FileManager.default.temporaryDirectory.path + "/relief-record-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let room = given ?? Self.room(people: people)
    self.room = room
    file = try Self.open(folder)
    record = try Record.open(file)
    if isBegun { try begin(record, facts: facts) }
  }

  /// Begins a record with the facts of the room, or with others.
  func begin(_ record: Record, facts: [Fact]? = nil) throws {
    try record.create(
      settings: Self.settings,
      facts: { key in
        guard let facts else { return StartingFacts.make(from: self.room, key: key) }
        return Dictionary(
          uniqueKeysWithValues: facts.enumerated().map { (FactID(key: key, number: $0 + 1), $1) }
        )
      },
      instruction: instruction()
    )
  }

  deinit {
    file.close()
    try? FileManager.default.removeItem(atPath: folder)
  }

  var path: String { Self.place(folder).path }

  static let settings: [String: [UInt8]] = [
    "room.yaml": Array("room: Test\n".utf8), "rules/law.yaml": Array("kind: duty\n".utf8),
  ]

  static func place(_ folder: String) -> RecordPlace { RecordPlace(path: folder + "/r/relief.db") }

  static func open(_ folder: String) throws -> RecordFile {
    try RecordFile.open(
      place(folder),
      room: "test",
      migrations: Schema.migrations,
      now: now,
      waiting: 0
    )
  }

  static let now = Instant(seconds: 1_790_000_000)

  /// The key of the last instruction that was given one here.
  var lastKey: String { "key\(number)" }

  func instruction(
    key: String? = nil,
    now: Instant = TestRecord.now,
    happened: Instant? = nil,
    reason: String? = nil,
    basis: Instruction.Basis? = nil,
    note: String? = nil,
    by: Actor = Actor(person: nil, name: "user:test", isSupervisor: true)
  ) -> Instruction {
    number += 1
    return Instruction(
      key: key ?? "key\(number)",
      by: by,
      now: now,
      happened: happened,
      reason: reason,
      note: note.map { Confidential($0) },
      basis: basis
    )
  }

  @discardableResult
  func perform(_ command: some Command, _ instruction: Instruction? = nil) throws -> Receipt {
    try record.perform(command, room: room, instruction: instruction ?? self.instruction())
  }

  /// Every row of every table there is, in the order of all its columns.
  func everything() throws -> [String: [[SQLValue]]] { try Self.everything(in: file.engine) }

  /// The same of any engine.
  static func everything(in engine: any StoreEngine) throws -> [String: [[SQLValue]]] {
    try engine.read { db in
      var tables: [String: [[SQLValue]]] = [:]
      for row in try db.query("SELECT name FROM sqlite_schema WHERE type = 'table'") {
        guard case .text(let name) = row[0] else { continue }
        var all: SQL = "SELECT * FROM"
        all.text += " \(name)"
        tables[name] = try db.query(all)
      }
      return tables
    }
  }

  static func room(people: Int) -> Room {
    let roster = Roster(
      zone: .london,
      shifts: [
        ShiftKind(
          letter: ShiftLetter("D")!,
          name: "Day",
          start: WallTime("07:00")!,
          end: WallTime("19:00")!
        )
      ],
      patterns: [],
      teams: [],
      roles: [Role(id: "handler", name: "Handler")],
      people: (0..<people).map { i in
        Person(
          id: "p\(i)",
          name: "Person \(i)",
          placements: [
            Placement(days: DateSpan(CivilDate("2020-01-01")!, .never), roles: ["handler"])
          ]
        )
      }
    )
    return Room(
      id: "test",
      name: "Test",
      issued: now,
      roster: roster,
      rules: RoomRules(general: [])
    )
  }
}

/// A command that makes and ends what it is told to.
struct Put: Command {
  static let name = "put"
  var made: [Fact] = []
  var changed: [FactID: Fact] = [:]
  var ended: [FactID] = []

  var object: String { "\(made.count) \(changed.count) \(ended.count)" }

  func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var draft = Draft()
    draft.hasHappened = true
    draft.ended = ended
    draft.made = changed
    for (i, fact) in made.enumerated() { draft.made[weighing.fresh(i + 1)] = fact }
    return draft
  }
}
