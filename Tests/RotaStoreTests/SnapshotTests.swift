import CivilTime
import Foundation
import Glibc
import Testing

@testable import RotaStore

struct SnapshotTests {
  private func filled() throws -> (Scratch, RecordFile) {
    let scratch = try Scratch()
    let file = try scratch.open()
    try file.engine.write { db in
      for i in 1...300 {
        let load = [UInt8](repeating: UInt8(i % 256), count: 9_000)
        try db.run(
          "INSERT INTO thing (room, id, made, load) VALUES ('r', \(String(i)), \(i), \(load))"
        )
      }
    }
    return (scratch, file)
  }

  /// F18: what comes back is what was there, by the rows' own bytes.
  @Test func eachOfManyIsRestoredAsItWas() throws {
    let count = Int(ProcessInfo.processInfo.environment["RELIEF_SNAPSHOTS_TRIED"] ?? "") ?? 4
    let scratch = try Scratch()
    var random = SystemRandomNumberGenerator()
    var taken: [(path: String, rows: [[SQLValue]])] = []
    do {
      let file = try scratch.open()
      for n in 0..<count {
        try file.engine.write { db in
          for i in 0..<Int.random(in: 1...400, using: &random) {
            let load = (0..<Int.random(in: 0...3000, using: &random)).map { _ in
              UInt8.random(in: .min ... .max, using: &random)
            }
            try db.run(
              "INSERT INTO thing (room, id, made, load) VALUES ('r', \("\(n).\(i)"), \(i + 1), \(load))"
            )
          }
          try db.run("DELETE FROM thing WHERE made % 7 = \(n % 7)")
        }
        let path = try file.snapshot(now: Scratch.now + Minutes(n * 20))
        taken.append((path, try rows(file.engine)))
      }
    }
    #expect(taken.count == count)
    for (n, (path, rows)) in taken.shuffled().enumerated() {
      let kept = try RecordFile.restore(
        path,
        to: scratch.place,
        now: Scratch.now + Minutes(1_200 + n),
        waiting: 50,
        reapply: { _, _, _ in }
      )
      #expect(kept.map { access($0, F_OK) } == 0)
      #expect(try self.rows(try scratch.open(mayCreate: false).engine) == rows)
    }
    print("F18: \(count) snapshots of random states, all restored and equal")
  }

  private func rows(_ engine: any StoreEngine) throws -> [[SQLValue]] {
    try engine.read { try $0.query("SELECT * FROM thing ORDER BY room, id") }
  }

