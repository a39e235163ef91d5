/// What one day's calls of a queue add up to; rows themselves are never kept.
public struct CallSums: Hashable, Sendable {
  /// Calls whose handle time is known.
  public var handled = 0
  /// Their handle times together, seconds.
  public var handleSeconds = 0.0
  /// Their squares together.
  public var handleSquares = 0.0
  /// Calls of which both the wait and the end are known.
  public var waited = 0
  /// Their waits together, seconds, the abandoned included.
  public var waitSeconds = 0.0
  /// How many of them were abandoned.
  public var abandoned = 0

  /// Begins with nothing.
  public init() {}

  /// Adds a handle time, seconds.
  public mutating func add(handle seconds: Double) {
    handled += 1
    handleSeconds += seconds
    handleSquares += seconds * seconds
  }

  /// Adds a wait, seconds.
  public mutating func add(wait seconds: Double, isAbandoned: Bool) {
    waited += 1
    waitSeconds += seconds
    if isAbandoned { abandoned += 1 }
  }

  /// The sums of both.
  public static func + (a: CallSums, b: CallSums) -> CallSums {
    var sum = a
    sum.handled += b.handled
    sum.handleSeconds += b.handleSeconds
    sum.handleSquares += b.handleSquares
    sum.waited += b.waited
    sum.waitSeconds += b.waitSeconds
    sum.abandoned += b.abandoned
    return sum
  }
}
