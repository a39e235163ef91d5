import CivilTime
import Foundation
import Planning
import Rostering
import Testing

@testable import RotaStore

/// Something for an entry to say.
private let credit = Fact.credit(
  HoursCredit(person: "p0", kind: .toil, hours: .hours(1), date: CivilDate("2026-10-24")!)
)

struct CheckpointTests {
  private func lines(_ test: TestRecord) throws -> [String] {
    try String(contentsOfFile: test.file.place.checkpointsPath, encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }

  @Test func aHeadIsSignedEveryHour() throws {
    let test = try TestRecord()
    let now = TestRecord.now
    for minutes in [10, 59, 60, 100, 119, 120, 121] {
      try test.perform(Put(made: [credit]), test.instruction(now: now + Minutes(minutes)))
    }
    // Entry 1 with the record; then at 60 and 120 minutes.
    #expect(try lines(test).map { $0.prefix { $0 != " " } } == ["1", "4", "7"])
    let audit = try Record.audit(test.file)
    #expect(audit.checkpoints == 3 && audit.faults.isEmpty)
  }

  @Test func aJournalThatWasCutOffIsFound() throws {
    let test = try TestRecord()
    for hours in 1...6 {
      try test.perform(Put(made: [credit]), test.instruction(now: TestRecord.now + .hours(hours)))
    }
    let heads = Checkpoints(
      path: test.file.place.checkpointsPath,
      room: "test",
      key: test.file.key
    )
    let hashes = try test.record.entries(1...7).map(\.hash)
    for kept in 0...7 {
      let cut = try heads.faults(against: Array(hashes.prefix(kept))).faults
      #expect(cut.count == 7 - kept)
    }
    // Cut off and written on: as long as before, and another journal.
    let other = hashes.dropLast() + [[UInt8](repeating: 7, count: 32)]
    #expect(try heads.faults(against: Array(other)).faults.count == 1)
  }

  @Test func whatARestoredCopyGaveUpIsKnown() throws {
    let test = try TestRecord()
    let heads = Checkpoints(path: test.folder + "/heads", room: "test", key: test.file.key)
    let hash = { (n: Int) in [UInt8](repeating: UInt8(n), count: 32) }
    for seq in [2, 5, 9] {
      try heads.add(Checkpoint(seq: seq, hash: hash(seq), at: TestRecord.now))
    }
    // Restored to entry 6, and written on from there.
    let restored = Checkpoint(seq: 6, hash: hash(6), at: TestRecord.now, isRestored: true)
    try heads.add(restored)
    let journal = (1...6).map(hash) + [hash(77)]
    #expect(try heads.faults(against: journal).faults.isEmpty)
    // What lay before it is still held against it, and so is what comes after.
    #expect(try heads.faults(against: [hash(1), hash(3)] + journal.dropFirst(2)).faults.count == 1)
    try heads.add(Checkpoint(seq: 7, hash: hash(7), at: TestRecord.now))
    #expect(try heads.faults(against: journal).faults.count == 1)
  }

  @Test func aLineThatTheRecordDidNotSignIsFound() throws {
    let test = try TestRecord()
    let path = test.file.place.checkpointsPath
    let good = try lines(test)[0]
    let forged = good.replacingOccurrences(of: "1 ", with: "2 ", range: good.range(of: "1 "))
    try (good + "\n" + forged + "\nnonsense\n").write(
      toFile: path,
      atomically: true,
      encoding: .utf8
    )
    #expect(try Record.audit(test.file).faults.count == 2)
  }

  @Test func aChangeStandsWhereItsHeadCannotBeSigned() throws {
    let test = try TestRecord()
    try FileManager.default.removeItem(atPath: test.file.place.checkpointsPath)
    try FileManager.default.createDirectory(
      atPath: test.file.place.checkpointsPath,
      withIntermediateDirectories: false
    )
    let receipt = try test.perform(
      Put(made: [credit]),
      test.instruction(now: TestRecord.now + .hours(2))
    )
    #expect(receipt.entry == 2 && receipt.warning != nil)
  }
}
