import Foundation
import Testing

@testable import RotaStore

struct SQLiteVersionTests {
  /// The bounds on both sides, from SQLite's own page on the write-ahead log.
  @Test(arguments: [
    (3_006_023, false), (3_007_000, true), (3_040_001, true), (3_044_005, true),
    (3_044_006, false), (3_044_099, false), (3_045_000, true), (3_046_001, true),
    (3_050_006, true), (3_050_007, false), (3_051_000, true), (3_051_002, true),
    (3_051_003, false), (3_052_000, false), (4_000_000, false),
  ])
  func whichCanLoseCommits(number: Int, isFaulty: Bool) {
    #expect(SQLiteVersion(number: number).hasResetFault == isFaulty)
  }

  @Test func itIsWrittenAsSQLiteWritesIt() throws {
    #expect(SQLiteVersion(number: 3_040_001).description == "3.40.1")
    #expect(SQLiteVersion(number: 3_051_012).description == "3.51.12")
    let file = try Scratch().open()
    let said = try file.engine.read { try $0.query("SELECT sqlite_version()") }
    #expect(said == [[.text(SQLiteVersion.running.description)]])
  }

  @Test func anotherProcessThatHasItOpenIsSeen() throws {
    let scratch = try Scratch()
    let file = try scratch.open()
    #expect(RecordCare.openers(of: scratch.place.path).isEmpty)
    let process = try scratch.holdOpen()
    #expect(RecordCare.openers(of: scratch.place.path) == [Int(process.processIdentifier)])
    process.terminate()
    process.waitUntilExit()
    withExtendedLifetime(file) {}
  }
}
