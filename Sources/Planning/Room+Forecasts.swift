public import CivilTime
import Rostering
public import Staffing

extension Room {
  /// The calls to expect on each queue, by its place; nothing for a queue without calls before the first day.
  ///
  /// - Parameters:
  ///   - demand: The calls of the past, a history a queue.
  ///   - days: The days to come.
  /// - Returns: A forecast or nothing for each of the room's queues.
  public func forecasts(from demand: [CallHistory], over days: DateSpan) -> [ForecastReading?] {
    if demand.isEmpty || queues.isEmpty { return queues.map { _ in nil } }
    let grid = IntervalGrid(days, every: staffing.interval, in: roster.zone)
    let holidays = Set(roster.holidays.map(\.date))
    return queues.map { queue in
      guard let history = demand.first(where: { $0.queue == queue.id }) else { return nil }
      return try? Forecaster.forecast(history, over: grid, holidays: holidays)
    }
  }
}
