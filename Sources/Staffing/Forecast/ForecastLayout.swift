import CivilTime

/// Lays what the methods expect over the intervals of real days.
struct ForecastLayout {
  let patterns: [(pattern: CallPattern, weight: Double)]
  let range: CallRange
  /// How many days ahead the range was learnt.
  let tested: Int
  /// The day after the history.
  let end: CivilDate

  /// The most that the uncertainty of the level grows by.
  static let mostGrowth = 4.0

  init(
    _ patterns: [(pattern: CallPattern, weight: Double)],
    range: CallRange,
    tested: Int,
    from end: CivilDate
  ) {
    self.patterns = patterns
    self.range = range
    self.tested = tested
    self.end = end
  }

  func forecast(
    queue: String,
    over grid: IntervalGrid,
    holidays: Set<CivilDate>,
    method: ForecastMethod
  ) -> Forecast {
    var calls = [Double](repeating: 0, count: grid.count)
    var low = calls
    var high = calls
    for d in 0..<grid.days.count {
      let date = grid.days.start + d
      let rates = mean(on: date, isHoliday: holidays.contains(date))
      let growth = min(
        Self.mostGrowth,
        max(1, Double(date - end + 1) / Double(max(7, tested)))
      )
      for i in grid.firsts[d]..<grid.firsts[d + 1] where grid.slots[i] < rates.count {
        calls[i] = rates[grid.slots[i]] * grid.share(i)
        (low[i], high[i]) = range.bounds(calls[i], growth: growth)
      }
    }
    return Forecast(
      queue: queue,
      grid: grid,
      calls: calls,
      low: low,
      high: high,
      method: method.rawValue
    )
  }

  private func mean(on date: CivilDate, isHoliday: Bool) -> [Double] {
    var sum: [Double] = []
    for (pattern, weight) in patterns {
      let rates = pattern.calls(on: date, isHoliday: isHoliday, ahead: date - end).map {
        $0 * weight
      }
      sum = sum.isEmpty ? rates : zip(sum, rates).map { $0 + $1 }
    }
    return sum
  }
}
