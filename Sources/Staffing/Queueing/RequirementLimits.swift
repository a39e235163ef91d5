/// The targets of a queue as limits that a figure may not pass.
///
/// Met is also what passes by a millionth of a millionth: the rounding of a target that lies exactly on a figure.
struct RequirementLimits {
  static let rounding = 1e-12

  /// The most calls missed, as a share; nothing where any share will do.
  let missed: Double?
  /// The longest mean wait, seconds.
  let wait: Double?
  /// The most callers who give up.
  let lost: Double?
  /// The most time on calls, below 1.
  let occupancy: Double?

  init(_ aim: QueueAim) throws(Requirement.Unreachable) {
    if let share = aim.target.share {
      guard share < 1 else { throw .share(share) }
      missed = share > 0 ? 1 - share : nil
    } else {
      missed = nil
    }
    if let wait = aim.target.meanWaitSeconds, !(wait > 0) { throw .meanWait(wait) }
    wait = aim.target.meanWaitSeconds
    if let lost = aim.target.abandon, aim.patience != nil {
      guard lost > 0 else { throw .abandon(lost) }
      self.lost = lost < 1 ? lost : nil
    } else {
      lost = nil
    }
    if let occupancy = aim.occupancy {
      guard occupancy > 0 else { throw .occupancy(occupancy) }
      self.occupancy = occupancy < 1 ? occupancy : nil
    } else {
      occupancy = nil
    }
  }

  /// Whether a figure keeps a limit.
  @inline(__always)
  static func keeps(_ figure: Double, _ limit: Double?) -> Bool {
    guard let limit else { return true }
    return figure <= limit * (1 + rounding)
  }

  /// Where between two points a falling figure reaches its limit; nothing where it keeps it at the first.
  static func crossing(
    _ limit: Double?,
    from low: (x: Double, figure: Double),
    to high: (x: Double, figure: Double)
  ) -> Double? {
    guard let limit, !keeps(low.figure, limit) else { return nil }
    let fall = low.figure - high.figure
    guard fall > 0, low.figure.isFinite else { return high.x }
    return high.x - (high.x - low.x) * min(1, max(0, (limit - high.figure) / fall))
  }
}
