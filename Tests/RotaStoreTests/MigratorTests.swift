import Testing

@testable import RotaStore

struct MigratorTests {
  @Test func stepsAreTakenInOrderAndOnce() throws {
    let scratch = try Scratch()
    do {
      let file = try scratch.open([Scratch.migrations[0]])
      try file.engine.write {
        try $0.run("INSERT INTO thing (room, id, made) VALUES ('r', 'a', 1)")
      }
    }
    for _ in 0..<2 {
      let file = try scratch.open()
      #expect(try file.note("schema") == "2")
      #expect(try file.engine.count("SELECT count(*) FROM thing") == 1)
      #expect(try file.engine.count("SELECT count(*) FROM part") == 0)
    }
  }

  @Test func aNewerSchemaIsRefused() throws {
    let scratch = try Scratch()
    do { _ = try scratch.open() }
    do {
      _ = try scratch.open([Scratch.migrations[0]])
      Issue.record("opened")
    } catch RecordError.unsuitable(let text) {
      #expect(text.contains("newer"))
    }
  }

  @Test func gapsAreRefusedBeforeAnythingIsMade() throws {
    let scratch = try Scratch()
    let gap = [Scratch.migrations[0], Migration(number: 3, title: "Three", statements: [])]
    #expect(throws: RecordError.self) { try scratch.open(gap) }
    #expect(throws: RecordError.missing(scratch.place.path)) { try scratch.open(mayCreate: false) }
  }

  @Test func aStepThatFailsIsNotHalfTaken() throws {
    let scratch = try Scratch()
    do { _ = try scratch.open() }
    let third = Migration(
      number: 3,
      title: "Broken",
      statements: ["CREATE TABLE third (a {int64}) STRICT", "CREATE TABLE thing (a TEXT) STRICT"]
    )
    #expect(throws: RecordError.self) { try scratch.open(Scratch.migrations + [third]) }
    let file = try scratch.open()
    #expect(try file.note("schema") == "2")
    #expect(try file.engine.count("SELECT count(*) FROM sqlite_schema WHERE name = 'third'") == 0)
  }
}
