import CivilTime
import LondonZone
import Testing

@testable import Staffing

/// What comes on or after the first day of a forecast, or after the origin of a trial, changes nothing.
struct ForecastLeakTests {
  static func noisy(_ grid: IntervalGrid, seed: UInt64) -> CallHistory {
    var random = ForecastWorld.Seeded(state: seed)
    return ForecastWorld.history(grid) { date, slot in
      random.poisson(ForecastWorld.wave(date, slot, places: 48))
    }
  }

  /// A year and a half and more, so that the time of the year is learnt too.
  @Test func laterCallsDoNotCount() throws {
    let past = try ForecastWorld.grid("2024-01-01", 660)
    let holidays: Set = [
      try ForecastWorld.date("2024-12-25"), try ForecastWorld.date("2025-08-25"),
    ]
    let first = past.days.start + 600
    let target = IntervalGrid(DateSpan(first, days: 28), every: Minutes(30), in: .utc)
    let plain = Self.noisy(past, seed: 3)
    var changed = plain
    for i in past.firsts[600]..<past.count {
      changed.calls[i] = i % 3 == 0 ? 0 : 1000
      changed.isKnown[i] = i % 5 > 0
    }
    let found = try Forecaster.forecast(plain, over: target, holidays: holidays)
    #expect(try Forecaster.forecast(changed, over: target, holidays: holidays) == found)
    // The test would see a difference: the last day before counts.
    changed.calls[past.firsts[600] - 20] += 500
    #expect(try Forecaster.forecast(changed, over: target, holidays: holidays) != found)
  }

  /// A trial from an origin expects what it would if nothing had come since.
  @Test func trialsDoNotSeeWhatCameAfterTheirOrigin() throws {
    let past = try ForecastWorld.grid("2024-01-01", 600)
    let plain = Self.noisy(past, seed: 5)
    let table = DayTable(plain, holidays: [])
    let review = DayReview(table, days: table.count)
    let test = BackTest(table, judgedBy: review, ahead: 28)
    for (o, origin) in test.origins.enumerated() {
      var changed = plain
      for i in past.firsts[origin]..<past.count { changed.calls[i] = plain.calls[i] * 3 + 40 }
      let other = BackTest(DayTable(changed, holidays: []), judgedBy: review, ahead: 28)
      #expect(other.origins == test.origins)
      let cells = test.cells.indices.filter { test.cells[$0].origin == o }
      #expect(!cells.isEmpty)
      for (a, b) in zip(test.trials, other.trials) {
        #expect(a.method == b.method)
        #expect(cells.allSatisfy { a.expected[$0] == b.expected[$0] }, "\(a.method) from \(origin)")
      }
    }
  }

  /// The day of 25 hours has a usual hour's calls in each of its hours, and the one of 23 lacks only the hour that is
  /// skipped.
  @Test func theHoursOfTheClockChanges() throws {
    let zone = ZoneRules.london
    let past = IntervalGrid(
      DateSpan(try ForecastWorld.date("2025-10-06"), days: 42),
      every: Minutes(30),
      in: zone
    )
    // Every half-hour has the calls of its place on the clock; 26 October is among them.
    let history = CallHistory(
      queue: "999",
      grid: past,
      calls: (0..<past.count).map { Double(past.slots[$0] + 5) }
    )
    for (text, halves) in [("2026-03-29", 46), ("2026-10-25", 50), ("2026-03-28", 48)] {
      let target = IntervalGrid(
        DateSpan(try ForecastWorld.date(text), days: 1),
        every: Minutes(30),
        in: zone
      )
      let forecast = try Forecaster.forecast(history, over: target).forecast
      #expect(forecast.calls.count == halves)
      for (i, calls) in forecast.calls.enumerated() {
        let usual = Double(target.slots[i] + 5)
        #expect(abs(calls / usual - 1) < 0.2, "\(text) \(target.slots[i]): \(calls)")
      }
    }
  }
}
