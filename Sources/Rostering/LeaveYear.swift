public import CivilTime

extension Roster {
  /// The leave year that a day lies in.
  public func leaveYear(of date: CivilDate) -> DateSpan {
    let year = date.year
    let start = leaveYearStart(in: year)
    return date >= start
      ? DateSpan(start, leaveYearStart(in: year + 1))
      : DateSpan(leaveYearStart(in: year - 1), start)
  }

  /// The leave years that some days touch, in order.
  public func leaveYears(touching days: DateSpan) -> [DateSpan] {
    var years: [DateSpan] = []
    var date = days.start
    while date < days.end {
      let year = leaveYear(of: date)
      years.append(year)
      date = max(year.end, date + 1)
    }
    return years
  }

  private func leaveYearStart(in year: Int) -> CivilDate {
    // A leave year that begins on 29 February begins on 1 March in other years; those that reach beyond
    // the years a date can be written in are cut there.
    if year < CivilDate.firstYear { return CivilDate(dayNumber: -25_567) }
    return CivilDate(year: year, month: leaveYear.month, day: leaveYear.day)
      ?? CivilDate(year: year, month: 3, day: 1) ?? .never
  }
}
