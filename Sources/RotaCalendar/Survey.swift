import CivilTime

/// What must be known of all events before the first is written: that none is refused, and the
/// years in which the zone must be right.
struct Survey {
  /// The local years of the times that can be written as wall times; nothing where there are none.
  private(set) var years: ClosedRange<Int>?
  /// Whether an event begins or ends at a time that the zone's clocks show twice.
  private(set) var hasRepeatedTimes = false

  init(_ events: some Collection<CalendarEvent>, zone: ZoneRules) throws(CalendarError) {
    var clock = LocalClock(zone)
    var first = Int.max
    var last = Int.min
    var uids: Set<String> = []
    uids.reserveCapacity(events.count)
    for event in events {
      try event.check()
      guard uids.insert(event.uid).inserted else { throw .uidRepeated(event.uid) }
      let placement = Placement(event.time, on: &clock, isZoned: true)
      switch placement.form {
      case .date: break
      case .utc: hasRepeatedTimes = true
      case .zoned:
        first = min(first, placement.start)
        last = max(last, placement.end)
      }
    }
    if first <= last { years = Stamp(first).year...Stamp(last).year }
  }
}
