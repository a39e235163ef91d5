public import CivilTime

/// When somebody is told what others recorded about them: not on a call peak and never on time off.
public enum QuietMoment {
  /// The first quiet moment at or after something was recorded: the start of a break (or at once during one), the
  /// end of a duty, or whenever the person opens their own page.
  ///
  /// - Parameters:
  ///   - recorded: When it was recorded.
  ///   - breaks: The person's breaks; those that were missed are no moment at all.
  ///   - duties: When the person is on duty, in any order.
  ///   - opened: When they opened their own page.
  /// - Returns: The moment, or nothing where none is known yet. One that is yet to come may still change.
  /// - Complexity: O(n) in all of them, but O(n · m) in the breaks that nobody closed and the duties.
  public static func first(
    after recorded: Instant,
    breaks: [BreakEntry],
    duties: [Span],
    opened: [Instant] = []
  ) -> Instant? {
    var moments = opened.filter { $0 >= recorded }
    for entry in breaks {
      guard let started = entry.started else { continue }
      if started >= recorded { moments.append(started) }
      // A break that nobody closed ends with the duty it was in.
      let isOnIt =
        entry.stopped.map { recorded < $0 }
        ?? duties.contains { $0.contains(started) && $0.contains(recorded) }
      if started < recorded, isOnIt { moments.append(recorded) }
    }
    for duty in duties where !duty.isEmpty && duty.end >= recorded { moments.append(duty.end) }
    return moments.min()
  }
}
