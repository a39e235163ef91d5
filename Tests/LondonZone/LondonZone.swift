public import CivilTime

extension ZoneRules {
  /// Europe/London 2024–2030 by the published rule: the clocks change at 01:00 UTC on the last Sundays
  /// of March and October.
  ///
  /// - Source: Summer Time Order 2002 (S.I. 2002/262).
  public static let london = ZoneRules(
    name: "Europe/London",
    initialOffset: 0,
    initialAbbreviation: "GMT",
    transitions: (2024...2030).flatMap { year in
      [(3, 3600, "BST"), (10, 0, "GMT")].map { month, offset, name in
        let last = CivilDate(year: year, month: month, day: 31)!
        let sunday = last - (last.weekday.rawValue + 1) % 7
        return Transition(
          at: Instant(utc: sunday, minuteOfDay: 60),
          offset: offset,
          abbreviation: name
        )
      }
    }
  )
}
