import CLibical
import CivilTime

extension CompactZone {
  /// Whether libical reads from this form, at every half hour of the years and round every change,
  /// the offset that its own full data and the zone's rules have there.
  ///
  /// To be called with the lock held.
  func holds(for zone: ZoneRules, in years: ClosedRange<Int>) -> Bool {
    guard let full = icaltimezone_get_builtin_timezone(name),
      // Asked for first: reading any other thing of a zone not yet loaded may give freed memory.
      icaltimezone_get_component(full) != nil,
      let compact = ReadZone(self),
      let first = CivilDate(year: years.lowerBound, month: 1, day: 1),
      let last = CivilDate(year: years.upperBound, month: 12, day: 31)
    else { return false }
    var clock = LocalClock(zone)
    let agree = { (time: icaltimetype, moment: Instant) -> Bool in
      let offset = clock.read(moment).local - moment.seconds
      return relief_ical_offset(full, time) == offset && compact.offset(at: time) == offset
    }
    // A day more on either side, for wall clocks run up to a day before or after UTC.
    let days = (first - 1)...(last + 1)
    for number in days.lowerBound.dayNumber...days.upperBound.dayNumber {
      let midnight = number * 86_400
      var time = icaltimetype(utc: midnight)
      for halfHour in 0..<48 {
        time.hour = Int32(halfHour / 2)
        time.minute = Int32(halfHour % 2 * 30)
        guard agree(time, Instant(seconds: midnight + halfHour * 1800)) else { return false }
      }
    }
    let span = Span(
      Instant(utc: days.lowerBound, minuteOfDay: 0),
      Instant(utc: days.upperBound + 1, minuteOfDay: 0)
    )
    return zone.transitions(in: span)
      .allSatisfy { change in
        [change.at.seconds - 1, change.at.seconds]
          .allSatisfy { agree(icaltimetype(utc: $0), Instant(seconds: $0)) }
      }
  }
}

/// A compact zone as libical reads it back.
private struct ReadZone: ~Copyable {
  private let pointer: OpaquePointer

  /// Nothing where libical will not have it.
  init?(_ zone: CompactZone) {
    guard let component = try? Component.zone(zone), let made = icaltimezone_new()
    else { return nil }
    guard component.give(to: made) else {
      icaltimezone_free(made, 1)
      return nil
    }
    pointer = made
  }

  deinit { icaltimezone_free(pointer, 1) }

  func offset(at utc: icaltimetype) -> Int { Int(relief_ical_offset(pointer, utc)) }
}
