import Dispatch
import Glibc
import Synchronization

/// Runs what blocks - the record, the making of pages, the hashing of passwords - on threads of its own: a few at
/// once, a few more waiting, and the rest is told to come back.
public final class WorkQueue: Sendable {
  /// There is more waiting than is worth waiting for.
  struct Full: Error {}

  private struct Load {
    var running = 0
    var waiting: [@Sendable () -> Void] = []
    /// Since when nothing new is begun.
    var paused: ContinuousClock.Instant?
  }

  /// How long what comes while nothing is begun is kept waiting; later it is told to come back.
  static let longestPause = Duration.seconds(10)

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
      if let paused = load.paused {
        if ContinuousClock.now - paused > Self.longestPause { return .never }
      } else if load.running < atOnce {
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
      guard load.paused == nil, !load.waiting.isEmpty else {
        load.running -= 1
        return nil
      }
      return load.waiting.removeFirst()
    }
    if let next { queue.async { self.go(on: next) } }
  }

  /// Lets what runs come to its end and begins nothing new until `resume`.
  ///
  /// It is called by one thread at a time, and not by work of this queue.
  ///
  /// - Parameter patience: How many seconds to wait for what runs.
  /// - Returns: Whether nothing runs any more.
  func pause(patience: Double) -> Bool {
    let clock = ContinuousClock()
    let deadline = clock.now + .seconds(patience)
    load.withLock { $0.paused = clock.now }
    while load.withLock({ $0.running }) > 0 {
      guard clock.now < deadline else { return false }
      // Once for each command given beside the server: nothing that would want a signal of its own.
      usleep(2_000)
    }
    return true
  }

  /// Begins again, what waited first.
  func resume() {
    let next: [@Sendable () -> Void] = load.withLock { load in
      load.paused = nil
      let count = min(load.waiting.count, max(0, atOnce - load.running))
      let next = Array(load.waiting.prefix(count))
      load.waiting.removeFirst(count)
      load.running += count
      return next
    }
    for work in next { queue.async { self.go(on: work) } }
  }
}
