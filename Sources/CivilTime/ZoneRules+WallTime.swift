extension ZoneRules {
  /// How a wall time stands to the moments of its day.
  public enum Reading: Hashable, Sendable {
    /// The clock shows it once.
    case once
    /// The clock jumps over it; the moment given is later by the length of the gap.
    case skipped
    /// The clock shows it twice; the moment given is the first.
    case repeated
  }

  /// The moment at which the clocks show a date and time.
  ///
  /// A wall time in a gap moves forward by the gap; of a repeated one the first is meant.
  public func instant(of date: CivilDate, at time: WallTime) -> Instant {
    reading(of: date, at: time).instant
  }

  /// The moment at which the clocks show a date and time, and whether they show it once.
  public func reading(
    of date: CivilDate,
    at time: WallTime
  ) -> (instant: Instant, reading: Reading) {
    let local = date.dayNumber * 86_400 + time.minuteOfDay * 60
    // The offset in force at a wall time is one of those within a day of it: no zone is a day away.
    let first = firstTransition(after: Instant(seconds: local - 172_800))
    var offset = first == 0 ? initialOffset : transitions[first - 1].offset
    var index = first
    while index < transitions.count {
      let t = transitions[index]
      let before = t.at.seconds + offset
      let after = t.at.seconds + t.offset
      if local < min(before, after) { break }
      if after > before, local < after {
        return (Instant(seconds: local - offset), .skipped)
      }
      if after < before, local < before {
        return (Instant(seconds: local - offset), .repeated)
      }
      offset = t.offset
      index += 1
    }
    return (Instant(seconds: local - offset), .once)
  }

  /// The local date and time at a moment.
  public func local(at moment: Instant) -> (date: CivilDate, time: WallTime) {
    let local = Instant(seconds: moment.seconds &+ offset(at: moment))
    let date = local.utcDate
    return (date, WallTime(minuteOfDay: (local.seconds - date.dayNumber * 86_400) / 60))
  }

  /// The local date at a moment.
  public func date(at moment: Instant) -> CivilDate { local(at: moment).date }

  /// The moment a local day begins.
  public func startOfDay(_ date: CivilDate) -> Instant { instant(of: date, at: .midnight) }

  /// A local day as a span: 23, 24 or 25 hours in most zones.
  public func day(_ date: CivilDate) -> Span { Span(startOfDay(date), startOfDay(date + 1)) }

  /// The moments of a run of local days.
  public func span(of days: DateSpan) -> Span {
    Span(startOfDay(days.start), startOfDay(days.end))
  }

  /// ISO 8601 with this zone's offset: `2026-10-24T19:00:00+01:00`.
  public func iso(_ moment: Instant) -> String {
    let offset = offset(at: moment)
    let stem = Instant(seconds: moment.seconds &+ offset).description.dropLast()
    let minutes = offset.magnitude / 60
    let sign = offset < 0 ? "-" : "+"
    return "\(stem)\(sign)\(padded(Int(minutes) / 60, 2)):\(padded(Int(minutes) % 60, 2))"
  }

  /// Reads ISO 8601 with an offset, or a local time of this zone without one.
  public func instant(reading text: some StringProtocol) -> Instant? {
    guard let (local, offset) = Instant.parse(text) else { return nil }
    if let offset { return Instant(seconds: local - offset) }
    let day = CivilDate(dayNumber: Instant(seconds: local).utcDate.dayNumber)
    let second = local - day.dayNumber * 86_400
    let minute = instant(of: day, at: WallTime(minuteOfDay: second / 60))
    return Instant(seconds: minute.seconds + second % 60)
  }
}
