import CivilTime
import Foundation
import Staffing
import Testing

/// Histories whose truth is known, because the test made them.
enum ForecastWorld {
  /// A generator that gives the same numbers on every machine.
  /// - Source: S. Vigna's SplitMix64 (public domain).
  struct Seeded {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
    /// Above 0 and at most 1.
    mutating func unit() -> Double { (Double(next() >> 11) + 1) / 9_007_199_254_740_992 }
    mutating func below(_ n: Int) -> Int { Int(next() % UInt64(max(1, n))) }

    /// A Poisson count, by multiplying uniform numbers.
    mutating func poisson(_ mean: Double) -> Double {
      var left = mean
      var count = 0.0
      while left > 0 {
        let part = min(left, 200)
        let limit = exp(-part)
        var product = unit()
        while product > limit {
          count += 1
          product *= unit()
        }
        left -= part
      }
      return count
    }

    /// A gamma number of mean 1 and variance 1/shape.
    mutating func gamma(_ shape: Int) -> Double {
      (0..<shape).reduce(0) { sum, _ in sum - log(unit()) } / Double(shape)
    }
  }

  static func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  static func grid(
    _ first: String,
    _ days: Int,
    every minutes: Int = 30,
    in zone: ZoneRules = .utc
  ) throws -> IntervalGrid {
    IntervalGrid(DateSpan(try date(first), days: days), every: Minutes(minutes), in: zone)
  }

  /// A history by day and interval.
  static func history(
    _ grid: IntervalGrid,
    _ calls: (CivilDate, Int) -> Double
  ) -> CallHistory {
    let values = (0..<grid.days.count).flatMap { day in
      (grid.firsts[day]..<grid.firsts[day + 1]).map { calls(grid.days.start + day, grid.slots[$0]) }
    }
    return CallHistory(queue: "999", grid: grid, calls: values)
  }

  /// Calls a half-hour of a busy room: a wave over the day, less at the weekend.
  static func wave(_ date: CivilDate, _ slot: Int, places: Int = 48) -> Double {
    let day = 8 * (1 - 0.6 * cos(2 * .pi * Double(slot) / Double(places)))
    return date.weekday.isWeekend ? 0.8 * day : day
  }

  /// Every figure a forecast may hold: finite, not negative, the range around the mean.
  static func check(_ forecast: Forecast, _ comment: Comment? = nil) {
    let count = forecast.grid.count
    #expect(forecast.calls.count == count, comment)
    #expect(forecast.low.count == count && forecast.high.count == count, comment)
    let isSound = (0..<min(count, forecast.low.count, forecast.high.count)).allSatisfy { i in
      let (mean, low, high) = (forecast.calls[i], forecast.low[i], forecast.high[i])
      return mean >= 0 && mean.isFinite && low >= 0 && low <= high && high.isFinite
    }
    #expect(isSound, comment)
  }
}
