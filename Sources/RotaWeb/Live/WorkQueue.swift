import Dispatch
import Synchronization

/// Runs what blocks - the record, the making of pages, the hashing of passwords - on threads of its own: a few at
/// once, a few more waiting, and the rest is told to come back.
public final class WorkQueue: Sendable {
  /// There is more waiting than is worth waiting for.
  struct Full: Error {}

  private struct Load {
    var running = 0
    var waiting: [@Sendable () -> Void] = []
  }

  private let queue: DispatchQueue
  private let atOnce: Int
  private let mostWaiting: Int
  private let load = Mutex(Load())

  /// Makes a queue.
  ///
  /// - Parameters:
  ///   - name: What the threads are called.
  ///   - atOnce: How many run at once.
  ///   - mostWaiting: How many may wait.
  public init(_ name: String, atOnce: Int, mostWaiting: Int) {
    queue = DispatchQueue(label: name, attributes: .concurrent)
    self.atOnce = max(1, atOnce)
    self.mostWaiting = max(0, mostWaiting)
  }

  /// Runs something and waits for it without holding a thread of the caller's.
  ///
  /// - Throws: `Full` where too many wait.
  func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async throws(Full) -> Value {
    let value: Value? = await withCheckedContinuation { continuation in
      let isTaken = take { continuation.resume(returning: work()) }
      if !isTaken { continuation.resume(returning: nil) }
    }
    guard let value else { throw Full() }
    return value
  }

  private func take(_ work: @escaping @Sendable () -> Void) -> Bool {
    enum Place { case now, later, never }
    let place: Place = load.withLock { load in
      if load.running < atOnce {
        load.running += 1
        return .now
      }
      guard load.waiting.count < mostWaiting else { return .never }
      load.waiting.append(work)
      return .later
    }
    if place == .now { queue.async { self.go(on: work) } }
    return place != .never
  }

  /// Runs one and then whatever waits, in the order it came.
  private func go(on work: @Sendable () -> Void) {
    work()
    let next: (@Sendable () -> Void)? = load.withLock { load in
      guard !load.waiting.isEmpty else {
        load.running -= 1
        return nil
      }
      return load.waiting.removeFirst()
    }
    if let next { queue.async { self.go(on: next) } }
  }
}
