import CivilTime
import Rostering
import Staffing

/// Cover made up by hand, with the shape of a control room: two queues, one pool, two roles.
///
/// The numbers are plain arithmetic, not the product's own: what is tested is how they are shown.
enum CoverFixture {
  static let queues = [
    Queue(
      id: "999",
      name: "Emergency",
      priority: 1,
      handleSeconds: 180,
      patienceSeconds: 60,
      target: .init(share: 0.9, withinSeconds: 10)
    ),
    Queue(
      id: "101",
      name: "Non-emergency",
      priority: 2,
      handleSeconds: 600,
      patienceSeconds: 300,
      target: .init(share: 0.8, withinSeconds: 120)
    ),
  ]

  /// Calls in a half-hour by the hour of the day, busiest in the evening of Fridays and Saturdays.
  static func calls(_ date: CivilDate, _ minute: Int) -> Double {
    let distance: Int = abs(minute - 1020)
    let away: Double = Double(min(distance, 1440 - distance)) / 720
    let isBusy: Bool = date.weekday == .friday || date.weekday == .saturday
    let isLate: Bool = minute >= 1200 || minute < 180
    let late: Double = isBusy && isLate ? 9 : 0
    return 10 + 22 * (1 - away) + late
  }

  /// People on the desks by the half-hour: fewer at night and at weekends.
  static func onFloor(_ date: CivilDate, _ minute: Int) -> Double {
    let isDay = (420..<1140).contains(minute)
    let away = Double((date.dayNumber * 7 + (isDay ? 0 : 3)) % 5)
    let rostered: Double = isDay ? 14 : 13
    return (rostered - away * 0.6) * 0.91
  }

  static func coverage(
    _ from: String = "2026-10-12",
    _ count: Int = 28,
    every interval: Minutes = Minutes(30),
    hasDemand: Bool = true
  ) -> Coverage {
    let grid = IntervalGrid(days(from, count), every: interval, in: london)
    let places = (0..<grid.count).map { (grid.date($0), grid.slots[$0] * interval.count) }
    let scale = Double(interval.count) / 30
    let first = places.map { calls($0.0, $0.1) * 0.35 * scale }
    let second = places.map { calls($0.0, $0.1) * 0.65 * scale }
    let floor = places.map { onFloor($0.0, $0.1) }
    func load(_ calls: [Double], _ seconds: Double) -> [Double] {
      calls.map { $0 * seconds / Double(interval.count * 60) }
    }
    func exact(_ load: [Double]) -> [Double] { load.map { max(2, $0 + 1.45 * $0.squareRoot()) } }
    func share(_ exact: [Double]) -> [Double] {
      zip(exact, floor).map { max(0, min(0.9995, 0.93 + ($1 - $0) * 0.035)) }
    }
    let loads = [load(first, 180), load(second, 600)]
    let both = zip(loads[0], loads[1]).map { $0 + $1 }
    let emergency = share(exact(both))
    func line(
      _ kind: CoverageLine.Kind,
      _ id: String,
      _ places: [Int],
      _ calls: [Double],
      _ load: [Double],
      _ share: [Double]
    ) -> CoverageLine {
      CoverageLine(
        kind: kind,
        id: id,
        name: places.count == 1 ? queues[places[0]].name : id,
        queues: places,
        required: exact(load).map { Int($0.rounded(.up)) },
        exact: exact(load),
        rostered: floor.map { $0 / 0.91 + 1 },
        onFloor: floor,
        calls: calls,
        load: load,
        share: share,
        target: queues[places[0]].target
      )
    }
    let lines = [
      line(.queue, "999", [0], first, loads[0], emergency),
      line(.queue, "101", [1], second, loads[1], emergency.map { $0 * $0 }),
      line(.pool, "999+101", [0, 1], zip(first, second).map { $0 + $1 }, both, emergency),
    ]
    let forecasts = zip(queues, [first, second]).map { queue, calls in
      Forecast(
        queue: queue.id,
        grid: grid,
        calls: calls,
        low: calls.map { max(0, $0 - 1.28 * $0.squareRoot()) },
        high: calls.map { $0 + 1.28 * $0.squareRoot() },
        method: "weekday-mean"
      )
    }
    return Coverage(
      grid: grid,
      lines: (hasDemand ? lines : []) + roles(grid, places),
      forecasts: hasDemand ? forecasts : [],
      queues: queues
    )
  }

  static func roles(_ grid: IntervalGrid, _ places: [(CivilDate, Int)]) -> [CoverageLine] {
    [("dispatcher", "Dispatcher <desk>", 6, 5), ("supervisor", "Supervisor", 1, 1)].map { role in
      let there = places.map { date, minute in
        Double(date.components.day % 9 == 3 && minute >= 1140 ? role.3 : role.2)
      }
      return CoverageLine(
        kind: .role,
        id: role.0,
        name: role.1,
        required: places.map { _ in role.2 },
        exact: places.map { _ in Double(role.2) },
        rostered: there,
        onFloor: there
      )
    }
  }
}
