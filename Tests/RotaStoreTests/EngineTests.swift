import Foundation
import Testing

@testable import RotaStore

struct EngineTests {
  @Test func whatIsWrittenIsReadByAnotherProgram() throws {
    let scratch = try Scratch()
    let file = try scratch.open()
    #expect(file.isNew)
    let hostile = "O'Brien \u{0}\u{1F600}'); DROP TABLE thing; --"
    try file.engine.write { db in
      try db.run(
        "INSERT INTO thing (room, id, made, load) VALUES (\("lindum"), \(hostile), \(Int.max), \([0, 255, 39] as [UInt8]))"
      )
      try db.run(
        "INSERT INTO thing (room, id, made, load) VALUES (\("lindum"), \(""), \(1), \([] as [UInt8]))"
      )
      try db.run(
        "INSERT INTO thing (room, id, made, load) VALUES (\("lindum"), \("none"), \(2), \(SQLValue.null))"
      )
    }
    let rows = try file.engine.read {
      try $0.query("SELECT id, made, load FROM thing ORDER BY made DESC")
    }
    #expect(
      rows == [
        [.text(hostile), .int64(.max), .bytes([0, 255, 39])],
        [.text("none"), .int64(2), .null],
        [.text(""), .int64(1), .bytes([])],
      ]
    )
    file.close()
    let seen = try scratch.python(
      "print([(r[0].encode().hex(), r[1], r[2]) for r in db.execute('select id, made, load from thing order by made desc')])"
    )
    let hex = Hex.text(Array(hostile.utf8))
    #expect(
      seen
        == "[('\(hex)', 9223372036854775807, b\"\\x00\\xff'\"), ('6e6f6e65', 2, None), ('', 1, b'')]"
    )
  }

  @Test func aRowIsReadByColumnWithoutArrays() throws {
    let scratch = try Scratch()
    let file = try scratch.open()
    var seen: [String] = []
    try file.engine.read { db in
      try db.each("SELECT 7, 'sieben', x'0102', NULL, 2.5") { row in
        #expect(row.count == 5)
        #expect(row.int64(0) == 7)
        #expect(row.text(1) == "sieben")
        #expect(row.bytes(2) == [1, 2])
        #expect(row.isNull(3) && !row.isNull(0))
        #expect(row.double(4) == 2.5)
        #expect(row.withBytes(1) { Array($0) } == Array("sieben".utf8))
        // A column that is not there, on either side.
        #expect(row.text(5).isEmpty && row.int64(-1) == 0 && row.isNull(.max))
        seen.append(row.text(1))
      }
    }
    #expect(seen == ["sieben"])
  }

  @Test func aQueryInsideTheSameQueryStandsOnItsOwnRow() throws {
    let scratch = try Scratch()
    let file = try scratch.open()
    try file.engine.write { db in
      for i in 1...3 {
        try db.run("INSERT INTO thing (room, id, made) VALUES (\("r"), \(String(i)), \(i))")
      }
    }
    var pairs: [String] = []
    try file.engine.read { db in
      try db.each("SELECT id FROM thing ORDER BY id") { outer in
        try db.each("SELECT id FROM thing ORDER BY id") { inner in
          pairs.append(outer.text(0) + inner.text(0))
        }
      }
    }
    #expect(pairs == ["11", "12", "13", "21", "22", "23", "31", "32", "33"])
  }

  @Test func aConstraintIsNamedAndTakesBackItsStatementAlone() throws {
    let scratch = try Scratch()
    let file = try scratch.open()
    try file.engine.write { db in
      try db.run("INSERT INTO thing (room, id, made) VALUES ('r', 'a', 1)")
      #expect(throws: RecordError.constraint("not_before_one")) {
        try db.run("INSERT INTO thing (room, id, made) VALUES ('r', 'b', 0)")
      }
      #expect(throws: RecordError.constraint("thing.room, thing.id")) {
        try db.run("INSERT INTO thing (room, id, made) VALUES ('r', 'a', 1)")
      }
    }
    #expect(throws: RecordError.constraint("FOREIGN KEY constraint failed")) {
      try file.engine.write { try $0.run("INSERT INTO part (room, thing) VALUES ('r', 'z')") }
    }
    #expect(try file.engine.count("SELECT count(*) FROM thing") == 1)
    #expect(try file.engine.count("SELECT count(*) FROM part") == 0)
  }

  @Test func whatIsThrownInsideTakesAllBack() throws {
    struct Stop: Error {}
    let scratch = try Scratch()
    let file = try scratch.open()
    #expect(throws: Stop.self) {
      try file.engine.write { db in
        try db.run("INSERT INTO thing (room, id, made) VALUES ('r', 'a', 1)")
        throw Stop()
      }
    }
    #expect(try file.engine.count("SELECT count(*) FROM thing") == 0)
  }

  @Test func aStatementThatFailedIsNotPassedOver() throws {
    let scratch = try Scratch()
    let file = try scratch.open()
    #expect(throws: RecordError.self) {
      try file.engine.write { db in
        try db.run("INSERT INTO thing (room, id, made) VALUES ('r', 'a', 1)")
        try? db.each("SELECT nothing FROM nowhere") { _ in }
      }
    }
    #expect(try file.engine.count("SELECT count(*) FROM thing") == 0)
  }

  @Test func readingCannotWrite() throws {
    let scratch = try Scratch()
    let file = try scratch.open()
    #expect(throws: RecordError.self) {
      try file.engine.read { db in
        try db.each("INSERT INTO thing (room, id, made) VALUES ('r', 'a', 1)") { _ in }
      }
    }
    #expect(try file.engine.count("SELECT count(*) FROM thing") == 0)
  }

  @Test func whatIsReadIsOneState() throws {
    let scratch = try Scratch()
    let file = try scratch.open()
    try file.engine.read { db in
      #expect(try db.query("SELECT count(*) FROM thing") == [[.int64(0)]])
      try file.engine.write {
        try $0.run("INSERT INTO thing (room, id, made) VALUES ('r', 'a', 1)")
      }
      #expect(try db.query("SELECT count(*) FROM thing") == [[.int64(0)]])
    }
    #expect(try file.engine.count("SELECT count(*) FROM thing") == 1)
  }

  @Test func aClosedRecordSaysSo() throws {
    let scratch = try Scratch()
    let file = try scratch.open()
    file.close()
    file.close()
    #expect(throws: RecordError.cannotRead("the record has been closed")) {
      try file.engine.read { try $0.query("SELECT 1") }
    }
    #expect(throws: RecordError.cannotRead("the record has been closed")) {
      try file.engine.write { try $0.run("DELETE FROM thing") }
    }
  }
}
