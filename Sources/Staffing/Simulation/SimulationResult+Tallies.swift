extension SimulationResult {
  /// Sums up what a run has counted: the tallies of each batch by interval and queue, and the seconds each group
  /// had worked before the first and after each batch.
  init(
    _ room: SimulatedRoom,
    tallies: [[Tally]],
    worked: [[Double]],
    schedule: SimulationSchedule,
    seed: UInt64,
    unfinished: Int,
    isCutShort: Bool
  ) {
    let lines = room.lines.count
    let length = room.lengths.count
    intervals = (0..<lines).map { c in
      (0..<length).map { i in Service(tallies.map { $0[i * lines + c] }) }
    }
    overall = (0..<lines).map { c in
      Service(
        tallies.map { batch in
          (0..<length).reduce(into: Tally()) { $0 += batch[$1 * lines + c] }
        }
      )
    }
    occupancy = room.groups.enumerated().map { g, group in
      let staffed = zip(group.agents, schedule.lengths).reduce(0) { $0 + Double($1.0) * $1.1 }
      return Estimate.ratio(
        zip(worked, worked.dropFirst()).map {
          ($1[g] - $0[g], staffed * Double(schedule.periods))
        }
      )
    }
    calls = tallies.reduce(0) { $1.reduce($0) { $0 + $1.offered } }
    batches = tallies.count
    self.seed = seed
    self.unfinished = unfinished
    self.isCutShort = isCutShort
  }
}
