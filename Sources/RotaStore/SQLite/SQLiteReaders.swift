import Dispatch
import GRDB

/// A few connections that only read, made when they are first needed.
final class SQLiteReaders: Sendable {
  private let path: String
  private let idle = Guarded<[DatabaseQueue]>([])
  private let places: DispatchSemaphore

  init(path: String, most: Int) {
    self.path = path
    places = DispatchSemaphore(value: most)
  }

  /// Lends one; whoever finds none waits.
  func with<T>(_ body: (DatabaseQueue) throws -> T) throws -> T {
    places.wait()
    defer { places.signal() }
    let reader =
      try idle.withLock { $0.popLast() } ?? SQLiteConnection.open(path, isReadOnly: true)
    defer { idle.withLock { $0.append(reader) } }
    return try body(reader)
  }

  /// Closes those that nobody reads with.
  func close() {
    for reader in idle.withLock({ idle in
      defer { idle = [] }
      return idle
    }) {
      try? reader.close()
    }
  }
}
