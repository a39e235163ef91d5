import CivilTime
import Foundation
import Planning
import Rostering
import Testing

@testable import RotaStore

struct NoteTests {
  private let marker = "MARKER-kept-for-her-sister-4711"
  private let supervisor = Actor(person: nil, name: "user:test", isSupervisor: true)

  private func leave(_ person: String) -> Fact {
    let days = DateSpan(CivilDate("2030-10-24")!, days: 2)
    return .absence(Absence(person: person, kind: "leave", extent: .days(days)))
  }

  /// Everything that lies in the record's folder.
  private func bytes(_ test: TestRecord) throws -> [(name: String, text: Data)] {
    let files = FileManager.default.enumerator(atPath: test.folder)
    var found: [(String, Data)] = []
    while let name = files?.nextObject() as? String {
      if let data = FileManager.default.contents(atPath: test.folder + "/" + name) {
        found.append((name, data))
      }
    }
    return found
  }

  @Test func aNoteIsForThePersonAndSupervisors() throws {
    let test = try TestRecord()
    try test.perform(Put(made: [leave("p0")]), test.instruction(note: marker))
    let record = test.record
    #expect(try record.note(of: 2, for: supervisor)?.revealed == marker)
    let person = Actor(person: "p0", name: "p0", isSupervisor: false)
    #expect(try record.note(of: 2, for: person)?.revealed == marker)
    let other = Actor(person: "p1", name: "p1", isSupervisor: false)
    #expect(throws: Refusal.self) { try record.note(of: 2, for: other) }
    #expect(try record.note(of: 1, for: supervisor) == nil)
    #expect(throws: Refusal.self) { try record.note(of: 9, for: supervisor) }
  }

  @Test func noNoteIsEverWrittenInPlainText() throws {
    let test = try TestRecord()
    for _ in 0..<20 {
      try test.perform(Put(made: [leave("p0")]), test.instruction(note: marker))
    }
    let files = try bytes(test)
    #expect(files.contains { $0.name.hasSuffix("relief.db") })
    #expect(files.contains { $0.text.count > 1_000 })
    for file in files {
      #expect(file.text.range(of: Data(marker.utf8)) == nil, "\(file.name)")
    }
  }

  @Test func anErasedNoteIsGoneAndTheJournalStillVerifies() throws {
    let test = try TestRecord()
    try test.perform(Put(made: [leave("p0")]), test.instruction(note: marker))
    let sealed = try #require(
      try test.file.engine.read { try NoteRows(room: "test").note(of: 2, in: $0) }
    )
    let nobody = Actor(person: "p3", name: "p3", isSupervisor: false)
    #expect(throws: Refusal.self) {
      try test.record.eraseNote(of: 2, room: test.room, instruction: test.instruction(by: nobody))
    }
    #expect(try Erasures(test.file.place).all().isEmpty)
    _ = try test.record.eraseNote(of: 2, room: test.room, instruction: test.instruction())
    #expect(try test.record.note(of: 2, for: supervisor) == nil)
    for file in try bytes(test) {
      #expect(file.text.range(of: Data(sealed.wrapped)) == nil, "\(file.name)")
      #expect(file.text.range(of: Data(sealed.sealed)) == nil, "\(file.name)")
    }
    #expect(try Record.audit(test.file).faults.isEmpty)
    #expect(try Erasures(test.file.place).all() == [["note", "key2"]])
  }

  @Test func aNoteThatWasChangedMovedOrTakenAwayIsFound() throws {
    let test = try TestRecord()
    for person in ["p0", "p1"] {
      try test.perform(Put(made: [leave(person)]), test.instruction(note: "note of \(person)"))
    }
    let rows = NoteRows(room: "test")
    let (first, second) = try test.file.engine.read {
      (try rows.note(of: 2, in: $0), try rows.note(of: 3, in: $0))
    }
    let swapped = SealedNote(
      sealed: try #require(second).sealed,
      wrapped: try #require(second).wrapped
    )
    #expect(throws: RecordError.self) {
      try swapped.opened(key: "key2", room: "test", keys: test.file.key)
    }
    let good = try #require(first)
    for i in good.sealed.indices {
      var bytes = good.sealed
      bytes[i] ^= 1
      let bad = SealedNote(sealed: bytes, wrapped: good.wrapped)
      #expect(throws: RecordError.self) {
        try bad.opened(key: "key2", room: "test", keys: test.file.key)
      }
    }
    try test.file.engine.write { try rows.erase(3, in: $0) }
    #expect(try Record.audit(test.file).faults.map(\.entry) == [3])
  }

  @Test func aCopyThatIsRestoredLosesTheNoteAgain() throws {
    let test = try TestRecord()
    try test.perform(Put(made: [leave("p0")]), test.instruction(note: marker))
    // As a copy from before the erasure: the erasures are known, the note is still there.
    let count = try Record.reapply(
      [["note", "key2"], ["note", "key9"]],
      in: test.file.engine,
      room: "test",
      keys: test.file.key,
      base: test.room,
      instruction: { test.instruction() }
    )
    #expect(count == 1)
    #expect(try Record.open(test.file).note(of: 2, for: supervisor) == nil)
    #expect(try Record.audit(test.file).faults.isEmpty)
  }
}
