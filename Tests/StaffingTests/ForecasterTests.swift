import CivilTime
import Foundation
import Testing

@testable import Staffing

@Suite struct ForecasterTests {
  /// A week that repeats without chance is forecast as it is, whatever the method.
  @Test(arguments: [5, 15, 30, 60])
  func repeatsAWeekThatRepeats(_ minutes: Int) throws {
    let places = 1440 / minutes
    let past = try ForecastWorld.grid("2025-01-06", 70, every: minutes)
    let target = try ForecastWorld.grid("2025-03-17", 14, every: minutes)
    func truth(_ date: CivilDate, _ slot: Int) -> Double {
      ForecastWorld.wave(date, slot, places: places).rounded()
    }
    let reading = try Forecaster.forecast(ForecastWorld.history(past, truth), over: target)
    let expected = ForecastWorld.history(target, truth).calls
    for (found, wanted) in zip(reading.forecast.calls, expected) {
      #expect(abs(found - wanted) < 0.15 * max(1, wanted))
    }
    let total = reading.forecast.calls.reduce(0, +) / expected.reduce(0, +)
    #expect(abs(total - 1) < 0.005)
    let best = try #require(reading.trials.first)
    #expect(best.all.interval < 0.01)
  }

  /// 10 calls every interval for 8 weeks, then 20: the level of the last weeks is followed, not passed.
  @Test func followsAChangeOfLevel() throws {
    let past = try ForecastWorld.grid("2025-01-06", 112)
    let change = past.days.start + 84
    let history = ForecastWorld.history(past) { date, _ in date < change ? 10 : 20 }
    let target = try ForecastWorld.grid("2025-04-28", 7)
    let reading = try Forecaster.forecast(history, over: target)
    let mean = reading.forecast.calls.reduce(0, +) / Double(target.count)
    #expect((15...20.5).contains(mean), "\(mean)")
    // It is a change of level and no four weeks of storms.
    #expect(!reading.notes.contains { if case .busyDays = $0 { true } else { false } })
  }

