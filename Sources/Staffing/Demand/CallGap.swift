public import CivilTime

/// A time without calls where calls were expected: nothing was recorded.
public struct CallGap: Hashable, Sendable {
  /// The queue's id.
  public let queue: String
  /// The time.
  public let span: Span
  /// The calls that such hours have on other days.
  public let expected: Double

  /// So many calls must be expected in a time without any before it is taken for a gap: by chance alone that happens
  /// once in five hundred million.
  static let least = 20.0
  /// The same where the history begins or ends, as a log that begins at 17:40 has no calls before that.
  static let leastAtEnds = 3.0
}

extension CallHistory {
  /// Takes for unknown what holds no call where the same hours of other days have many.
  ///
  /// - Parameter endsInRecord: Whether the recording is known to have gone on after the history's end, so that a
  ///   quiet end is no sign of its own.
  /// - Returns: the gaps, in order of time.
  public mutating func markGaps(endsInRecord: Bool = false) -> [CallGap] {
    var gaps: [Range<Int>] = []
    var profile: [Double] = []
    // A long gap lowers what is expected, so what is found is left out and the rest looked at again.
    for _ in 0..<4 {
      profile = expected()
      let found = runs().filter { run in
        let sum = run.reduce(0) { $0 + profile[$1] }
        let isAtEnd = run.lowerBound == 0 || run.upperBound == grid.count && !endsInRecord
        return sum >= (isAtEnd ? CallGap.leastAtEnds : CallGap.least)
      }
      if found == gaps { break }
      gaps = found
      for run in found { for i in run { isKnown[i] = false } }
    }
    return gaps.map { run in
      CallGap(
        queue: queue,
        span: Span(grid.starts[run.lowerBound], grid.starts[run.upperBound]),
        expected: run.reduce(0) { $0 + profile[$1] }
      )
    }
  }

  /// The runs of intervals without a call.
  private func runs() -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var first = 0
    for i in 0...grid.count where i == grid.count || calls[i] > 0 {
      if i > first { runs.append(first..<i) }
      first = i + 1
    }
    return runs
  }

  /// The mean of the known intervals at the same place of the week; of the day, where there are under four weeks.
  private func expected() -> [Double] {
    let places = grid.slotsPerDay
    let days = grid.days.count < 28 ? 1 : 7
    var sums = [Double](repeating: 0, count: places * days)
    var counts = sums
    func place(_ day: Int, _ i: Int) -> Int {
      (days == 1 ? 0 : (grid.days.start + day).weekday.rawValue) * places
        + min(grid.slots[i], places - 1)
    }
    for day in 0..<grid.days.count {
      for i in grid.firsts[day]..<grid.firsts[day + 1] where isKnown[i] {
        sums[place(day, i)] += calls[i]
        counts[place(day, i)] += 1
      }
    }
    var expected = [Double](repeating: 0, count: grid.count)
    for day in 0..<grid.days.count {
      for i in grid.firsts[day]..<grid.firsts[day + 1] {
        let at = place(day, i)
        expected[i] = counts[at] > 0 ? sums[at] / counts[at] : 0
      }
    }
    return expected
  }
}
