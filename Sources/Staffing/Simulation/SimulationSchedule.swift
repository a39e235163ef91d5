/// How long a simulation runs, and in which batches.
struct SimulationSchedule {
  /// Batches that are counted; one more is run in before them.
  let batches: Int
  /// Periods in a batch.
  let periods: Int
  /// The length of each interval, seconds; that of a steady room is a whole batch.
  let lengths: [Double]
  /// The most events it may take.
  let events: Int

  init(_ room: SimulatedRoom, calls: Int, batches: Int) {
    let calls = Double(min(max(calls, 1), Simulation.mostCalls))
    // No more than a million tallies.
    let width = room.lines.count * room.lengths.count
    let wished = min(max(batches, 2), 1000, max(2, 1_000_000 / width))
    let perPeriod = room.callsPerPeriod
    if room.lengths.count == 1, perPeriod > 0 {
      self.batches = wished
      periods = 1
      lengths = [min(calls / perPeriod * room.lengths[0] / Double(wished), 1e15)]
    } else {
      // Each interval costs a little even where nobody calls.
      let most = Double(max(2, 20_000_000 / room.lengths.count))
      let needed = perPeriod > 0 ? (calls / perPeriod).rounded(.up) : 2
      let all = Int(min(max(needed, 2), most))
      self.batches = min(wished, all)
      periods = (all + self.batches - 1) / self.batches
      lengths = room.lengths
    }
    events = 100_000_000 + Int(calls) * 8
  }
}
