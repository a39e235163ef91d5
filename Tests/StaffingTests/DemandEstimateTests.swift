import Testing

@testable import Staffing

struct DemandEstimateTests {
  @Test("Student’s t at 97.5 %: the published table")
  func studentT() {
    // - Source: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, column 0.975.
    let table = [
      1: 12.706, 2: 4.303, 3: 3.182, 4: 2.776, 5: 2.571, 6: 2.447, 7: 2.365, 8: 2.306, 9: 2.262,
      10: 2.228, 15: 2.131, 20: 2.086, 27: 2.052, 30: 2.042, 60: 2.000, 100: 1.984,
    ]
    for (freedom, figure) in table {
      #expect(abs(StudentT.upper(freedom: freedom) - figure) < 0.0016, "\(freedom)")
    }
  }

  @Test(
    "quantiles of a histogram are the sample’s, to the second and beyond that within a hundredth"
  )
  func quantiles() throws {
    for most in [10, 200, 255, 256, 257, 1000, 40_000, 86_400] {
      var histogram = SecondsHistogram()
      for n in 1...most { histogram.add(Double(n)) }
      for share in [0.1, 0.5, 0.9, 0.99] {
        let found = try #require(histogram.quantile(share))
        let exact = (share * Double(most)).rounded(.up)
        #expect(abs(found - exact) <= max(1, exact * 0.01), "\(most) \(share)")
      }
    }
    #expect(SecondsHistogram().quantile(0.5) == nil)
    var wild = SecondsHistogram()
    for value in [Double.nan, .infinity, -.infinity, -1, 0, 1e300] { wild.add(value) }
    #expect(wild.count == 6)
  }

  @Test("two histograms together hold what both hold")
  func merged() {
    var (even, odd, all) = (SecondsHistogram(), SecondsHistogram(), SecondsHistogram())
    for n in 0..<3000 {
      if n % 2 == 0 { even.add(Double(n)) } else { odd.add(Double(n)) }
      all.add(Double(n))
    }
    even.add(odd)
    #expect(even == all)
  }

  /// Sums by hand: two days, handle times 100, 200, 300 and 400, 500.
  private var twoDays: [CallSums] {
    var days = [CallSums(), CallSums()]
    for seconds in [100.0, 200, 300] { days[0].add(handle: seconds) }
    for seconds in [400.0, 500] { days[1].add(handle: seconds) }
    return days
  }

  @Test("the mean handle time and its interval, worked out by hand")
  func handle() throws {
    var histogram = SecondsHistogram()
    for seconds in [100.0, 200, 300, 400, 500] { histogram.add(seconds) }
    let estimate = DemandEstimate(queue: "999", days: twoDays, handles: histogram)
    let handle = try #require(estimate.handle)
    #expect(handle.mean.value == 300)
    // Residuals 600 − 3·300 = −300 and 900 − 2·300 = 300: √(2/1 · 180000) ÷ 5 = 120; t of one degree is 12.7062.
    #expect(abs(handle.mean.high - (300 + 120 * 12.7062)) < 0.01)
    #expect(handle.mean.low == 0)
    // Population variance 20000.
    #expect(abs(handle.variation - 20_000.0.squareRoot() / 300) < 1e-12)
    #expect(abs(handle.median - 300) <= 3)
    #expect(estimate.patience == nil)
  }

  @Test("where nobody gives up patience has no figure, and that is told from no log at all")
  func nobody() throws {
    var day = CallSums()
    for _ in 0..<50 { day.add(wait: 4, isAbandoned: false) }
    let estimate = DemandEstimate(queue: "999", days: [day], handles: SecondsHistogram())
    let patience = try #require(estimate.patience)
    #expect(patience.mean == nil)
    #expect(patience.abandoned == 0)
    #expect(patience.meanWait == 4)
    #expect(estimate.handle == nil)
  }

  @Test("callers who give up at once have no patience that could be told")
  func atOnce() {
    var day = CallSums()
    for _ in 0..<5 { day.add(wait: 0, isAbandoned: true) }
    let estimate = DemandEstimate(queue: "999", days: [day], handles: SecondsHistogram())
    #expect(estimate.patience?.mean == nil)
  }

  @Test("the intervals hold the true patience and handle time about nineteen times in twenty")
  func coverage() {
    // A queue is simulated day by day: one desk, patience 120 s and handle time 200 s, both exponential.
    var random = SplitMix(state: 7)
    var held = (patience: 0, handle: 0)
    let rounds = 300
    for _ in 0..<rounds {
      var days: [CallSums] = []
      var histogram = SecondsHistogram()
      for _ in 0..<25 {
        var day = CallSums()
        // Days differ in load.
        let gap = 200 + 200 * random.unit()
        var at = 0.0
        var free = 0.0
        while at < 40_000 {
          at += random.exponential(gap)
          let patience = random.exponential(120)
          let handle = random.exponential(200)
          let wait = max(0, free - at)
          guard wait < patience else {
            day.add(wait: patience, isAbandoned: true)
            continue
          }
          day.add(wait: wait, isAbandoned: false)
          day.add(handle: handle)
          histogram.add(handle)
          free = max(free, at) + handle
        }
        days.append(day)
      }
      let estimate = DemandEstimate(queue: "999", days: days, handles: histogram)
      if estimate.patience?.mean?.contains(120) == true { held.patience += 1 }
      if estimate.handle?.mean.contains(200) == true { held.handle += 1 }
    }
    // 285 are expected; 270 to 298 is three and a half standard deviations either way.
    #expect((270...298).contains(held.patience), "\(held.patience)")
    #expect((270...298).contains(held.handle), "\(held.handle)")
  }
}

/// - Source: S. Vigna, SplitMix64 (public domain).
private struct SplitMix {
  var state: UInt64

  mutating func unit() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return (Double((z ^ (z >> 31)) >> 11) + 0.5) / 9_007_199_254_740_992
  }

  /// - Source: J. von Neumann, Various techniques used in connection with random digits (1951): by comparisons alone.
  mutating func exponential(_ mean: Double) -> Double {
    var whole = 0.0
    while true {
      let first = unit()
      var last = first
      var count = 0
      while true {
        let next = unit()
        count += 1
        if next > last { break }
        last = next
      }
      if count % 2 == 1 { return mean * (whole + first) }
      whole += 1
    }
  }
}
