public import CivilTime

/// Why there is no forecast.
public enum ForecastError: Error, Hashable, Sendable {
  /// There are no calls to forecast from: nothing recorded, or no call at all, before the first day.
  case noCalls(queue: String)
  /// The history was counted in intervals of another length than those asked for.
  case otherInterval(history: Minutes, asked: Minutes)
}
