import GRDB
import GRDBSQLite

/// One transaction of one connection.
final class SQLiteHandle: SQLWrite {
  private let db: Database
  /// Statements that stand on a row: one of the same text must then be made anew.
  private var standing: Set<OpaquePointer> = []
  /// Why no more statements are taken: one failed in a way that may have ended the transaction.
  private(set) var failure: (any Error)?

  init(_ db: Database) { self.db = db }

  func each(_ sql: SQL, _ body: (any SQLRow) throws -> Void) throws {
    try with(sql) { statement in
      let row = SQLiteRow(statement: statement)
      while try step(statement) { try body(row) }
    }
  }

  func run(_ sql: SQL) throws -> Int {
    try with(sql) { statement in
      while try step(statement) {}
      return db.changesCount
    }
  }

  func define(_ sql: SQL) throws {
    var own = sql
    own.text = sql.text.replacing("{int64}", with: "INTEGER").replacing("{bytes}", with: "BLOB")
    _ = try run(own)
  }

  /// Throws what has gone wrong earlier, though the body let it pass: half a transaction is none.
  func mustBeWhole() throws { if let failure { throw failure } }

  private func with<T>(_ sql: SQL, _ body: (OpaquePointer) throws -> T) throws -> T {
    try mustBeWhole()
    let cached = try noting { try db.cachedStatement(sql: sql.text) }
    let isStanding = standing.contains(cached.sqliteStatement)
    let made = isStanding ? try noting { try db.makeStatement(sql: sql.text) } : cached
    let statement = made.sqliteStatement
    standing.insert(statement)
    defer {
      standing.remove(statement)
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    guard Int(sqlite3_bind_parameter_count(statement)) == sql.values.count else {
      throw RecordError.cannotWrite("a statement and its values do not fit")
    }
    for (i, value) in sql.values.enumerated() {
      try check(bind(value, at: CInt(i + 1), of: statement))
    }
    return try withExtendedLifetime(made) { try body(statement) }
  }

  private func step(_ statement: OpaquePointer) throws -> Bool {
    let code = sqlite3_step(statement)
    if code == SQLITE_ROW { return true }
    if code != SQLITE_DONE { try check(code) }
    return false
  }

  private func check(_ code: CInt) throws {
    guard code != SQLITE_OK, let connection = db.sqliteConnection else { return }
    try noting {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
        message: String(cString: sqlite3_errmsg(connection))
      )
    }
  }

  private func noting<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as DatabaseError {
      let fault = SQLiteFault(error)
      // A constraint takes back its statement alone; anything else may have taken back the transaction.
      if !fault.isConstraint { failure = error }
      throw fault.isConstraint ? fault.asError : error
    }
  }

  private func bind(_ value: SQLValue, at i: CInt, of statement: OpaquePointer) -> CInt {
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    switch value {
    case .null: return sqlite3_bind_null(statement, i)
    case .int64(let number): return sqlite3_bind_int64(statement, i, number)
    case .double(let number): return sqlite3_bind_double(statement, i, number)
    case .text(let text):
      return text.withCString {
        sqlite3_bind_text(statement, i, $0, CInt(clamping: text.utf8.count), copied)
      }
    case .bytes(let bytes):
      return bytes.withUnsafeBytes { raw in
        raw.isEmpty
          ? sqlite3_bind_zeroblob(statement, i, 0)
          : sqlite3_bind_blob(statement, i, raw.baseAddress, CInt(clamping: raw.count), copied)
      }
    }
  }
}
