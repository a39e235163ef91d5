/// Sums by weekday and place on the clock, from which shapes of a week are made.
///
/// Shape: cell `weekday * slots + s`, Monday first.
struct WeekShape {
  let slots: Int
  /// Calls, weighted.
  var calls: [Double]
  /// Recorded intervals, weighted.
  var exposure: [Double]

  /// Sums some days of a table.
  ///
  /// - Parameters:
  ///   - table: The history.
  ///   - days: The days to sum.
  ///   - isUsed: Which of the table's days may be used.
  ///   - weight: The weight of a day.
  init(
    _ table: DayTable,
    days: Range<Int>,
    isUsed: [Bool],
    weight: (Int) -> Double = { _ in 1 }
  ) {
    slots = table.slots
    calls = [Double](repeating: 0, count: 7 * table.slots)
    exposure = calls
    for d in days where isUsed[d] {
      let w = weight(d)
      let from = d * slots
      let to = table.row(d)
      for s in 0..<slots {
        calls[to + s] += w * table.calls[from + s]
        exposure[to + s] += w * table.exposure[from + s]
      }
    }
  }

  /// Calls in a whole interval of each cell; what was never recorded is taken from `fallback`.
  func means(or fallback: [Double]) -> [Double] {
    calls.indices.map { exposure[$0] > 0 ? calls[$0] / exposure[$0] : fallback[$0] }
  }

  /// The mean of each cell, filled from the same time on other days where the history is too short to say that
  /// the room is shut then.
  func means(spanning days: Int) -> [Double] {
    var result = means(or: [Double](repeating: 0, count: calls.count))
    guard days < 14 else { return result }
    let known = exposure.indices.filter { exposure[$0] > 0 }
    let whole = known.reduce(0) { $0 + result[$1] } / Double(max(1, known.count))
    for s in 0..<slots {
      let rows = (0..<7).map { $0 * slots + s }
      let seen = rows.filter { exposure[$0] > 0 }
      let mean = seen.isEmpty ? whole : seen.reduce(0) { $0 + result[$1] } / Double(seen.count)
      for cell in rows where exposure[cell] == 0 { result[cell] = mean }
    }
    return result
  }
}