  @Test func nothingOfTheRecordCanBeReadInIt() throws {
    let (scratch, file) = try filled()
    let path = try file.snapshot(now: Scratch.now)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(bytes.count > 2_700_000)
    #expect(bytes.range(of: Data("SQLite format".utf8)) == nil)
    #expect(bytes.range(of: Data(repeating: 7, count: 32)) == nil)
    #expect(scratch.mode(path) == 0o600)
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.place.snapshotsPath)
    #expect(left == [URL(fileURLWithPath: path).lastPathComponent])
    let digest = try scratch.python(
      "import hashlib\nprint(hashlib.sha256(open(sys.argv[1], 'rb').read()).hexdigest())".replacing(
        "sys.argv[1]",
        with: "'\(path)'"
      ),
      ":memory:"
    )
    #expect(path.hasSuffix("/20270115T080000Z-\(digest).snapshot"))
  }

  @Test func aChangedByteACutAndAnotherKeyAreFound() throws {
    let (scratch, file) = try filled()
    let path = try file.snapshot(now: Scratch.now)
    file.close()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    // Under a name that says nothing, so that the seal alone must find it.
    let copy = scratch.folder + "/copy"
    let frame = 1 << 20
    var places = [0, 20, 40, 66, 67, 70, 76, 100, frame + 80, frame + 95, bytes.count - 1]
    places += (0..<10).map { _ in Int.random(in: 0..<bytes.count) }
    for place in places {
      var changed = bytes
      changed[place] ^= 1
      try changed.write(to: URL(fileURLWithPath: copy))
      #expect(throws: RecordError.self, "byte \(place)") { try check(copy, scratch) }
    }
    let first = 66 + 9 + frame + 16
    for length in [0, 10, 66, 70, first, first + 9, bytes.count - 1] {
      try bytes.prefix(length).write(to: URL(fileURLWithPath: copy))
      #expect(throws: RecordError.self, "cut at \(length)") { try check(copy, scratch) }
    }
    try (bytes + [0]).write(to: URL(fileURLWithPath: copy))
    #expect(throws: RecordError.self) { try check(copy, scratch) }
    // The second frame in the first one's place.
    let second = bytes[first..<(first + 9 + frame + 16)]
    try (bytes.prefix(66) + second + bytes[first...]).write(to: URL(fileURLWithPath: copy))
    #expect(throws: RecordError.self) { try check(copy, scratch) }
    try bytes.write(to: URL(fileURLWithPath: copy))
    try check(copy, scratch)
    let other = try RecordKey(secret: Array(repeating: 1, count: 32))
    #expect(throws: RecordError.key("\(copy) was sealed under another key")) {
      _ = try CheckedCopy(copy, into: scratch.folder + "/plain", key: other)
    }
    #expect(access(scratch.folder + "/plain", F_OK) != 0)
    // A name with another digest.
    let renamed = scratch.folder + "/20270115T080000Z-\(String(repeating: "0", count: 64)).snapshot"
    try bytes.write(to: URL(fileURLWithPath: renamed))
    #expect(throws: RecordError.self) { try check(renamed, scratch) }
  }

  private func check(_ path: String, _ scratch: Scratch) throws {
    let key = try RecordKey.load(scratch.place.keyPath)
    _ = try CheckedCopy(path, into: scratch.folder + "/plain", key: key)
  }

  @Test func restoringRaisesTheEpochAndErasesAgain() throws {
    let (scratch, file) = try filled()
    let path = try file.snapshot(now: Scratch.now)
    try Erasures(scratch.place).add([["thing", "7"], ["thing", "two words"]])
    try file.engine.write { try $0.run("DELETE FROM thing WHERE id = '7'") }
    file.close()
    #expect(throws: RecordError.held(by: Int(getpid()))) { try restore(path, scratch) }
    withExtendedLifetime(file) {}
  }

  private func restore(_ path: String, _ scratch: Scratch) throws {
    _ = try RecordFile.restore(
      path,
      to: scratch.place,
      now: Scratch.now,
      waiting: 50,
      reapply: { engine, room, erasures in
        #expect(room == "lindum")
        #expect(erasures == [["thing", "7"], ["thing", "two_words"]])
        try engine.write { db in
          for erasure in erasures { try db.run("DELETE FROM thing WHERE id = \(erasure[1])") }
        }
      }
    )
  }

  @Test func whatWasErasedIsGoneAgain() throws {
    let scratch = try Scratch()
    let path: String
    do {
      let file = try scratch.open()
      try file.engine.write {
        for i in 1...9 {
          try $0.run("INSERT INTO thing (room, id, made) VALUES ('r', \(String(i)), 1)")
        }
      }
      path = try file.snapshot(now: Scratch.now)
      try Erasures(scratch.place).add([["thing", "7"], ["thing", "two words"]])
    }
    try restore(path, scratch)
    let file = try scratch.open()
    #expect(try file.engine.count("SELECT count(*) FROM thing") == 8)
    #expect(try file.engine.count("SELECT count(*) FROM thing WHERE id = '7'") == 0)
    #expect(try file.note("epoch") == "1800000000")
    file.close()
  }

  @Test func aRestoreThatFailsLeavesTheRecord() throws {
    struct Stop: Error {}
    let scratch = try Scratch()
    let path: String
    do {
      let file = try scratch.open()
      path = try file.snapshot(now: Scratch.now)
      try file.engine.write {
        try $0.run("INSERT INTO thing (room, id, made) VALUES ('r', 'a', 1)")
      }
    }
    for _ in 0..<2 {
      #expect(throws: Stop.self) {
        try RecordFile.restore(
          path,
          to: scratch.place,
          now: Scratch.now,
          waiting: 50,
          reapply: { _, _, _ in throw Stop() }
        )
      }
      #expect(try scratch.open().engine.count("SELECT count(*) FROM thing") == 1)
    }
    #expect(access(scratch.place.path + ".restoring", F_OK) != 0)
  }

  @Test func aDamagedRecordNamesTheNewestGoodCopy() throws {
    let (scratch, file) = try filled()
    let good = try file.snapshot(now: Scratch.now)
    let bad = try file.snapshot(now: Scratch.now + .hours(1))
    file.close()
    let handle = try #require(FileHandle(forWritingAtPath: bad))
    try handle.seek(toOffset: 1000)
    try handle.write(contentsOf: Data(repeating: 0, count: 64))
    try handle.close()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: scratch.place.path))
    for i in 0..<16 { bytes[i] = 0 }
    try bytes.write(to: URL(fileURLWithPath: scratch.place.path))
    _ = consume file
    let error = #expect(throws: RecordError.self) { try scratch.open() }
    guard case .damaged(_, let restore) = error else {
      Issue.record("\(error as Any)")
      return
    }
    #expect(restore == good)
    try restore.map {
      _ = try RecordFile.restore($0, to: scratch.place, now: Scratch.now, reapply: { _, _, _ in })
    }
    #expect(try scratch.open().engine.count("SELECT count(*) FROM thing") == 300)
  }

  @Test func oneIsTakenBeforeEachMigration() throws {
    let scratch = try Scratch()
    do { _ = try scratch.open([Scratch.migrations[0]]) }
    #expect(Snapshots(scratch.place).all.isEmpty)
    do { _ = try scratch.open() }
    #expect(Snapshots(scratch.place).all.count == 1)
    do { _ = try scratch.open() }
    #expect(Snapshots(scratch.place).all.count == 1)
  }

  @Test func aBackupReplacesNothingButABackup() throws {
    let (scratch, file) = try filled()
    #expect(throws: RecordError.self) {
      try file.snapshot(now: Scratch.now, to: scratch.place.path)
    }
    let target = scratch.folder + "/weekly"
    for _ in 0..<2 {
      #expect(try file.snapshot(now: Scratch.now, to: target) == target)
      try check(target, scratch)
    }
    #expect(try file.engine.count("SELECT count(*) FROM thing") == 300)
  }

  @Test func oneIsDueAfterAQuarterOfAnHour() throws {
    let scratch = try Scratch()
    let file = try scratch.open()
    let now = Scratch.now
    #expect(try file.snapshotIfDue(now: now) != nil)
    #expect(try file.snapshotIfDue(now: Instant(seconds: now.seconds + 899)) == nil)
    #expect(try file.snapshotIfDue(now: Instant(seconds: now.seconds + 900)) != nil)
    // The clock set back by a day: those of the later clock do not hold one up.
    #expect(try file.snapshotIfDue(now: Instant(seconds: now.seconds - 86_400)) != nil)
    #expect(try file.snapshotIfDue(now: Instant(seconds: now.seconds - 86_390)) == nil)
    #expect(Snapshots(scratch.place).all.count == 3)
  }

  @Test func aDayOfAllAndFiveWeeksOfDaysAreKept() {
    let hour = 3_600
    let now = Instant(seconds: 20_000 * 86_400)
    // One every six hours for 60 days, the newest an hour old.
    let all = (0..<240).compactMap { i in
      Snapshot(
        path: "x/"
          + Snapshot.name(
            Instant(seconds: now.seconds - hour - i * 6 * hour),
            digest: String(repeating: "a", count: 64)
          )
      )
    }
    #expect(all.count == 240)
    let expired = Set(Snapshots.expired(all, now: now))
    let kept = all.filter { !expired.contains($0) }
    // Four of the last day (1, 7, 13, 19 hours old), then those 25 hours old and every day on, below 35 days.
    let ages = kept.map { (now.seconds - $0.taken.seconds) / hour }
    #expect(ages == [1, 7, 13, 19] + (1..<35).map { $0 * 24 + 1 })
    // However old, three stay.
    let later = Instant(seconds: now.seconds + 400 * 86_400)
    #expect(Snapshots.expired(all, now: later).count == 237)
  }
}
