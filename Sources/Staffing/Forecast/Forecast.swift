/// The calls to expect on one queue, by interval, with the range they will lie in four times out of five.
public struct Forecast: Hashable, Sendable {
  /// The queue's id.
  public let queue: String
  /// The intervals.
  public let grid: IntervalGrid
  /// Calls expected in each interval.
  public let calls: [Double]
  /// One time in ten there are fewer calls than this.
  public let low: [Double]
  /// One time in ten there are more calls than this.
  public let high: [Double]
  /// The id of the method that the back-test chose.
  public let method: String

  /// Makes a forecast; the lists have one entry an interval.
  public init(
    queue: String,
    grid: IntervalGrid,
    calls: [Double],
    low: [Double],
    high: [Double],
    method: String
  ) {
    self.queue = queue
    self.grid = grid
    self.calls = calls
    self.low = low
    self.high = high
    self.method = method
  }
}
