public import CivilTime

/// Calls that were offered to one queue, counted by interval.
///
/// Shape: one entry an interval of the grid. An interval that is not known is neither quiet nor busy: nothing
/// was recorded, and `calls` is 0 there.
public struct CallHistory: Hashable, Sendable {
  /// The queue's id.
  public let queue: String
  /// The intervals.
  public let grid: IntervalGrid
  /// Calls offered in each interval, 0 or more.
  public var calls: [Double]
  /// Whether an interval was recorded at all.
  public var isKnown: [Bool]

  /// Makes a history; both lists have one entry an interval, and all is taken to be known where nothing is said.
  public init(queue: String, grid: IntervalGrid, calls: [Double], isKnown: [Bool]? = nil) {
    self.queue = queue
    self.grid = grid
    self.calls = calls
    self.isKnown = isKnown ?? [Bool](repeating: true, count: calls.count)
  }

  /// The same without what lies on or after a day.
  public func before(_ date: CivilDate) -> CallHistory {
    if date >= grid.days.end { return self }
    let grid = IntervalGrid(
      DateSpan(self.grid.days.start, max(date, self.grid.days.start)),
      every: self.grid.interval,
      in: self.grid.zone
    )
    return CallHistory(
      queue: queue,
      grid: grid,
      calls: Array(calls.prefix(grid.count)),
      isKnown: Array(isKnown.prefix(grid.count))
    )
  }
}

extension CallHistory {
  /// Histories of one grid without days at either end whose beginning or end no queue knows.
  ///
  /// Where that would leave nothing, they stay as they are.
  public static func wholeDays(_ histories: [CallHistory]) -> [CallHistory] {
    guard let grid = histories.first?.grid, histories.allSatisfy({ $0.grid == grid }) else {
      return histories
    }
    func isWhole(_ day: Int) -> Bool {
      let range = grid.firsts[day]..<grid.firsts[day + 1]
      guard let first = range.first, let last = range.last else { return false }
      return histories.contains { $0.isKnown[first] } && histories.contains { $0.isKnown[last] }
    }
    var low = 0
    var high = grid.days.count
    while low < high, !isWhole(low) { low += 1 }
    while high > low, !isWhole(high - 1) { high -= 1 }
    guard low < high, low > 0 || high < grid.days.count else { return histories }
    let range = grid.firsts[low]..<grid.firsts[high]
    let short = IntervalGrid(
      DateSpan(grid.days.start + low, grid.days.start + high),
      every: grid.interval,
      in: grid.zone
    )
    return histories.map {
      CallHistory(
        queue: $0.queue,
        grid: short,
        calls: Array($0.calls[range]),
        isKnown: Array($0.isKnown[range])
      )
    }
  }
}
