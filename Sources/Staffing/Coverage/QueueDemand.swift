import CivilTime

/// One queue’s calls as load, interval by interval.
struct QueueDemand {
  /// The place of the queue among the room's.
  let place: Int
  let queue: Queue
  let forecast: Forecast
  /// What the calls in each interval ask of people, with what is carried over from the ones before.
  let loads: [OfferedLoad]

  /// The queues that have a forecast.
  static func all(
    _ queues: [Queue],
    forecasts: [Forecast],
    grid: IntervalGrid,
    method: LoadMethod
  ) -> [QueueDemand] {
    let hours = (0..<grid.count).map { grid.span($0).length.inHours }
    return queues.prefix(DeskTime.mostQueues).enumerated().compactMap {
      place,
      queue -> QueueDemand? in
      guard let forecast = forecasts.first(where: { $0.queue == queue.id }) else { return nil }
      let rates = zip(forecast.calls, hours).map { $1 > 0 ? $0 / $1 : 0 }
      let loads: [OfferedLoad]
      switch method {
      case .modified:
        loads = ModifiedOfferedLoad.loads(
          callsPerHour: rates,
          lengths: hours.map { $0 * 3600 },
          handle: queue.handleSeconds,
          start: nil
        )
      case .perInterval:
        loads = rates.map { OfferedLoad(constant: $0 * queue.handleSeconds / 3600) }
      }
      return QueueDemand(place: place, queue: queue, forecast: forecast, loads: loads)
    }
  }

  /// The queue as one class of a pool, with the most its load comes to in an interval: what staff is set by.
  func peak(_ i: Int) -> CallClass { callClass(loads[i].max) }

  /// The same with the mean of its load: what service is expected by.
  func mean(_ i: Int) -> CallClass { callClass(loads[i].mean) }

  func callClass(_ erlangs: Double) -> CallClass {
    CallClass(
      erlangs: erlangs,
      handle: queue.handleSeconds,
      patience: queue.patienceSeconds,
      target: queue.target,
      clockOffset: queue.clockOffsetSeconds
    )
  }
}
