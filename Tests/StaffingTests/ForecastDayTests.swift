import CivilTime
import LondonZone
import Foundation
import Testing

@testable import Staffing

/// Days that are not like others: the clocks change, the recording stops, a storm comes, a bank holiday.
@Suite struct ForecastDayTests {
  private func history(seed: UInt64, days: Int = 112) throws -> CallHistory {
    var random = ForecastWorld.Seeded(state: seed)
    return ForecastWorld.history(try ForecastWorld.grid("2025-01-06", days)) {
      random.poisson(ForecastWorld.wave($0, $1))
    }
  }

  /// Both of the repeated hours are expected to be as any other such hour, and none twice as busy; the history
  /// holds such a night too.
  @Test func repeatedAndSkippedHours() throws {
    let zone = ZoneRules.london
    let past = try ForecastWorld.grid("2026-08-03", 84, in: zone)
    func calls(_ slot: Int) -> Double { slot == 2 ? 30 : slot == 3 ? 40 : 10 }
    let autumn = ForecastWorld.history(past) { _, slot in calls(slot) }
    let target = try ForecastWorld.grid("2026-10-25", 1, in: zone)
    let longDay = try Forecaster.forecast(autumn, over: target).forecast
    #expect(longDay.calls.count == 50)
    for i in 0..<50 { #expect(abs(longDay.calls[i] - calls(target.slots[i])) < 4) }
    #expect(target.slots.filter { $0 == 2 }.count == 2)

    let after = try ForecastWorld.grid("2026-10-01", 60, in: zone)
    let past2 = ForecastWorld.history(after) { _, slot in calls(slot) }
    let next = try ForecastWorld.grid("2026-11-30", 7, in: zone)
    for (i, found) in try Forecaster.forecast(past2, over: next).forecast.calls.enumerated() {
      #expect(abs(found - calls(next.slots[i])) < 4)
    }

    let spring = try ForecastWorld.grid("2026-03-29", 1, in: zone)
    let winter = ForecastWorld.history(try ForecastWorld.grid("2026-01-05", 83, in: zone)) {
      _,
      slot in calls(slot)
    }
    let shortDay = try Forecaster.forecast(winter, over: spring).forecast
    #expect(shortDay.calls.count == 46)
    #expect(shortDay.calls.allSatisfy { $0 < 14 })
  }

  /// A day and an evening without a record: named, and the forecast is that of the history without them.
  @Test func outages() throws {
    let whole = try history(seed: 21)
    var broken = whole
    let day = try ForecastWorld.date("2025-03-12")
    let evening = try ForecastWorld.date("2025-04-01")
    for i in whole.grid.intervals(of: day) { broken.calls[i] = 0 }
    for i in whole.grid.intervals(of: evening).suffix(16) { broken.calls[i] = 0 }
    var unknown = broken
    for i in whole.grid.intervals(of: day) { unknown.isKnown[i] = false }
    for i in whole.grid.intervals(of: evening).suffix(16) { unknown.isKnown[i] = false }
    let target = try ForecastWorld.grid("2025-04-28", 28)
    let found = try Forecaster.forecast(broken, over: target)
    #expect(found.notes.contains(.outages([day])))
    #expect(
      found.notes.contains {
        if case .partOutages(let days) = $0 { days.contains(evening) } else { false }
      }
    )
    let wanted = try Forecaster.forecast(unknown, over: target)
    let sum = wanted.forecast.calls.reduce(0, +)
    #expect(abs(found.forecast.calls.reduce(0, +) / sum - 1) < 0.002)
  }

  /// Two weeks at a twentieth of the calls, near the end: a fault of the recording and no new level.
  @Test func longOutage() throws {
    let whole = try history(seed: 22, days: 182)
    var broken = whole
    for d in 150..<164 {
      for i in whole.grid.firsts[d]..<whole.grid.firsts[d + 1] { broken.calls[i] = 0 }
    }
    let target = try ForecastWorld.grid("2025-07-07", 28)
    let a = try Forecaster.forecast(whole, over: target).forecast.calls.reduce(0, +)
    let b = try Forecaster.forecast(broken, over: target).forecast.calls.reduce(0, +)
    #expect(abs(b / a - 1) < 0.03, "\(b / a)")
  }

  /// A storm's calls are named and not expected again.
  @Test func storms() throws {
    var stormy = try history(seed: 23)
    let storm = try ForecastWorld.date("2025-04-16")
    let before = stormy
    for i in stormy.grid.intervals(of: storm) { stormy.calls[i] *= 3 }
    let target = try ForecastWorld.grid("2025-04-28", 28)
    let found = try Forecaster.forecast(stormy, over: target)
    #expect(found.notes.contains(.busyDays([storm])))
    let plain = try Forecaster.forecast(before, over: target)
    let ratio = found.forecast.calls.reduce(0, +) / plain.forecast.calls.reduce(0, +)
    #expect(abs(ratio - 1) < 0.02, "\(ratio)")
  }

  /// Without one in the history a bank holiday is taken for a Sunday; with five at half a Sunday's calls it is
  /// drawn most of the way there: 1 − 5/7 × 1/2.
  @Test func bankHolidays() throws {
    let target = try ForecastWorld.grid("2025-04-28", 14)
    let holiday = try ForecastWorld.date("2025-05-05")
    let plain = ForecastWorld.history(try ForecastWorld.grid("2025-01-06", 112)) { date, _ in
      date.weekday == .sunday ? 10 : 20
    }
    let reading = try Forecaster.forecast(plain, over: target, holidays: [holiday])
    let calls = reading.forecast.calls[target.intervals(of: holiday)]
    #expect(calls.allSatisfy { abs($0 - 10) < 0.2 })
    #expect(reading.notes.contains(.holidays(likeSunday: true, ratio: 1, learntFrom: 0)))

    let past = try (0..<5).map { try ForecastWorld.date("2025-01-15") + 21 * $0 }
    var seen = plain
    for date in past { for i in plain.grid.intervals(of: date) { seen.calls[i] = 5 } }
    let learnt = try Forecaster.forecast(seen, over: target, holidays: Set(past + [holiday]))
    let low = learnt.forecast.calls[target.intervals(of: holiday)]
    #expect(low.allSatisfy { abs($0 - 10 * (1 - 5.0 / 7 / 2)) < 0.2 })
    // The weekday of the holidays is forecast as ever.
    let wednesday = learnt.forecast.calls[target.intervals(of: target.days.start + 2)]
    #expect(wednesday.allSatisfy { abs($0 - 20) < 0.5 })
  }

  @Test func gapAndStaleHistory() throws {
    var broken = try history(seed: 24)
    for i in broken.grid.firsts[40]..<broken.grid.firsts[52] { broken.isKnown[i] = false }
    for i in broken.grid.firsts[107]..<broken.grid.count { broken.isKnown[i] = false }
    let target = try ForecastWorld.grid("2025-04-28", 7)
    let reading = try Forecaster.forecast(broken, over: target)
    #expect(reading.notes.contains(.gap(days: 12)))
    #expect(reading.notes.contains(.stale(days: 5)))
  }
}
