/// A stream of pseudo-random numbers that is the same on every machine for the same seed.
///
/// xoshiro256**, its state filled by SplitMix64; integer arithmetic alone.
/// - Source: D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47 (2021),
///   for both generators and their constants.
public struct RandomStream: RandomNumberGenerator, Sendable {
  private var a: UInt64
  private var b: UInt64
  private var c: UInt64
  private var d: UInt64

  /// Begins the stream of a seed.
  public init(seed: UInt64) {
    var state = seed
    func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
    a = next()
    b = next()
    c = next()
    d = next()
  }

  /// The next 64 bits.
  @inline(__always)
  public mutating func next() -> UInt64 {
    let times = b &* 5
    let result = ((times << 7) | (times >> 57)) &* 9
    let shifted = b << 17
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 45) | (d >> 19)
    return result
  }

  /// The next number in 0 …< 1, a multiple of 2⁻⁵³.
  @inline(__always)
  public mutating func nextUniform() -> Double { Double(next() >> 11) * 0x1p-53 }
}
