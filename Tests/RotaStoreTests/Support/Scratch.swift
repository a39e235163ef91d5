import CivilTime
import Foundation
import Glibc

@testable import RotaStore

/// A folder that is removed with the value, and a record in it.
final class Scratch {
  let folder: String
  let place: RecordPlace

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/relief-store-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    place = RecordPlace(path: folder + "/a/relief.db")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static let now = Instant(seconds: 1_800_000_000)

  /// Two tables of a made-up schema.
  static let migrations = [
    Migration(
      number: 1,
      title: "Things",
      statements: [
        """
        CREATE TABLE thing (
          room TEXT NOT NULL,
          id TEXT NOT NULL,
          made {int64} NOT NULL,
          load {bytes},
          PRIMARY KEY (room, id),
          CONSTRAINT not_before_one CHECK (made >= 1)
        ) STRICT
        """
      ]
    ),
    Migration(
      number: 2,
      title: "Parts",
      statements: [
        """
        CREATE TABLE part (
          room TEXT NOT NULL,
          thing TEXT NOT NULL,
          FOREIGN KEY (room, thing) REFERENCES thing (room, id)
        ) STRICT
        """
      ]
    ),
  ]

  func open(
    _ migrations: [Migration] = Scratch.migrations,
    room: String? = "lindum",
    waiting: Int = 50,
    mayCreate: Bool = true
  ) throws -> RecordFile {
    try RecordFile.open(
      place,
      room: room,
      migrations: migrations,
      now: Self.now,
      waiting: waiting,
      mayCreate: mayCreate
    )
  }

  func mode(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  /// Another process that has the record open, and inside a write transaction for a while where told so.
  func holdOpen(writingFor seconds: Double? = nil) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      """
      import sqlite3, sys, time
      db = sqlite3.connect(sys.argv[1], isolation_level=None)
      db.execute('select count(*) from meta').fetchall()
      if float(sys.argv[2]):
          db.execute('begin immediate')
      print('open', flush=True)
      time.sleep(float(sys.argv[2]) or 60)
      """,
      place.path, String(seconds ?? 0),
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    _ = pipe.fileHandleForReading.availableData
    return process
  }

  /// What SQLite from Python says to some statements: another reader of the same file.
  func python(_ code: String, _ path: String? = nil) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c", "import sqlite3, sys\ndb = sqlite3.connect(sys.argv[1])\n" + code,
      path ?? place.path,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

extension StoreEngine {
  func count(_ sql: SQL) throws -> Int {
    try read { db in
      var n = 0
      try db.each(sql) { n = Int($0.int64(0)) }
      return n
    }
  }
}
