public import CivilTime

extension CareTimes {
  /// The days of which a calendar must know to place an item: from the event or now, whichever is first, to eight
  /// weeks beyond the window or now, so that a first duty after it is found in any usual pattern.
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
    return DateSpan(zone.date(at: min(item.event, now)), zone.date(at: latest) + 56)
  }
}
