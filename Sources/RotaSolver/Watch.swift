import Synchronization

/// Says when one answer has taken too long.
final class Watch: Sendable {
  private let allowance: Duration
  private let deadline: Mutex<ContinuousClock.Instant>
  private let over = Mutex(false)

  /// A watch that runs from now.
  ///
  /// - Parameter seconds: How long an answer may take.
  init(allowing seconds: Double) {
    allowance = .seconds(seconds)
    deadline = Mutex(.now + allowance)
  }

  /// Gives the next answer its whole time.
  func restart() { deadline.withLock { $0 = .now + allowance } }

  /// Whether the time was over.
  var wasOver: Bool { over.withLock { $0 } }

  /// Waits until the time is over; false where it is no longer wanted.
  func isOver() async -> Bool {
    while true {
      let next = deadline.withLock { $0 }
      if next <= .now {
        over.withLock { $0 = true }
        return true
      }
      do { try await Task.sleep(until: next) } catch { return false }
    }
  }
}
