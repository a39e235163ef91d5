public import CivilTime

/// The days that a calendar link shows, moving on with each day.
public enum FeedWindow {
  /// Days back, so that last week's overtime can still be looked up.
  public static let back = 14
  /// Days ahead, so that next year's leave can be planned.
  public static let ahead = 400

  /// The days shown on some day, that one included.
  public static func days(on today: CivilDate) -> DateSpan {
    DateSpan(today - back, today + ahead + 1)
  }
}
