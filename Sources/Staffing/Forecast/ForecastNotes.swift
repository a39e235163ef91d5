import CivilTime

/// Says what a forecast left out or took for granted.
enum ForecastNotes {
  static func notes(
    _ fit: PatternFit,
    test: BackTest,
    holiday: HolidayPattern?,
    over grid: IntervalGrid,
    holidays: Set<CivilDate>
  ) -> [ForecastNote] {
    let table = fit.review.table
    let end = table.first + table.count
    func days(_ oddity: DayReview.Oddity) -> [CivilDate] {
      (0..<table.count).filter { fit.review.oddities[$0] == oddity }.map { table.first + $0 }
    }
    var notes: [ForecastNote] = []
    if table.count < BackTest.least { notes.append(.shortHistory(days: table.count)) }
    for (oddity, note) in [
      (DayReview.Oddity.outage, ForecastNote.outages), (.partOutage, ForecastNote.partOutages),
      (.quiet, ForecastNote.quietDays), (.busy, ForecastNote.busyDays),
    ] {
      let dates = days(oddity)
      if !dates.isEmpty { notes.append(note(dates)) }
    }
    if table.longestGap > 6 { notes.append(.gap(days: table.longestGap)) }
    if grid.days.start > end { notes.append(.stale(days: grid.days.start - end)) }
    if let holiday, grid.days.days.contains(where: holidays.contains) {
      notes.append(
        .holidays(
          likeSunday: holiday.shape == .sunday,
          ratio: holiday.ratio,
          learntFrom: holiday.count
        )
      )
    }
    if !test.origins.isEmpty, grid.days.end - end > test.horizon {
      notes.append(.beyondTest(days: test.horizon))
    }
    if table.count < YearSeason.least, grid.days.count > 90 { notes.append(.noSeason) }
    return notes
  }
}
