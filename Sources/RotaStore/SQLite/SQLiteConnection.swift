import GRDB

/// Makes the connections to the file: one that writes and checkpoints, others that only read.
///
/// They are made here and nowhere else. Two that wrote or checkpointed at once could lose acknowledged
/// commits under SQLite 3.7.0 to 3.51.2.
enum SQLiteConnection {
  static func open(_ path: String, isReadOnly: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(0.2)
    configuration.label = "relief"
    configuration.prepareDatabase { db in
      try SQLiteSettings.apply(isReadOnly: isReadOnly) { try String.fetchOne(db, sql: $0) }
    }
    do {
      return try DatabaseQueue(path: path, configuration: configuration)
    } catch let error as DatabaseError {
      throw SQLiteFault(error).asError
    }
  }
}
