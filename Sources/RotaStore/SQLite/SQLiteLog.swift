import GRDB
import GRDBSQLite

/// The write-ahead log: how long it is, and moving it into the file.
///
/// SQLite's own checkpoint after a commit keeps its errors to itself, and a failed fsync must not pass unseen;
/// so it is replaced by this one.
final class SQLiteLog: @unchecked Sendable {
  /// Pages in the log; only touched on the queue of the connection that writes.
  private var pages: CInt = 0

  /// Whether it should be moved into the file: 1,000 pages of 4 KiB, as SQLite itself would.
  var isLong: Bool { pages >= 1_000 }

  /// Listens to the commits of a connection, which it must outlive.
  func attach(to db: Database) {
    sqlite3_wal_hook(
      db.sqliteConnection,
      { context, _, _, pages in
        guard let context else { return SQLITE_OK }
        Unmanaged<SQLiteLog>.fromOpaque(context).takeUnretainedValue().pages = pages
        return SQLITE_OK
      },
      Unmanaged.passUnretained(self).toOpaque()
    )
  }

  /// Moves what can be moved; a reader in the way is no error.
  func checkpoint(_ mode: Database.CheckpointMode, on db: Database) throws {
    do {
      _ = try db.checkpoint(mode)
      pages = 0
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      pages = 0
    }
  }
}
