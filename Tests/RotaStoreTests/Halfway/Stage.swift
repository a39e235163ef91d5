import Planning
import Rostering
import Testing

@testable import RotaStore

/// A record in which a season is played, behind an engine that can fail.
struct Stage {
  let test: TestRecord
  let engine: FaultyEngine
  let record: Record

  init() throws {
    test = try TestRecord(room: Season.room)
    engine = FaultyEngine(test.file.engine)
    record = try Record.open(in: engine, room: "test", keys: test.file.key)
  }

  /// All that must stay as it was: the rows, and what the record in memory answers.
  struct State: Equatable {
    let rows: [String: [[SQLValue]]]
    let head: Int
    let facts: [RecordedFact]
  }

  var state: State {
    get throws {
      State(rows: try test.everything(), head: record.head, facts: try record.facts().all)
    }
  }

  /// The commands in the journal.
  var commands: Set<String> {
    get throws { Set(try record.entries(1...record.head).map(\.command)) }
  }

  /// How many rows each table has.
  var counts: [String: Int] { get throws { try test.everything().mapValues(\.count) } }

  func perform(_ step: Step) throws { try step.perform(record, test.room, step.instruction) }

  /// Performs a step with a fault at its end, then at its statements; the same record goes on after each.
  func hasFaults(in step: Step) throws -> (faults: Int, statements: Int) {
    let before = try state
    engine.failAtEnd()
    #expect(throws: FaultyEngine.Fault.self, "\(step.key) at its end") { try perform(step) }
    #expect(try state == before, "\(step.key) at its end")
    let statements = engine.count
    // An entry without facts is three: its key is looked for, the head is read, it is added.
    #expect(statements >= 3)
    for statement in 1...max(1, statements) {
      engine.fail(at: statement)
      #expect(throws: FaultyEngine.Fault.self, "\(step.key) at \(statement)") { try perform(step) }
      #expect(try state == before, "\(step.key) at \(statement)")
    }
    engine.fail()
    return (1 + statements, statements)
  }

  /// Performs a step, which changes what it should and leaves a sound record.
  func succeeds(in step: Step) throws {
    let before = try state
    try perform(step)
    let after = try state
    #expect(after.head == before.head + step.entries, "\(step.key)")
    #expect(after.rows != before.rows, "\(step.key)")
    #expect(try Record.audit(test.file).faults.isEmpty, "\(step.key)")
    #expect(try Record.open(test.file).facts().all == after.facts, "\(step.key)")
  }
}
