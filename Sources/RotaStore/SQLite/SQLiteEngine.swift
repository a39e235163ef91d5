import GRDB

/// A record in an SQLite file, in WAL mode: one connection writes and checkpoints, a few read beside it.
final class SQLiteEngine: StoreEngine {
  /// Where the file is.
  let path: String
  /// Held as long as the engine is there; none for a copy that nobody else knows of.
  let lock: FileLock?
  private let writer: DatabaseQueue
  private let readers: SQLiteReaders
  private let log: SQLiteLog
  /// Why nothing more is done with the file.
  private let end = Guarded<RecordError?>(nil)

  /// Opens a file that is there, or makes an empty one.
  init(path: String, lock: FileLock? = nil) throws {
    self.path = path
    self.lock = lock
    writer = try SQLiteConnection.open(path, isReadOnly: false)
    readers = SQLiteReaders(path: path, most: 8)
    log = SQLiteLog()
    writer.inDatabase { log.attach(to: $0) }
  }

  deinit { close() }

  func read<T>(_ body: (any SQLRead) throws -> T) throws -> T {
    try Tries.run {
      try living()
      return try readers.with { reader in
        try telling { try reader.inDatabase { try transaction(.deferred, on: $0, body) } }
      }
    }
  }

  @discardableResult
  func write<T>(_ body: (any SQLWrite) throws -> T) throws -> T {
    try Tries.run {
      try living()
      return try writer.inDatabase { db in
        let result = try telling { try transaction(.immediate, on: db, body) }
        // The commit is durable. If moving it into the file fails, it is not undone, but nothing follows.
        if log.isLong { _ = try? telling { try log.checkpoint(.passive, on: db) } }
        return result
      }
    }
  }

  /// Moves all that is committed into the file and empties the log, so that nothing deleted is left in it.
  func settle() throws {
    try living()
    try writer.inDatabase { db in try telling { try log.checkpoint(.truncate, on: db) } }
  }

  /// Runs statements outside a transaction on the connection that writes, for what cannot be in one.
  func maintain<T>(_ body: (SQLiteHandle) throws -> T) throws -> T {
    try living()
    return try writer.inDatabase { db in try telling { try body(SQLiteHandle(db)) } }
  }

  /// Closes the file; every later call is refused.
  func close() {
    guard end.withLock({ $0.setIfNone(.cannotRead("the record has been closed")) }) else { return }
    readers.close()
    try? writer.close()
  }

  private func transaction<T>(
    _ kind: Database.TransactionKind,
    on db: Database,
    _ body: (SQLiteHandle) throws -> T
  ) throws -> T {
    var result: T?
    let handle = SQLiteHandle(db)
    try db.inTransaction(kind) {
      result = try body(handle)
      try handle.mustBeWhole()
      return .commit
    }
    guard let result else { throw RecordError.cannotWrite("a transaction ended without an answer") }
    return result
  }

  private func living() throws { if let why = end.withLock({ $0 }) { throw why } }

  /// Translates an error of SQLite; one after which the file cannot be trusted is the last.
  private func telling<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as DatabaseError {
      let fault = SQLiteFault(error)
      if fault.isFatal, let last = fault.asError as? RecordError {
        _ = end.withLock { $0.setIfNone(last) }
      }
      throw fault.asError
    }
  }
}

extension Optional {
  /// Sets what is not set yet, and says whether it did.
  fileprivate mutating func setIfNone(_ value: Wrapped) -> Bool {
    guard self == nil else { return false }
    self = value
    return true
  }
}
