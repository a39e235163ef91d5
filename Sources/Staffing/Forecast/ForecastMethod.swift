/// A way to forecast.
///
/// All are simple; which of them is used is decided by their errors on the room's own calls.
public enum ForecastMethod: String, Hashable, Sendable, CaseIterable {
  /// The same day of last week.
  case lastWeek = "last-week"
  /// The mean of the weekday and time of day, over all usual days.
  case weekdayMean = "weekday-mean"
  /// The same over the last eight weeks.
  case recentMean = "recent-mean"
  /// The same with recent weeks weighing more, and half of the way to the level of the last eight weeks.
  case steadyMean = "steady-mean"
  /// A smoothed week at the level of the last eight weeks.
  case smoothWeek = "smooth-week"
  /// The smoothed week at the level of the last two weeks.
  case quickWeek = "quick-week"
  /// The smoothed week with the time of the year.
  case yearRound = "year-round"
  /// The mean of the others, weighted by what they err beyond chance.
  case blend

  /// What it does, in a few words.
  public var summary: String {
    switch self {
    case .lastWeek: "the same day of last week"
    case .weekdayMean: "weekday and time of day, mean of all usual days"
    case .recentMean: "weekday and time of day, mean of eight weeks"
    case .steadyMean: "weekday and time of day, recent weeks weighing more"
    case .smoothWeek: "smoothed week at the level of eight weeks"
    case .quickWeek: "smoothed week at the level of two weeks"
    case .yearRound: "smoothed week, time of the year, level of eight weeks"
    case .blend: "weighted mean of the methods"
    }
  }
}
