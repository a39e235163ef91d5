import CivilTime
import RoomFiles
import Staffing

/// Forecasts of the last days of a history, each made from what lies before them.
struct HeldOut {
  /// Absolute errors over calls, the mean over origins.
  struct Errors {
    var interval = 0.0
    var day = 0.0
  }

  private(set) var relief = Errors()
  private(set) var lastWeek = Errors()
  private(set) var plainMean = Errors()
  private(set) var floor = Errors()
  private(set) var held = 0
  private(set) var count = 0
  private(set) var seconds: [Double] = []

  var coverage: Double { count > 0 ? Double(held) / Double(count) : 0 }

  /// Reads a converted file and forecasts `days` days with calls from each of its last origins, judging some hours.
  ///
  /// Nothing, and a word about it, where there is no such file.
  static func read(
    _ folder: String,
    _ name: String,
    zone: String,
    days: Int,
    origins: Int,
    hours: Range<Int> = 0..<24
  ) throws -> HeldOut? {
    let rules = zone == "UTC" ? ZoneRules.utc : try ZoneFile.read(name: zone)
    let reading = DemandReader.read(file: "\(folder)/\(name)", zone: rules, interval: Minutes(30))
    guard let history = reading.histories.first else {
      print("\(name) is not in RELIEF_DATA or cannot be read: skipped")
      return nil
    }
    return try HeldOut(history, days: days, origins: origins, hours: hours)
  }

  private init(_ history: CallHistory, days: Int, origins: Int, hours: Range<Int>) throws {
    let grid = history.grid
    let open = (0..<grid.days.count).filter { day in
      (grid.firsts[day]..<grid.firsts[day + 1]).contains { history.calls[$0] > 0 }
    }
    for origin in 1...origins {
      let block = Array(open.dropLast((origin - 1) * days).suffix(days))
      guard let first = block.first, let last = block.last else { continue }
      let target = IntervalGrid(
        DateSpan(grid.days.start + first, grid.days.start + last + 1),
        every: grid.interval,
        in: grid.zone
      )
      let start = Bench.clock()
      let reading = try Forecaster.forecast(history, over: target)
      seconds.append(Bench.clock() - start)
      let judged = block.map { day in
        (grid.firsts[day]..<grid.firsts[day + 1]).filter { hours.contains(grid.slots[$0] / 2) }
      }
      let shift = grid.firsts[first]
      let calls = judged.joined().reduce(0) { $0 + history.calls[$1] }
      let share = 1 / (calls * Double(origins))
      func add(_ errors: inout Errors, _ expected: (Int, Int) -> Double) {
        for (place, day) in judged.enumerated() {
          let differences = day.map { history.calls[$0] - expected(place, $0) }
          errors.interval += differences.reduce(0) { $0 + abs($1) } * share
          errors.day += abs(differences.reduce(0, +)) * share
        }
      }
      add(&relief) { reading.forecast.calls[$1 - shift] }
      let before = Array(open.prefix { $0 < first })
      let week = Set(open.map { (grid.days.start + $0).weekday }).count
      // The same weekday of the last week before the origin, by days with calls as the published rows have it.
      add(&lastWeek) { place, i in
        let day = before[before.count - week + place % week]
        return Self.value(history, day: day, slot: grid.slots[i])
      }
      var sums: [Int: (calls: Double, days: Double)] = [:]
      for day in before {
        for i in grid.firsts[day]..<grid.firsts[day + 1] {
          let key = (grid.days.start + day).weekday.rawValue * 48 + grid.slots[i]
          let sum = sums[key] ?? (0, 0)
          sums[key] = (sum.calls + history.calls[i], sum.days + 1)
        }
      }
      add(&plainMean) { place, i in
        let weekday = (grid.days.start + block[place]).weekday.rawValue
        return sums[weekday * 48 + grid.slots[i]].map { $0.calls / $0.days } ?? 0
      }
      for day in judged {
        let expected = day.map { reading.forecast.calls[$0 - shift] }
        floor.interval += expected.reduce(0) { $0 + PoissonFloor.deviation($1) } * share
        floor.day += PoissonFloor.deviation(expected.reduce(0, +)) * share
      }
      for i in judged.joined() {
        let (low, high) = (reading.forecast.low[i - shift], reading.forecast.high[i - shift])
        guard high > 0 || history.calls[i] > 0 else { continue }
        count += 1
        if low <= history.calls[i], history.calls[i] <= high { held += 1 }
      }
    }
  }

  /// The calls of a day at a place on the clock.
  private static func value(_ history: CallHistory, day: Int, slot: Int) -> Double {
    let range = history.grid.firsts[day]..<history.grid.firsts[day + 1]
    return range.first { history.grid.slots[$0] == slot }.map { history.calls[$0] } ?? 0
  }
}
