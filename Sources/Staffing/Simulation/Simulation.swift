/// Runs a simulated room.
public enum Simulation {
  /// The most calls one run counts.
  public static let mostCalls = 1_000_000_000

  /// Runs a room's period round and round until so many calls are counted.
  ///
  /// The room begins empty; one batch is run in and not counted. What the first and the last calls of a batch find
  /// depends on the batch beside it, which long batches do not notice. Calls that wait at the end are followed for
  /// as long as one batch more.
  ///
  /// - Parameters:
  ///   - room: The room.
  ///   - calls: About how many calls to count, 1 … `mostCalls`; at least two periods are run.
  ///   - seed: Where its random numbers begin.
  ///   - batches: How many batches to make, 2 … 1000; fewer where there are fewer periods.
  ///   - progress: Told after each batch which share of the run is done; the run ends where it answers no.
  /// - Returns: The service of each queue, with its confidence interval.
  public static func run(
    _ room: SimulatedRoom,
    calls: Int = 1_000_000,
    seed: UInt64 = 1,
    batches: Int = 30,
    progress: ((Double) -> Bool)? = nil
  ) -> SimulationResult {
    let schedule = SimulationSchedule(room, calls: calls, batches: batches)
    let width = room.lines.count * room.lengths.count
    // The first batch's tallies take what is not counted.
    let counted = width..<(width * (schedule.batches + 1))
    var loop = EventLoop(room, tallies: counted.upperBound, seed: seed, events: schedule.events)
    defer { loop.free() }
    func run(batch: Int) {
      for _ in 0..<schedule.periods where !loop.isCutShort {
        for i in 0..<schedule.lengths.count where !loop.isCutShort {
          loop.run(
            room,
            interval: i,
            length: schedule.lengths[i],
            base: batch * width + i * room.lines.count
          )
        }
      }
    }
    run(batch: 0)
    var worked = [loop.worked()]
    var done = 0
    while done < schedule.batches, !loop.isCutShort {
      done += 1
      run(batch: done)
      worked.append(loop.worked())
      if let progress, !progress(Double(done) / Double(schedule.batches)) { break }
    }
    if !loop.isCutShort, loop.waits(counted) { run(batch: 0) }
    let unfinished = loop.settle(counted)
    let tallies = (0..<max(1, done)).map { batch in
      Array(
        UnsafeBufferPointer(
          start: loop.tallies + min(batch + 1, schedule.batches) * width,
          count: width
        )
      )
    }
    return SimulationResult(
      room,
      tallies: tallies,
      worked: worked,
      schedule: schedule,
      seed: seed,
      unfinished: unfinished,
      isCutShort: loop.isCutShort
    )
  }
}
