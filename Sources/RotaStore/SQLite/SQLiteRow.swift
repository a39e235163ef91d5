import GRDBSQLite

/// The row on which a statement stands.
struct SQLiteRow: SQLRow {
  let statement: OpaquePointer

  var count: Int { Int(sqlite3_data_count(statement)) }

  func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(statement, place(column)) == SQLITE_NULL
  }

  func int64(_ column: Int) -> Int64 { sqlite3_column_int64(statement, place(column)) }

  func double(_ column: Int) -> Double { sqlite3_column_double(statement, place(column)) }

  func text(_ column: Int) -> String { withBytes(column) { String(decoding: $0, as: UTF8.self) } }

  func bytes(_ column: Int) -> [UInt8] { withBytes(column) { Array($0) } }

  func withBytes<R>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
    // The pointer first: asking for it may turn a number into text, and the length is then that of the text.
    let start = sqlite3_column_blob(statement, place(column))
    let count = Int(sqlite3_column_bytes(statement, place(column)))
    return try body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }

  func value(_ column: Int) -> SQLValue {
    switch sqlite3_column_type(statement, place(column)) {
    case SQLITE_INTEGER: .int64(int64(column))
    case SQLITE_FLOAT: .double(double(column))
    case SQLITE_TEXT: .text(text(column))
    case SQLITE_BLOB: .bytes(bytes(column))
    default: .null
    }
  }

  /// SQLite answers for a column that is not there as for one without value.
  private func place(_ column: Int) -> CInt { CInt(exactly: column) ?? -1 }
}
