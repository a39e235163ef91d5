import CivilTime

/// Zones made by hand from the rule each law publishes, for the years 2018–2040.
enum Zones {
  static let years = 2018...2040

  /// Directive 2000/84/EC: 01:00 UTC on the last Sundays of March and October.
  static let london = european("Europe/London", winter: "GMT", summer: "BST")
  /// The same moments; Irish law calls the summer the standard time.
  static let dublin = european("Europe/Dublin", winter: "GMT", summer: "IST")

  /// Energy Policy Act of 2005: 02:00 on the second Sunday of March and the first of November.
  static let newYork = zone("America/New_York", -18_000, "EST") { year in
    [
      change(nth(2, .sunday, of: 3, in: year), hourUTC: 7, -14_400, "EDT"),
      change(nth(1, .sunday, of: 11, in: year), hourUTC: 6, -18_000, "EST"),
    ]
  }

  /// Standard Time Act 1987 (NSW): the first Sundays of April and October, at 16:00 UTC before.
  static let sydney = zone("Australia/Sydney", 39_600, "AEDT") { year in
    [
      change(nth(1, .sunday, of: 4, in: year) - 1, hourUTC: 16, 36_000, "AEST"),
      change(nth(1, .sunday, of: 10, in: year) - 1, hourUTC: 16, 39_600, "AEDT"),
    ]
  }

  /// Law 24 of 2023: from 00:00 on the last Friday of April to 24:00 on the last Thursday of
  /// October.
  static let cairo = zone("Africa/Cairo", 7200, "EET") { year in
    guard year >= 2023 else { return [] }
    return [
      change(last(.friday, of: 4, in: year) - 1, hourUTC: 22, 10_800, "EEST"),
      change(last(.thursday, of: 10, in: year), hourUTC: 21, 7200, "EET"),
    ]
  }

  /// India has one time all year.
  static let kolkata = zone("Asia/Kolkata", 19_800, "IST") { _ in [] }

  static func european(_ name: String, winter: String, summer: String) -> ZoneRules {
    zone(name, 0, winter) { year in
      [
        change(last(.sunday, of: 3, in: year), hourUTC: 1, 3600, summer),
        change(last(.sunday, of: 10, in: year), hourUTC: 1, 0, winter),
      ]
    }
  }

  static func zone(
    _ name: String,
    _ offset: Int,
    _ abbreviation: String,
    changes: (Int) -> [ZoneRules.Transition]
  ) -> ZoneRules {
    ZoneRules(
      name: name,
      initialOffset: offset,
      initialAbbreviation: abbreviation,
      transitions: years.flatMap(changes)
    )
  }

  static func change(
    _ date: CivilDate,
    hourUTC: Int,
    _ offset: Int,
    _ abbreviation: String
  ) -> ZoneRules.Transition {
    .init(
      at: Instant(utc: date, minuteOfDay: hourUTC * 60),
      offset: offset,
      abbreviation: abbreviation
    )
  }

  /// Counted day by day, as one would on a wall calendar.
  static func days(_ weekday: Weekday, of month: Int, in year: Int) -> [CivilDate] {
    (1...31).compactMap { CivilDate(year: year, month: month, day: $0) }
      .filter { $0.weekday == weekday }
  }

  static func nth(_ n: Int, _ weekday: Weekday, of month: Int, in year: Int) -> CivilDate {
    days(weekday, of: month, in: year)[n - 1]
  }

  static func last(_ weekday: Weekday, of month: Int, in year: Int) -> CivilDate {
    days(weekday, of: month, in: year).last!
  }
}
