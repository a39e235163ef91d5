/// Runs statements of one transaction that only reads.
public protocol SQLRead {
  /// Calls the body on each row of a query, in order, without keeping them.
  func each(_ sql: SQL, _ body: (any SQLRow) throws -> Void) throws
}

extension SQLRead {
  /// The rows of a query.
  public func query(_ sql: SQL) throws -> [[SQLValue]] {
    var rows: [[SQLValue]] = []
    try each(sql) { rows.append($0.values) }
    return rows
  }
}

/// Runs statements of one transaction that writes.
public protocol SQLWrite: SQLRead {
  /// Runs a statement and says how many rows it touched.
  @discardableResult func run(_ sql: SQL) throws -> Int

  /// Runs a statement of the schema, in which `{int64}` and `{bytes}` stand for the engine's own types.
  func define(_ sql: SQL) throws
}

/// What a record is kept in.
///
/// A write is one serialisable transaction: all of it happens or nothing does. Its closure may run again, up to
/// five times, where the engine says that somebody else was in the way; so it must have no effect but through
/// its handle. Calls block; who serves many at once calls from threads of their own. A write inside a write is
/// a mistake of the program; a read inside a write sees the state before it.
public protocol StoreEngine: Sendable {
  /// Reads from one consistent state.
  func read<T>(_ body: (any SQLRead) throws -> T) throws -> T

  /// Writes in one transaction; what is returned has been made durable.
  ///
  /// - Throws: What the closure throws, after which nothing has happened; `RecordError` where the engine cannot,
  ///   `.busy` after five tries among them.
  @discardableResult
  func write<T>(_ body: (any SQLWrite) throws -> T) throws -> T
}
