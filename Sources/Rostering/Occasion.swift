public import CivilTime

/// A day of the year that people mind working, on its true date.
public struct Occasion: Hashable, Sendable {
  /// Which day of a year it is.
  public enum Day: Hashable, Sendable {
    /// The same date every year.
    case yearly(month: Int, day: Int)
    /// So many days after Easter Sunday.
    case easter(plus: Int)
    /// One day, once.
    case once(CivilDate)
  }

  /// Its id, `christmas-day`.
  public let id: String
  /// Its name.
  public let name: String
  /// Its day.
  public let day: Day
  /// When it begins; it lasts to `to`, the whole day where both are midnight.
  public let hours: ClosedHours

  /// Makes an occasion.
  public init(id: String, name: String, day: Day, hours: ClosedHours = .wholeDay) {
    self.id = id
    self.name = name
    self.day = day
    self.hours = hours
  }

  /// Its date in a year, where it has one.
  public func date(in year: Int) -> CivilDate? {
    switch day {
    case .yearly(let month, let day): CivilDate(year: year, month: month, day: day)
    case .easter(let plus): CivilDate.easterSunday(year).map { $0 + plus }
    case .once(let date): date.year == year ? date : nil
    }
  }

  /// The occasions every room has unless Config names its own.
  public static let usual: [Occasion] = [
    Occasion(
      id: "christmas-eve-night",
      name: "Christmas Eve night",
      day: .yearly(month: 12, day: 24),
      hours: .evening
    ),
    Occasion(id: "christmas-day", name: "Christmas Day", day: .yearly(month: 12, day: 25)),
    Occasion(id: "boxing-day", name: "Boxing Day", day: .yearly(month: 12, day: 26)),
    Occasion(
      id: "new-years-eve-night",
      name: "New Year’s Eve night",
      day: .yearly(month: 12, day: 31),
      hours: .evening
    ),
    Occasion(id: "new-years-day", name: "New Year’s Day", day: .yearly(month: 1, day: 1)),
    Occasion(id: "easter-sunday", name: "Easter Sunday", day: .easter(plus: 0)),
  ]
}

extension ClosedHours {
  /// Midnight to midnight.
  public static let wholeDay = ClosedHours(from: .midnight, to: .midnight)
  /// 19:00 to 07:00 the next day.
  public static let evening = ClosedHours(
    from: WallTime(minuteOfDay: 19 * 60),
    to: WallTime(minuteOfDay: 7 * 60)
  )
}

/// A bank or public holiday as published, substitute days included.
public struct Holiday: Hashable, Sendable {
  /// Its date.
  public let date: CivilDate
  /// Its published title.
  public let title: String

  /// Makes a holiday.
  public init(date: CivilDate, title: String) {
    self.date = date
    self.title = title
  }
}
