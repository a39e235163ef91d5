extension SQLiteEngine {
  /// Looks through the file for damage; empty where there is none.
  ///
  /// - Parameter isThorough: Whether indexes and references between tables are compared as well.
  /// - Returns: What is wrong, up to five things.
  /// - Throws: `RecordError.damaged` where it is too damaged to be looked through.
  func faults(isThorough: Bool) throws -> [String] {
    try maintain { db in
      var faults: [String] = []
      let look: SQL = isThorough ? "PRAGMA integrity_check(5)" : "PRAGMA quick_check(5)"
      try db.each(look) { row in
        if row.text(0) != "ok" { faults.append(row.text(0)) }
      }
      guard isThorough, faults.isEmpty else { return faults }
      try db.each("PRAGMA foreign_key_check") { row in
        faults.append("a row of \(row.text(0)) refers to nothing in \(row.text(2))")
      }
      return faults
    }
  }

  /// Writes the whole record, as it is now, into an empty file; what was deleted is not in it.
  func copy(to path: String) throws { try maintain { try $0.each("VACUUM INTO \(path)") { _ in } } }
}
