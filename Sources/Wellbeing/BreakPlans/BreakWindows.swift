import CivilTime

/// The times of the break rules in slots, for one shift.
struct BreakWindows {
  private let first: Int
  private let between: Int
  private let last: Int
  private let longest: Int
  private let wish: Int
  private let slot: Int

  init(_ times: BreakTimes, inNight isNight: Bool) {
    slot = max(1, times.slot.count)
    let most = BreakProblem.longestGrid
    let longest = min(most, times.longest(inNight: isNight).count / slot)
    self.longest = longest
    func least(_ time: Minutes, _ slot: Int) -> Int {
      min(longest, max(0, (time.count + slot - 1) / slot))
    }
    first = least(times.first, slot)
    between = least(times.between, slot)
    last = least(times.last, slot)
    wish = times.wish.count / slot
  }

  /// The work before a break, by its place in the shift.
  func before(_ place: Int) -> ClosedRange<Int> { (place == 0 ? first : between)...longest }

  /// The work after the last one.
  var tail: ClosedRange<Int> { last...longest }

  /// Where breaks would best start: the work in equal stretches, earlier or later where somebody wishes so.
  ///
  /// - Parameters:
  ///   - breaks: The breaks, in order.
  ///   - length: The slots of the sitting.
  ///   - away: Slots that are no work.
  ///   - wish: What the people wish.
  /// - Returns: A slot of the sitting for each break.
  func ideals(
    _ breaks: [BreakAllowance],
    length: Int,
    away: [Range<Int>],
    wish: BreakSide?
  ) -> [Int] {
    let lengths = breaks.map { max(1, $0.length.count / slot) }
    let isWork = (0..<length).map { slot in !away.contains { $0.contains(slot) } }
    let work = max(0, isWork.count { $0 } - lengths.reduce(0, +))
    var ideals: [Int] = []
    var at = 0
    var done = 0
    for (k, own) in lengths.enumerated() {
      let target = work * (k + 1) / (lengths.count + 1)
      while at < length, done < target {
        if isWork[at] { done += 1 }
        at += 1
      }
      let moved =
        switch wish {
        case .early: at - self.wish
        case .late: at + self.wish
        case nil: at
        }
      ideals.append(min(max(0, moved), max(0, length - own)))
      at += own
    }
    return ideals
  }
}
