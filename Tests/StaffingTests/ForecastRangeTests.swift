import CivilTime
import Testing

@testable import Staffing

@Suite struct ForecastRangeTests {
  /// Sums of |k − λ| times the probability of k over 2,000 terms, worked out apart from the program.
  @Test(arguments: [
    (0.5, 0.6065306597126334), (1, 0.7357588823428846), (7, 2.08603891544073),
    (8, 2.2333845112095507), (8.25, 2.294380978380515), (120.5, 8.761606722127253),
  ])
  func floorOfAPoissonCount(_ mean: Double, _ expected: Double) {
    #expect(abs(PoissonFloor.deviation(mean) - expected) < 1e-12 * expected)
  }

  /// At many calls the deviation is that of a normal law, sqrt(2λ/π).
  @Test(arguments: [1e6, 9.9e7, 1.1e8, 1e12])
  func floorOfManyCalls(_ mean: Double) {
    let normal = (2 * mean / .pi).squareRoot()
    #expect(abs(PoissonFloor.deviation(mean) / normal - 1) < 1e-5)
  }

  @Test func floorOfNothing() {
    #expect(PoissonFloor.deviation(0) == 0)
    #expect(PoissonFloor.deviation(.nan) == 0)
    #expect(PoissonFloor.error([0, 0]) == 0)
    #expect(PoissonFloor.error([8, 8]) == PoissonFloor.deviation(8) / 8)
  }

  /// The counts whose tails are nearest to a tenth, from probabilities summed apart from the program.
  @Test(arguments: [
    (0.3, 0, 0, 0.0, 1.0), (2, 0, 0, 1, 3), (8, 0, 0, 5, 11), (25, 0, 0, 19, 31),
    (29.9, 0, 0, 23, 37), (0.3, 0.6, 0.01, 0, 1), (8, 0.6, 0.01, 4, 12), (25, 0.2, 0.02, 17, 33),
    (60, 0.5, 0.004, 48, 73), (600, 0.5, 0.004, 539, 662), (3, 2, 0.3, 0, 7),
  ])
  func bounds(_ mean: Double, _ spread: Double, _ drift: Double, _ low: Double, _ high: Double) {
    let bounds = CallRange(spread: spread, drift: drift).bounds(mean)
    #expect(bounds.low == low)
    #expect(bounds.high == high)
  }

  @Test func boundsOfNothing() {
    let range = CallRange.unknown
    for mean in [0, -1, .nan, .infinity] {
      let bounds = range.bounds(mean)
      #expect(bounds.low == 0 && bounds.high == 0)
    }
  }

  /// Counts whose days are shaken by a gamma factor: four in five of what comes next must lie inside.
  @Test(arguments: [(1, 4.0), (2, 12.0), (3, 60.0)])
  func holdsFourInFive(_ seed: UInt64, _ level: Double) throws {
    var random = ForecastWorld.Seeded(state: seed)
    let whole = try ForecastWorld.grid("2025-01-06", 280)
    var factors: [CivilDate: Double] = [:]
    let truth = ForecastWorld.history(whole) { date, slot in
      let factor = factors[date] ?? random.gamma(60)
      factors[date] = factor
      return random.poisson(level / 8 * ForecastWorld.wave(date, slot) * factor * random.gamma(20))
    }
    let first = whole.days.start + 224
    let target = IntervalGrid(DateSpan(first, whole.days.end), every: whole.interval, in: .utc)
    let reading = try Forecaster.forecast(truth, over: target)
    let offset = whole.firsts[224]
    let held = (0..<target.count).count { i in
      let calls = truth.calls[offset + i]
      return reading.forecast.low[i] <= calls && calls <= reading.forecast.high[i]
    }
    let share = Double(held) / Double(target.count)
    #expect((0.76...0.86).contains(share), "held \(share)")
    let promised = try #require(reading.coverage)
    #expect((0.76...0.86).contains(promised), "promised \(promised)")
  }
}
