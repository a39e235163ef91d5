import GRDB

/// What an error of SQLite means for the record.
struct SQLiteFault {
  private let error: DatabaseError

  init(_ error: DatabaseError) { self.error = error }

  private var code: ResultCode { error.resultCode }

  var isConstraint: Bool { code == .SQLITE_CONSTRAINT }

  /// Whether the file can no longer be trusted to hold what it was given: after a failed fsync the pages may be
  /// gone from memory too, and a second fsync that succeeds would prove nothing.
  var isFatal: Bool { code == .SQLITE_IOERR || isDamage }

  private var isDamage: Bool { code == .SQLITE_CORRUPT || code == .SQLITE_NOTADB }

  /// The error that callers see; no statement, value or path is in it.
  var asError: any Error {
    switch code {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return EngineFault.again
    case .SQLITE_CONSTRAINT: return RecordError.constraint(constraint)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      return RecordError.damaged(
        error.message ?? "SQLite finds it damaged",
        restore: nil
      )
    case .SQLITE_FULL: return RecordError.cannotWrite("the disk is full")
    case .SQLITE_IOERR:
      return RecordError.cannotWrite("the disk failed (\(error.extendedResultCode))")
    case .SQLITE_READONLY: return RecordError.cannotWrite("it may only be read")
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      return RecordError.cannotRead("the system does not let it be opened")
    default: return RecordError.cannotRead(error.message ?? "SQLite says: \(code)")
    }
  }

  /// `UNIQUE constraint failed: swap.room, swap.id` names the columns, `CHECK constraint failed: in_order` the rule.
  private var constraint: String {
    let text = error.message ?? ""
    return text.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? text
  }
}
