import Foundation
import Testing

@testable import RotaStore

/// An engine that fails the first four tries of every write, after all of its statements have run.
final class FickleEngine: StoreEngine {
  let base: any StoreEngine
  let failures: Int
  let tries = Guarded(0)

  init(_ base: any StoreEngine, failures: Int = 4) {
    self.base = base
    self.failures = failures
  }

  func read<T>(_ body: (any SQLRead) throws -> T) throws -> T { try base.read(body) }

  @discardableResult
  func write<T>(_ body: (any SQLWrite) throws -> T) throws -> T {
    var count = 0
    return try base.write { db in
      count += 1
      tries.withLock { $0 += 1 }
      let result = try body(db)
      if count <= failures { throw EngineFault.again }
      return result
    }
  }
}

struct TriesTests {
  @Test func aWriteRunsAgainAndHappensOnce() throws {
    let scratch = try Scratch()
    let file = try scratch.open()
    let engine = FickleEngine(file.engine)
    for i in 1...5 {
      try engine.write {
        try $0.run("INSERT INTO thing (room, id, made) VALUES ('r', \(String(i)), \(i))")
      }
    }
    #expect(engine.tries.withLock { $0 } == 25)
    #expect(try engine.count("SELECT count(*) FROM thing") == 5)
  }

  @Test func afterFiveTriesItIsGivenUp() throws {
    let scratch = try Scratch()
    let file = try scratch.open()
    let engine = FickleEngine(file.engine, failures: .max)
    #expect(throws: RecordError.busy) {
      try engine.write { try $0.run("INSERT INTO thing (room, id, made) VALUES ('r', 'a', 1)") }
    }
    #expect(engine.tries.withLock { $0 } == 5)
    #expect(try engine.count("SELECT count(*) FROM thing") == 0)
  }

  @Test func somebodyElseInTheWayIsWaitedFor() throws {
    let scratch = try Scratch()
    let file = try scratch.open()
    // No process of ours, so not kept out by the lock: the engine itself must say that it is busy.
    let process = try scratch.holdOpen(writingFor: 0.5)
    try file.engine.write { try $0.run("INSERT INTO thing (room, id, made) VALUES ('r', 'a', 1)") }
    process.waitUntilExit()
    #expect(try file.engine.count("SELECT count(*) FROM thing") == 1)
  }
}
