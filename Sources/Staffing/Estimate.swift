/// A figure worked out from a sample, with the range that holds the truth nineteen times in twenty.
public struct Estimate: Hashable, Sendable {
  /// The figure.
  public let value: Double
  /// The lower end of its 95 % confidence interval.
  public let low: Double
  /// The upper end.
  public let high: Double

  /// Makes an estimate.
  public init(value: Double, low: Double, high: Double) {
    self.value = value
    self.low = low
    self.high = high
  }

  /// Makes an estimate with an interval of so much to either side.
  public init(_ value: Double, halfWidth: Double) {
    self.init(value: value, low: value - halfWidth, high: value + halfWidth)
  }

  /// Half the width of the interval; infinite where one sample is all there is.
  public var halfWidth: Double { (high - low) / 2 }

  /// Whether a figure lies in the interval.
  public func contains(_ figure: Double) -> Bool { low <= figure && figure <= high }
}
