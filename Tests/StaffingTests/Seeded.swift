import Foundation

/// Random numbers that are the same in every run.
///
/// - Source: S. Vigna, SplitMix64 (public domain).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func between(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * Double(next() >> 11) / 9_007_199_254_740_992
  }

  /// Between two numbers above 0, as often near the one as near the other.
  mutating func logarithmic(_ low: Double, _ high: Double) -> Double {
    exp(between(log(low), log(high)))
  }
}
