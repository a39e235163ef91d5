public import CivilTime

/// Something a reader of a forecast should know.
public enum ForecastNote: Hashable, Sendable {
  /// Fewer than two weeks of history, so the range is wider.
  case shortHistory(days: Int)
  /// Days of which little or nothing was recorded; left out.
  case outages([CivilDate])
  /// Days on which the recording stopped for hours; those hours are left out.
  case partOutages([CivilDate])
  /// Days of far fewer calls than usual; left out.
  case quietDays([CivilDate])
  /// Days of far more calls than usual; left out.
  case busyDays([CivilDate])
  /// So many days in a row of which nothing is recorded.
  case gap(days: Int)
  /// The history ends so many days before the first day of the forecast.
  case stale(days: Int)
  /// Bank holidays were taken for Sundays, or for their own weekday, times a ratio learnt from so many.
  case holidays(likeSunday: Bool, ratio: Double, learntFrom: Int)
  /// The back-test looked so many days ahead, and the forecast looks further; the range grows from there.
  case beyondTest(days: Int)
  /// The history is too short for the time of the year to be known.
  case noSeason
}
