import CivilTime

/// Hard calls that lie close enough together to be counted together.
struct CallRun {
  /// Their places in the list.
  let range: Range<Int>
  /// Since when it was known that they are so many.
  let since: Instant

  /// The calls, in order of time, that lie in a window with at least so many; windows that share a call are one run.
  ///
  /// - Parameters:
  ///   - calls: Hard calls, by time.
  ///   - count: How many are enough.
  ///   - time: How long a window is; half open.
  ///   - known: Since when a call is known.
  /// - Returns: The runs, by time.
  /// - Complexity: O(n log n + n · count).
  static func runs(
    _ calls: [StandingExposure],
    reaching count: Int,
    within time: Minutes,
    known: (StandingExposure) -> Instant
  ) -> [CallRun] {
    let count = max(1, count)
    guard calls.count >= count else { return [] }
    var ranges: [Range<Int>] = []
    for first in 0...(calls.count - count) {
      let last = first + count - 1
      guard calls[last].exposure.at < calls[first].exposure.at + time else { continue }
      if let range = ranges.last, first < range.upperBound {
        ranges[ranges.count - 1] = range.lowerBound..<(last + 1)
      } else {
        ranges.append(first..<(last + 1))
      }
    }
    return ranges.compactMap { range in
      since(calls[range], reaching: count, within: time, known: known)
        .map { CallRun(range: range, since: $0) }
    }
  }

  /// When the first so many of a run were known: its calls are taken in as they became known, until so many of
  /// them lie in a window.
  private static func since(
    _ run: ArraySlice<StandingExposure>,
    reaching count: Int,
    within time: Minutes,
    known: (StandingExposure) -> Instant
  ) -> Instant? {
    var moments: [Instant] = []
    for call in run.sorted(by: { known($0) < known($1) }) {
      let at = call.exposure.at
      let place = moments.places { $0 <= at }
      moments.insert(at, at: place)
      for first in max(0, place - count + 1)...place where first + count <= moments.count {
        if moments[first + count - 1] < moments[first] + time { return known(call) }
      }
    }
    return nil
  }
}
