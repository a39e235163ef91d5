import CivilTime
import Planning
import Rostering
import Testing

@testable import RotaStore

/// A wrong command never half-happens, a repeated one never happens twice.
struct HalfwayTests {
  private let day = CivilDate("2030-10-24")!

  /// Each way of writing that the record has, by name.
  private func ways(_ test: TestRecord) -> [(String, (Record) throws -> Void)] {
    let leave = Fact.absence(
      Absence(person: "p1", kind: "leave", extent: .days(DateSpan(day, days: 3)))
    )
    let old = FactID(key: "old", number: 1)
    let room = test.room
    func instruction(_ name: String, _ note: String? = nil) -> Instruction {
      test.instruction(key: "way\(name)", note: note)
    }
    return [
      (
        "put",
        {
          let put = Put(made: [leave, leave], changed: [old: leave], ended: [])
          _ = try $0.perform(put, room: room, instruction: instruction("put", "a note"))
        }
      ),
      (
        "config",
        {
          let settings: [String: [UInt8]] = ["room.yaml": [1], "rules/a.yaml": [2]]
          _ = try $0.perform(
            Put(ended: [old]),
            room: room,
            settings: settings,
            instruction: instruction("config")
          )
        }
      ),
      (
        "undo",
        {
          _ = try $0.perform(Undo($0.done(2)), room: room, instruction: instruction("undo"))
        }
      ),
      (
        "erase",
        { _ = try $0.eraseNote(of: 2, room: room, instruction: instruction("erase")) }
      ),
      (
        "retain",
        {
          let before = CivilDate("2031-01-01")!
          _ = try $0.retain(room: room, instruction: instruction("retain"), before: before)
        }
      ),
    ]
  }

  private func filled() throws -> TestRecord {
    let test = try TestRecord()
    let leave = Fact.absence(
      Absence(person: "p0", kind: "leave", extent: .days(DateSpan(day, days: 2)))
    )
    try test.perform(Put(made: [leave]), test.instruction(key: "old", note: "old note"))
    return test
  }

  @Test(arguments: 0..<5)
  func aFaultBetweenAnyTwoStatementsLeavesTheStateBefore(way: Int) throws {
    let test = try filled()
    let engine = FaultyEngine(test.file.engine)
    let before = try everything(test)
    let (name, perform) = ways(test)[way]
    var statement = 1
    while true {
      let record = try Record.open(in: engine, room: "test", keys: test.file.key)
      engine.fail(at: statement)
      do {
        try perform(record)
        break
      } catch is FaultyEngine.Fault {
        #expect(try everything(test) == before, "\(name) at \(statement)")
        #expect(record.head == 2)
      }
      statement += 1
    }
    #expect(statement > 3)
    #expect(try everything(test) != before)
    #expect(try Record.audit(test.file).faults.isEmpty)
    print("FIGURE \(name): a fault at each of \(statement - 1) statements left the state before")
  }

  @Test(arguments: 0..<5)
  func theSameAgainChangesNothing(way: Int) throws {
    let test = try filled()
    let record = try Record.open(in: test.file.engine, room: "test", keys: test.file.key)
    let perform = ways(test)[way].1
    try perform(record)
    let after = try everything(test)
    let facts = try record.facts().all
    // An erased note, an undone entry or an empty retention says so; nothing changes either way.
    do { try perform(record) } catch is Refusal {}
    #expect(try everything(test) == after)
    #expect(try record.facts().all == facts)
  }

  @Test(arguments: 0..<5)
  func aWriteThatRunsAgainWritesOnce(way: Int) throws {
    let test = try filled()
    let engine = FaultyEngine(test.file.engine)
    let record = try Record.open(in: engine, room: "test", keys: test.file.key)
    engine.fail(triesFirst: 4)
    try ways(test)[way].1(record)
    #expect(record.head == (way == 1 ? 4 : 3))
    #expect(try Record.audit(test.file).faults.isEmpty)
    #expect(try Record.open(test.file).facts().all == record.facts().all)
  }

  /// Every row of every table.
  private func everything(_ test: TestRecord) throws -> [[[SQLValue]]] {
    try test.file.engine.read { db in
      var tables = try Table.all.map { try db.query("SELECT * FROM \($0.name) ORDER BY made, id") }
      tables.append(try db.query("SELECT * FROM entry ORDER BY seq"))
      tables.append(try db.query("SELECT * FROM note ORDER BY entry"))
      tables.append(try db.query("SELECT * FROM note_key ORDER BY entry"))
      tables.append(try db.query("SELECT * FROM blob ORDER BY sha256"))
      tables.append(try db.query("SELECT * FROM deleted_fact ORDER BY made, id"))
      return tables
    }
  }
}