  @Test func nothingToForecastFrom() throws {
    let target = try ForecastWorld.grid("2025-03-03", 7)
    let zeros = ForecastWorld.history(try ForecastWorld.grid("2025-01-06", 56)) { _, _ in 0 }
    let later = ForecastWorld.history(try ForecastWorld.grid("2025-03-03", 56)) { _, _ in 5 }
    let empty = ForecastWorld.history(try ForecastWorld.grid("2025-01-06", 0)) { _, _ in 5 }
    var unknown = ForecastWorld.history(try ForecastWorld.grid("2025-01-06", 56)) { _, _ in 5 }
    unknown.isKnown = unknown.isKnown.map { _ in false }
    for history in [zeros, later, empty, unknown] {
      #expect(throws: ForecastError.noCalls(queue: "999")) {
        try Forecaster.forecast(history, over: target)
      }
    }
  }

  @Test func refusesOtherIntervals() throws {
    let history = ForecastWorld.history(try ForecastWorld.grid("2025-01-06", 56)) { _, _ in 5 }
    let target = try ForecastWorld.grid("2025-03-03", 7, every: 15)
    #expect(throws: ForecastError.otherInterval(history: Minutes(30), asked: Minutes(15))) {
      try Forecaster.forecast(history, over: target)
    }
  }

  /// What lies on or after the first day forecast changes nothing.
  @Test func usesOnlyWhatLiesBefore() throws {
    var random = ForecastWorld.Seeded(state: 11)
    let long = ForecastWorld.history(try ForecastWorld.grid("2025-01-06", 140)) {
      random.poisson(ForecastWorld.wave($0, $1))
    }
    let target = try ForecastWorld.grid("2025-04-14", 28)
    let short = long.before(target.days.start)
    #expect(short.grid.count < long.grid.count)
    #expect(
      try Forecaster.forecast(long, over: target) == Forecaster.forecast(short, over: target)
    )
  }

  /// Ten days give an answer, with a wider range than a hundred, and it is said.
  @Test(arguments: [1, 3, 10, 13])
  func shortHistory(_ days: Int) throws {
    var random = ForecastWorld.Seeded(state: 5)
    let long = ForecastWorld.history(try ForecastWorld.grid("2025-01-06", 112)) {
      random.poisson(ForecastWorld.wave($0, $1))
    }
    let target = try ForecastWorld.grid("2025-04-28", 7)
    let first = target.days.start - days
    let lost = long.grid.firsts[first - long.grid.days.start]
    var short = long
    for i in 0..<lost { short.isKnown[i] = false }
    let much = try Forecaster.forecast(long, over: target)
    let little = try Forecaster.forecast(short, over: target)
    ForecastWorld.check(little.forecast)
    #expect(little.notes.contains(.shortHistory(days: days)))
    #expect(little.trials.isEmpty && little.coverage == nil)
    func width(_ reading: ForecastReading) -> Double {
      zip(reading.forecast.high, reading.forecast.low).reduce(0) { $0 + $1.0 - $1.1 }
        / reading.forecast.calls.reduce(0, +)
    }
    #expect(width(little) > 1.2 * width(much))
    // No day of the week is taken for a closed one only because the history never saw it.
    for d in 0..<7 {
      let calls = little.forecast.calls[target.firsts[d]..<target.firsts[d + 1]].reduce(0, +)
      #expect(calls > 200, "day \(d)")
    }
  }

  /// Monday to Friday, 07:00 to 21:00: nothing is expected at any other time, recorded as zero or not at all.
  @Test(arguments: [true, false])
  func weekdaysOnly(_ isRecorded: Bool) throws {
    var random = ForecastWorld.Seeded(state: 7)
    let past = try ForecastWorld.grid("2025-01-06", 84)
    func isOpen(_ date: CivilDate, _ slot: Int) -> Bool {
      !date.weekday.isWeekend && (14..<42).contains(slot)
    }
    var history = ForecastWorld.history(past) {
      isOpen($0, $1) ? random.poisson(300) : 0
    }
    if !isRecorded {
      for i in 0..<past.count { history.isKnown[i] = isOpen(past.date(i), past.slots[i]) }
    }
    let target = try ForecastWorld.grid("2025-03-31", 28)
    let reading = try Forecaster.forecast(history, over: target)
    for i in 0..<target.count {
      let expected = isOpen(target.date(i), target.slots[i])
      #expect(expected ? abs(reading.forecast.calls[i] - 300) < 30 : reading.forecast.calls[i] == 0)
      #expect(expected || reading.forecast.high[i] == 0)
    }
    #expect(!reading.notes.contains { if case .outages = $0 { true } else { false } })
  }

  @Test func oneIntervalADay() throws {
    var random = ForecastWorld.Seeded(state: 8)
    let history = ForecastWorld.history(try ForecastWorld.grid("2025-01-06", 200, every: 1440)) {
      date,
      _ in random.poisson(date.weekday.isWeekend ? 200 : 400)
    }
    let target = try ForecastWorld.grid("2025-07-28", 28, every: 1440)
    let reading = try Forecaster.forecast(history, over: target)
    ForecastWorld.check(reading.forecast)
    for i in 0..<28 {
      let wanted = target.date(i).weekday.isWeekend ? 200.0 : 400
      #expect(abs(reading.forecast.calls[i] / wanted - 1) < 0.1)
    }
  }

  /// Three years with a wave of a fifth: the fourth is forecast with the wave in its place.
  @Test func knowsTheTimeOfTheYear() throws {
    var random = ForecastWorld.Seeded(state: 9)
    func level(_ date: CivilDate) -> Double {
      40 * (1 + 0.2 * sin(2 * .pi * Double(date.dayNumber) / 365.2425))
    }
    let history = ForecastWorld.history(try ForecastWorld.grid("2022-01-03", 1096, every: 120)) {
      date,
      _ in random.poisson(2 * level(date))
    }
    let target = try ForecastWorld.grid("2025-01-03", 364, every: 120)
    let reading = try Forecaster.forecast(history, over: target)
    #expect(reading.parts.contains { $0.method == .yearRound && $0.weight > 0.25 })
    var error = 0.0
    for d in 0..<364 {
      let day = reading.forecast.calls[target.firsts[d]..<target.firsts[d + 1]].reduce(0, +)
      error += abs(day / 24 / level(target.days.start + d) - 1) / 364
    }
    // Without the wave the mean error would be 0.2 × 2/π, an eighth.
    #expect(error < 0.06, "\(error)")
  }
}
