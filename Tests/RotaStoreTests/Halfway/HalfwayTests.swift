import CivilTime
import Planning
import Rostering
import Testing

@testable import RotaStore

/// What the record writes besides commands never half-happens either.
struct HalfwayTests {
  @Test func aRecordIsBegunAsAWhole() throws {
    let test = try TestRecord(room: Season.room, isBegun: false)
    let engine = FaultyEngine(test.file.engine)
    let record = try Record.open(in: engine, room: "test", keys: test.file.key)
    let faults = try faults(in: engine, leave: { try test.everything() }) {
      try test.begin(record)
    }
    #expect(record.head == 1)
    #expect(try Record.open(test.file).facts().all == record.facts().all)
    print("FIGURE record create: a fault at each of \(faults) statements left nothing begun")
  }

  @Test func eachStepOfTheSchemaIsTakenAsAWhole() throws {
    let scratch = try Scratch()
    let sqlite = try SQLiteEngine(path: scratch.folder + "/schema.db")
    defer { sqlite.close() }
    let engine = FaultyEngine(sqlite)
    func schema() throws -> [String: [[SQLValue]]] {
      var all = try TestRecord.everything(in: sqlite)
      all["sqlite_schema"] = try sqlite.read {
        try $0.query("SELECT type, name, sql FROM sqlite_schema ORDER BY name")
      }
      return all
    }
    try engine.write { try Migrator.begin($0, room: "test", facts: [("key", "k")]) }
    let migrator = Migrator(engine: engine, room: "test", migrations: Schema.migrations)
    var count = 0
    for migration in Schema.migrations {
      count += try faults(in: engine, leave: schema) { try migrator.take(migration) }
    }
    #expect(try Migrator.reached(in: sqlite) == Schema.migrations.count)
    print("FIGURE schema: a fault at each of \(count) statements left the schema before")
  }

  @Test func anErasureMadeAgainIsMadeAsAWhole() throws {
    let stage = try Stage()
    for step in Season.steps where !["erase", "retain"].contains(step.key) {
      try stage.perform(step)
    }
    for (i, words) in [["note", "off"], ["retain", "2021-01-01"]].enumerated() {
      let key = "restored\(i)"
      let count = try faults(in: stage.engine, leave: { try stage.test.everything() }) {
        try Record.reapply(
          [words],
          in: stage.engine,
          room: "test",
          keys: stage.test.file.key,
          base: Season.room
        ) { Instruction(key: key, by: Step.owner, now: Season.now) }
      }
      print(
        "FIGURE \(words[0]) again: a fault at each of \(count) statements left the state before"
      )
    }
    #expect(try Record.audit(stage.test.file).faults.isEmpty)
  }

  @Test func whoMayNotDeleteLeavesNoLineOutsideThatDoesItLater() throws {
    let stage = try Stage()
    for step in Season.steps.prefix(2) { try stage.perform(step) }
    let record = try Record.open(stage.test.file)
    let nobody = Actor(person: "red0", name: "red0", isSupervisor: false)
    let before = try stage.state
    #expect(throws: Refusal.self) {
      try record.retain(
        room: Season.room,
        instruction: Instruction(key: "nobody", by: nobody, now: Season.now),
        kept: KeptFrom(rota: day("2021-01-01"))
      )
    }
    #expect(try Erasures(stage.test.file.place).all().isEmpty)
    #expect(try stage.state == before)
  }

  /// Runs a write with a fault at each of its statements and at its end, each of which leaves all as it was, and
  /// then as it should be; the number of statements.
  private func faults<State: Equatable>(
    in engine: FaultyEngine,
    leave state: () throws -> State,
    _ write: () throws -> Void
  ) throws -> Int {
    let before = try state()
    engine.failAtEnd()
    #expect(throws: FaultyEngine.Fault.self) { try write() }
    #expect(try state() == before)
    let count = engine.count
    #expect(count > 2)
    for statement in 1...max(1, count) {
      engine.fail(at: statement)
      #expect(throws: FaultyEngine.Fault.self, "at \(statement)") { try write() }
      #expect(try state() == before, "at \(statement)")
    }
    engine.fail()
    try write()
    #expect(try state() != before)
    return count
  }
}
