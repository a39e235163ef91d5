@testable import RotaStore

/// An engine that fails at the n-th statement of a write, or once all have been run, and counts them.
final class FaultyEngine: StoreEngine {
  private let engine: any StoreEngine
  private let state = Guarded((failsAt: Int.max, count: 0, tries: 0, failsAtEnd: false))

  struct Fault: Error {}
  private struct InTheWay: Error {}

  init(_ engine: any StoreEngine) { self.engine = engine }

  /// Fails at this statement of the next writes, counted from 1; never where nothing is said.
  func fail(at statement: Int = .max, triesFirst tries: Int = 0) {
    state.withLock { $0 = (statement, 0, tries, false) }
  }

  /// Fails when the last statement of the next writes has been run and nothing is left but to make it durable.
  func failAtEnd() { state.withLock { $0 = (.max, 0, 0, true) } }

  /// How many statements have been run since.
  var count: Int { state.withLock { $0.count } }

  func read<T>(_ body: (any SQLRead) throws -> T) throws -> T { try engine.read(body) }

  func write<T>(_ body: (any SQLWrite) throws -> T) throws -> T {
    // The first tries run to their end and are then taken back, as where somebody else was in the way.
    while state.withLock({
      $0.tries -= 1
      return $0.tries >= 0
    }) {
      do {
        _ = try engine.write { db -> Int in
          _ = try body(db)
          throw InTheWay()
        }
      } catch is InTheWay {}
    }
    return try engine.write { db in
      let result = try body(Handle(db: db, engine: self))
      if state.withLock({ $0.failsAtEnd }) { throw Fault() }
      return result
    }
  }

  private func step() throws {
    let fails = state.withLock { state in
      state.count += 1
      return state.count == state.failsAt
    }
    if fails { throw Fault() }
  }

  private struct Handle: SQLWrite {
    let db: any SQLWrite
    let engine: FaultyEngine

    func each(_ sql: SQL, _ body: (any SQLRow) throws -> Void) throws {
      try engine.step()
      try db.each(sql, body)
    }

    func run(_ sql: SQL) throws -> Int {
      try engine.step()
      return try db.run(sql)
    }

    func define(_ sql: SQL) throws {
      try engine.step()
      try db.define(sql)
    }
  }
}
