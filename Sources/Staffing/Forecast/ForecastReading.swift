public import CivilTime

/// A forecast with what it rests on: how well each method did, what was left out and what no method can beat.
public struct ForecastReading: Hashable, Sendable {
  /// How one method did from one or all origins.
  public struct Score: Hashable, Sendable {
    /// Absolute errors of the intervals over the calls that came: the interval WAPE.
    public let interval: Double
    /// Absolute errors of the days over the calls that came: the day WAPE.
    public let day: Double
  }
  /// How one method did in the back-test.
  public struct Trial: Hashable, Sendable {
    /// The method.
    public let method: ForecastMethod
    /// Over all origins.
    public let all: Score
    /// From each origin, in the order of `origins`.
    public let byOrigin: [Score]
  }
  /// A method and its weight in the forecast; the weights add up to 1.
  public struct Part: Hashable, Sendable {
    /// The method.
    public let method: ForecastMethod
    /// Its weight, above 0.
    public let weight: Double
  }

  /// The calls to expect.
  public let forecast: Forecast
  /// The days it was made from.
  public let history: DateSpan
  /// The method that was chosen.
  public let method: ForecastMethod
  /// What the chosen method is made of; itself alone where it is no blend.
  public let parts: [Part]
  /// Every method that was tried, best first; empty where the history is too short for a back-test.
  public let trials: [Trial]
  /// The first day that each trial forecast, latest first.
  public let origins: [CivilDate]
  /// How many days each trial looked ahead.
  public let horizon: Int
  /// The share of the held-out intervals that the 80 % range holds.
  ///
  /// Each origin's range is learnt from the others; nothing without at least two origins.
  public let coverage: Double?
  /// The interval WAPE of the back-test if the level were known exactly, by chance alone.
  public let testFloor: Double
  /// The interval WAPE to expect of this forecast if the level were known exactly.
  public let floor: Double
  /// The day WAPE to expect of this forecast if the level were known exactly.
  public let dayFloor: Double
  /// What a reader should know.
  public let notes: [ForecastNote]
}
