import CivilTime
import LondonZone
import Testing

@testable import Staffing

@Suite struct ForecastFuzzTests {
  /// Whatever was counted, the forecast is finite, not negative, and has an entry an interval.
  @Test(arguments: 0..<60)
  func alwaysSound(_ seed: Int) throws {
    var random = ForecastWorld.Seeded(state: UInt64(seed) &* 7919 &+ 1)
    let minutes = [15, 30, 45, 60, 120, 720, 1440][random.below(7)]
    let zone = random.below(2) == 0 ? ZoneRules.utc : ZoneRules.london
    let past = try ForecastWorld.grid("2026-01-05", random.below(140), every: minutes, in: zone)
    let wild = [0, -1, .nan, .infinity, -.infinity, 1e300, 1e12, 1e9, 0.25, 1e-300]
    let level = [0.01, 1, 10, 1000, 1e8][random.below(5)]
    let oddity = random.below(4)
    var history = ForecastWorld.history(past) { _, _ in
      switch oddity {
      case 0: random.below(20) == 0 ? wild[random.below(wild.count)] : level * random.unit()
      case 1: random.below(50) == 0 ? level : 0
      case 2: level
      default: random.below(3) == 0 ? 0 : level * random.gamma(1)
      }
    }
    if random.below(3) == 0 {
      for i in history.isKnown.indices where random.below(5) == 0 { history.isKnown[i] = false }
    }
    if random.below(5) == 0 { history.calls = Array(history.calls.prefix(random.below(200))) }
    if random.below(5) == 0 { history.isKnown = Array(history.isKnown.prefix(random.below(200))) }
    let first = past.days.end + random.below(40) - 5
    let target = IntervalGrid(
      DateSpan(first, days: random.below(60)),
      every: Minutes(minutes),
      in: zone
    )
    let holidays = Set((0..<random.below(10)).map { _ in past.days.start + random.below(200) })
    guard let reading = try? Forecaster.forecast(history, over: target, holidays: holidays) else {
      let cut = history.before(target.days.start)
      let calls = zip(cut.calls, cut.isKnown).filter { $0.1 && $0.0 > 0 && $0.0 <= DayTable.most }
      #expect(calls.isEmpty, "seed \(seed)")
      return
    }
    ForecastWorld.check(reading.forecast, "seed \(seed)")
    for figure in [reading.floor, reading.dayFloor, reading.testFloor] {
      #expect(figure >= 0 && figure.isFinite)
    }
    for trial in reading.trials {
      #expect(trial.all.interval.isFinite && trial.all.day.isFinite)
      #expect(trial.byOrigin.count == reading.origins.count)
    }
    let weights = reading.parts.reduce(0) { $0 + $1.weight }
    #expect(abs(weights - 1) < 1e-9)
    #expect((0...1).contains(reading.coverage ?? 0))
  }

  /// Ten years ahead from a few weeks: an answer, and every day has it.
  @Test func tenYears() throws {
    let history = ForecastWorld.history(try ForecastWorld.grid("2025-01-06", 60, every: 120)) {
      _,
      _ in 5
    }
    let target = try ForecastWorld.grid("2025-03-07", 3660, every: 120)
    let reading = try Forecaster.forecast(history, over: target)
    ForecastWorld.check(reading.forecast)
    #expect(reading.forecast.calls.allSatisfy { abs($0 - 5) < 0.1 })
    #expect(reading.notes.contains { if case .beyondTest = $0 { true } else { false } })
  }
}
