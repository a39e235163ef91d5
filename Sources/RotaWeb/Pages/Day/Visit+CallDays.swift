import CivilTime
import Drawing
import Planning

extension Visit {
  /// The most days from today on whose calls are looked at: as many as a board has.
  static let callDays = 12 * 7

  /// How the calls expected are covered on some days from today on, each as the page of the day says it.
  ///
  /// Days that are past have none: nothing can be done about them. It is worked out once for an entry, and the breaks
  /// of a day that nobody has touched since not even then.
  ///
  /// - Parameters:
  ///   - days: The days; those after the first twelve weeks from today are left out.
  ///   - standing: How things stand; at the newest entry where nothing is said.
  /// - Returns: By line of calls, then by day; nothing where there are no calls to forecast from.
  func callDays(of days: DateSpan, _ standing: Standing? = nil) -> [CallDay] {
    let standing = standing ?? self.standing
    let ahead = days.clamped(to: DateSpan(today, days: Self.callDays))
    if ahead.count <= 0 || site.live.calls(now: now).isEmpty { return [] }
    return site.live.kept(
      "calls of \(today) \(ahead.start) \(ahead.count)",
      at: standing.entry
    ) {
      CallDay.all(of: planWithCalls(ahead, in: standing.room).coverage, on: ahead)
    }
  }

  /// The plan of some days and of those on either side, with their calls and breaks.
  func planWithCalls(_ days: DateSpan, in room: Room) -> Plan {
    site.live.planWithCalls(days, in: room, at: now)
  }
}
