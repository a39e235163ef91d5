public import CivilTime

extension CareTimes {
  /// How far back a rota is read for the care of somebody, in days: every window of what happened before has passed,
  /// with a whole leave year beside it, so that nothing about today follows from a shift before it.
  public static let daysBack = 400

  /// The days of which a calendar must know to place an item: from the event or now, whichever is first, to eight
  /// weeks beyond the window or now, so that a first duty after it is found in any usual pattern; never from before
  /// `daysBack` days ago, however long ago it happened, nor further on than the longest window.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - now: The present.
  ///   - zone: The room's clocks.
  /// - Returns: The days, for `CareCalendar`.
  public func days(for item: CareItem, now: Instant, in zone: ZoneRules) -> DateSpan {
    var latest = max(now, item.lastHeld ?? item.event)
    if let step = item.next, case .after(_, let until, _) = self[step].rule {
      latest = max(latest, item.event + Self.bounded(until))
    }
    latest = min(latest, now + Self.longestWindow)
    return DateSpan(Self.firstDay(of: item.event, now: now, in: zone), zone.date(at: latest) + 56)
  }

  /// The first day to be read for what happened at a moment.
  ///
  /// - Parameters:
  ///   - event: The moment.
  ///   - now: The present.
  ///   - zone: The room's clocks.
  /// - Returns: The event's day or today's, whichever is first, at most `daysBack` days ago.
  public static func firstDay(of event: Instant, now: Instant, in zone: ZoneRules) -> CivilDate {
    max(zone.date(at: min(event, now)), zone.date(at: now) - daysBack)
  }
}
