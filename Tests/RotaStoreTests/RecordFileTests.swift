import Foundation
import Glibc
import Testing

@testable import RotaStore

struct RecordFileTests {
  @Test func aNewRecordIsClosedToOthers() throws {
    let scratch = try Scratch()
    let file = try scratch.open()
    try file.engine.write { try $0.run("INSERT INTO thing (room, id, made) VALUES ('r', 'a', 1)") }
    let place = scratch.place
    #expect(scratch.mode(place.folder) == 0o700)
    for path in [
      place.path, place.path + "-wal", place.path + "-shm", place.keyPath, place.lockPath,
    ] {
      #expect(scratch.mode(path) == 0o600, "\(path)")
    }
    file.close()
    // All of it is in the one file.
    #expect(access(place.path + "-wal", F_OK) != 0 && access(place.path + ".new", F_OK) != 0)
    #expect(
      try scratch.python("print(db.execute('select * from thing').fetchall())")
        == "[('r', 'a', 1, None)]"
    )
    #expect(
      try scratch.python("print(*db.execute('pragma application_id').fetchone())") == "1380731206"
    )
    #expect(
      try scratch.python(
        "print(db.execute(\"select room, name, value from meta where name in ('schema', 'epoch') order by name\").fetchall())"
      )
        == "[('lindum', 'epoch', '1'), ('lindum', 'schema', '2')]"
    )
  }

  @Test func itIsFoundAgain() throws {
    let scratch = try Scratch()
    do {
      let file = try scratch.open()
      try file.engine.write {
        try $0.run("INSERT INTO thing (room, id, made) VALUES ('r', 'a', 1)")
      }
    }
    let file = try scratch.open(room: nil, mayCreate: false)
    #expect(!file.isNew && file.room == "lindum")
    #expect(try file.note("epoch") == "1")
    #expect(try file.engine.count("SELECT count(*) FROM thing") == 1)
  }

  @Test func nothingIsMadeUnlessItMayBe() throws {
    let scratch = try Scratch()
    #expect(throws: RecordError.missing(scratch.place.path)) { try scratch.open(mayCreate: false) }
    #expect(throws: RecordError.missing(scratch.place.path)) { try scratch.open(room: nil) }
    #expect(access(scratch.place.folder, F_OK) != 0)
  }

  @Test func aSecondOwnerIsToldThePid() throws {
    let scratch = try Scratch()
    let file = try scratch.open()
    #expect(throws: RecordError.held(by: Int(getpid()))) { try scratch.open() }
    withExtendedLifetime(file) {}
  }

  @Test func theRecordOfAnotherRoomIsRefused() throws {
    let scratch = try Scratch()
    do { _ = try scratch.open() }
    #expect(throws: RecordError.self) { try scratch.open(room: "eboracum") }
    _ = try scratch.open()
  }

  @Test func whatIsNoRecordIsLeftAsItIs() throws {
    let scratch = try Scratch()
    let path = scratch.place.path
    try FileManager.default.createDirectory(
      atPath: scratch.place.folder,
      withIntermediateDirectories: true
    )
    let target = scratch.folder + "/other"
    try Data("a letter".utf8).write(to: URL(fileURLWithPath: target))

    symlink(target, path)
    try refused(scratch, "symbolic link")
    unlink(path)
    mkdir(path, 0o700)
    try refused(scratch, "folder")
    rmdir(path)
    mkfifo(path, 0o600)
    try refused(scratch, "no ordinary file")
    unlink(path)
    try Data(repeating: 65, count: 5000).write(to: URL(fileURLWithPath: path))
    try refused(scratch, "no record")
    unlink(path)
    #expect(try scratch.python("db.execute('create table meta (a)')\ndb.commit()\nprint(1)") == "1")
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    try refused(scratch, "another program")
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "a letter")
  }

  private func refused(_ scratch: Scratch, _ word: String) throws {
    do {
      _ = try scratch.open()
      Issue.record("opened: \(word)")
    } catch RecordError.unsuitable(let text) {
      #expect(text.contains(word), "\(text)")
    }
  }

  @Test func aFileWithoutBytesBecomesARecord() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.place.folder,
      withIntermediateDirectories: true
    )
    _ = FileManager.default.createFile(atPath: scratch.place.path, contents: nil)
    let file = try scratch.open()
    #expect(file.isNew)
    #expect(scratch.mode(scratch.place.path) == 0o600)
  }
}
