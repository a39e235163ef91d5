import Foundation

/// A value that one thread at a time may touch.
///
/// `Synchronization.Mutex` does the same, but its lock is one that ThreadSanitizer does not see, so that every use
/// of it would be reported as a race and real ones be lost among them.
final class Guarded<Value>: @unchecked Sendable {
  private let lock = NSLock()
  private var value: Value

  init(_ value: Value) { self.value = value }

  /// Lends the value; whoever comes meanwhile waits.
  func withLock<T>(_ body: (inout Value) throws -> T) rethrows -> T {
    lock.lock()
    defer { lock.unlock() }
    return try body(&value)
  }
}
