public import CivilTime

/// How late a call of a log may be.
public enum CallBounds {
  /// The end of next year, in UTC: a year beyond that is a slip of the pen or of a clock, while a log that was made
  /// for a plan some weeks ahead is not.
  public static func latest(now: Instant) -> Instant {
    let year = now.utcDate.year + 2
    return CivilDate(year: year, month: 1, day: 1).map { Instant(utc: $0, minuteOfDay: 0) }
      ?? Instant(seconds: now.seconds + 63_244_800)
  }
}
