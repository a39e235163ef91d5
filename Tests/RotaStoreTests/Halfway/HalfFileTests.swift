import Foundation
import Glibc
import Testing

@testable import RotaStore

/// Files beside the record are never half-written, whatever fails while they are.
struct HalfFileTests {
  @Test func aLineThatWasBrokenOffTakesTheNextOneWithItNoMore() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.place.folder,
      withIntermediateDirectories: true
    )
    let erasures = Erasures(scratch.place)
    try erasures.add([["note", "one"]])
    try append("note tw", to: scratch.place.erasuresPath)
    #expect(try erasures.all() == [["note", "one"]])
    try erasures.add([["note", "three"], ["retain", "2020-01-01"]])
    #expect(
      try erasures.all() == [["note", "one"], ["note", "three"], ["retain", "2020-01-01"]]
    )
  }

  @Test func aSignatureThatWasBrokenOffIsNoFault() throws {
    let test = try TestRecord()
    let path = test.file.place.checkpointsPath
    let hash = try test.record.entry(1)!.hash
    #expect(try Record.audit(test.file).faults.isEmpty)
    try append("2026-09-21T13:33:20Z 1 ab", to: path)
    #expect(try Record.audit(test.file).faults.isEmpty)
    let heads = Checkpoints(path: path, room: "test", key: test.file.key)
    try heads.add(Checkpoint(seq: 1, hash: hash, at: TestRecord.now))
    let (count, faults) = try heads.faults(against: [hash])
    #expect(count == 2 && faults.isEmpty)
    // A line that was changed is still found.
    try append("2026-09-21T13:33:20Z 1 ab\n", to: path)
    #expect(try heads.faults(against: [hash]).faults.count == 1)
  }

  @Test func halfAKeyIsNotInTheWayOfAWholeOne() throws {
    let scratch = try Scratch()
    let path = scratch.folder + "/k"
    try append("00ff", to: path + ".new")
    let key = try RecordKey.create(path)
    #expect(try RecordKey.load(path).id == key.id)
    #expect(access(path + ".new", F_OK) != 0)
    #expect(throws: RecordError.self) { try RecordKey.create(path) }
    #expect(try RecordKey.load(path).id == key.id)
  }

  private func append(_ text: String, to path: String) throws {
    let file = try PlainFile(path, O_WRONLY | O_APPEND | O_CREAT)
    try file.write(text.utf8)
  }
}
