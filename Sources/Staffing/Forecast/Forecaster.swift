public import CivilTime

/// Forecasts the calls of a queue from its own history.
public enum Forecaster {
  /// How many days ahead the back-test looks: four weeks, however many are asked for, so that a day has one forecast
  /// and not another in each report.
  static let tested = 28

  /// The calls to expect in each interval, with their range and with what they rest on.
  ///
  /// - Parameters:
  ///   - history: What was counted; only what lies before the first day of `grid` is used.
  ///   - grid: The intervals to forecast, of the same length as the history's.
  ///   - holidays: The bank holidays of the history and of the forecast.
  /// - Returns: the forecast and how it came about.
  /// - Throws: `ForecastError`, where the history holds no call before that day or its intervals are of another
  ///   length.
  public static func forecast(
    _ history: CallHistory,
    over grid: IntervalGrid,
    holidays: Set<CivilDate> = []
  ) throws(ForecastError) -> ForecastReading {
    guard history.grid.interval == grid.interval else {
      throw .otherInterval(history: history.grid.interval, asked: grid.interval)
    }
    let table = DayTable(history.before(grid.days.start), holidays: holidays)
    guard table.calls.contains(where: { $0 > 0 }) else { throw .noCalls(queue: history.queue) }
    let fit = PatternFit(table, days: table.count)
    let end = table.first + table.count
    let test = BackTest(table, judgedBy: fit.review, ahead: Self.tested)
    let choice = MethodChoice(test)
    let patterns = choice.parts.compactMap { part in
      fit.pattern(part.method).map { (pattern: $0, weight: part.weight) }
    }
    let layout = ForecastLayout(patterns, range: choice.range, tested: test.horizon, from: end)
    let forecast = layout.forecast(
      queue: history.queue,
      over: grid,
      holidays: holidays,
      method: choice.method
    )
    return ForecastReading(
      forecast: forecast,
      history: DateSpan(table.first, end),
      method: choice.method,
      parts: choice.parts,
      trials: choice.trials,
      origins: test.origins.map { table.first + $0 },
      horizon: test.horizon,
      coverage: choice.coverage,
      testFloor: choice.floor,
      floor: PoissonFloor.error(forecast.calls),
      dayFloor: PoissonFloor.error(
        (0..<grid.days.count).map { d in
          forecast.calls[grid.firsts[d]..<grid.firsts[d + 1]].reduce(0, +)
        }
      ),
      notes: ForecastNotes.notes(
        fit,
        test: test,
        holiday: patterns.first?.pattern.holiday,
        over: grid,
        holidays: holidays
      )
    )
  }
}
