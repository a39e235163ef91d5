import CivilTime

/// Forecasts of days that the history already holds, each made from the days before its origin alone.
struct BackTest {
  /// The forecasts of one method, the held-out cells one after the other.
  struct Trial {
    let method: ForecastMethod
    var expected: [Double]
  }
  /// A cell that was held out.
  struct Cell {
    let origin: Int
    let day: Int
    let calls: Double
    let exposure: Double
  }

  /// How many days each origin looks ahead.
  let horizon: Int
  /// The first held-out day of each origin, latest first.
  let origins: [Int]
  /// The held-out cells that were recorded.
  let cells: [Cell]
  /// The forecasts; a method is in only where it can answer from every origin.
  let trials: [Trial]

  /// The most origins.
  static let most = 6
  /// The longest look ahead, days.
  static let longest = 56
  /// The least history that can be split.
  static let least = 14

  /// Chooses the origins in a history of so many days, for a forecast that looks so far ahead.
  static func origins(days: Int, ahead: Int) -> (horizon: Int, origins: [Int]) {
    guard days >= least else { return (0, []) }
    let wanted = min(max(7, ahead), longest, max(7, days / 3))
    let horizon = days >= 42 ? max(7, wanted / 7 * 7) : 7
    var training = max(7, days / 3)
    // Where it can be, every origin knows the time of the year.
    if days >= YearSeason.least + 2 * horizon { training = max(training, YearSeason.least) }
    let room = max(0, days - training - horizon)
    let step = max(7, min(2 * horizon, room / (most - 1)) / 7 * 7)
    return (horizon, (0..<most).map { days - horizon - $0 * step }.filter { $0 >= training })
  }

  init(_ table: DayTable, judgedBy review: DayReview, ahead: Int) {
    (horizon, origins) = Self.origins(days: table.count, ahead: ahead)
    var cells: [Cell] = []
    var places: [Int] = []
    for (o, origin) in origins.enumerated() {
      for d in origin..<origin + horizon {
        // A recording that failed says nothing about a method.
        if review.oddities[d] == .outage { continue }
        for c in table.cells(d) where review.table.exposure[c] > 0 {
          cells.append(
            Cell(origin: o, day: d, calls: table.calls[c], exposure: table.exposure[c])
          )
          places.append(c)
        }
      }
    }
    var expected = [[Double]?](repeating: [], count: ForecastMethod.allCases.count)
    var next = 0
    for origin in origins {
      let fit = PatternFit(table, days: origin)
      var end = next
      while end < cells.count, places[end] < (origin + horizon) * table.slots,
        places[end] >= origin * table.slots, cells[end].origin == cells[next].origin
      { end += 1 }
      for (m, method) in ForecastMethod.allCases.enumerated() {
        guard expected[m] != nil, let pattern = fit.pattern(method) else {
          expected[m] = nil
          continue
        }
        var day = -1
        var rates: [Double] = []
        for i in next..<end {
          if cells[i].day != day {
            day = cells[i].day
            rates = pattern.calls(
              on: table.first + day,
              isHoliday: table.isHoliday[day],
              ahead: day - origin
            )
          }
          expected[m]?.append(rates[places[i] % table.slots] * cells[i].exposure)
        }
      }
      next = end
    }
    self.cells = cells
    trials = zip(ForecastMethod.allCases, expected).compactMap { method, values in
      values.map { Trial(method: method, expected: $0) }
    }
  }

  /// The interval error by chance alone, the level of each origin known exactly: what was expected is scaled to the
  /// calls that came.
  func floor(of expected: [Double]) -> Double {
    var sums = [(calls: Double, expected: Double)](repeating: (0, 0), count: origins.count)
    for (i, cell) in cells.enumerated() {
      sums[cell.origin].calls += cell.calls
      sums[cell.origin].expected += expected[i]
    }
    var deviations = 0.0
    for (i, cell) in cells.enumerated() where sums[cell.origin].expected > 0 {
      let scale = sums[cell.origin].calls / sums[cell.origin].expected
      deviations += PoissonFloor.deviation(expected[i] * scale)
    }
    let calls = sums.reduce(0) { $0 + $1.calls }
    return calls > 0 ? deviations / calls : 0
  }

  /// The absolute errors of some forecasts over the calls that came, by interval and by day.
  func errors(of expected: [Double], origin: Int? = nil) -> (interval: Double, day: Double) {
    var interval = 0.0
    var day = 0.0
    var calls = 0.0
    var open = (origin: -1, day: -1, error: 0.0)
    for (i, cell) in cells.enumerated() where origin == nil || cell.origin == origin {
      if cell.origin != open.origin || cell.day != open.day {
        day += abs(open.error)
        open = (cell.origin, cell.day, 0)
      }
      interval += abs(cell.calls - expected[i])
      open.error += cell.calls - expected[i]
      calls += cell.calls
    }
    day += abs(open.error)
    return calls > 0 ? (interval / calls, day / calls) : (0, 0)
  }
}
