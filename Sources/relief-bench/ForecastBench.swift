import CivilTime
import Glibc
import RoomFiles
import Staffing

/// Errors of the forecast on public calls, beside the best published figures of the same days.
///
/// The files come from `Tests/Checks/convert_calls.py` and lie in the folder that `RELIEF_DATA` names; one that is
/// missing is skipped by name.
enum ForecastBench {
  /// Published errors on the same held-out days: interval and day WAPE.
  ///
  /// - Source: a comparison of fourteen methods on these files, five origins, 28 days or 20 weekdays.
  static let published: [(method: String, montgomery: [Double], bank: [Double])] = [
    ("last week", [0.5049, 0.1629], [0.1004, 0.0831]),
    ("weekday x slot mean, all history", [0.3477, 0.0854], [0.0628, 0.0477]),
    ("weekday x slot mean, 4 weeks", [0.3749, 0.0921], [0.0668, 0.0533]),
    ("Holt-Winters daily x profile", [0.3541, 0.1177], [0.1045, 0.0952]),
    ("statsforecast AutoETS daily x profile", [0.3547, 0.1271], [0.0853, 0.0749]),
    ("statsforecast AutoTheta daily x profile", [0.3549, 0.1223], [0.0864, 0.0757]),
    ("statsforecast AutoARIMA daily x profile", [0.3534, 0.1057], [0.0875, 0.0783]),
    ("statsforecast MSTL + AutoETS", [0.3795, 0.0920], [0.0942, 0.0787]),
    ("statsforecast MFLES", [0.3737, 0.1904], [0.0992, 0.0844]),
    ("AutoTBATS (last origin, 8 weeks)", [0.3446, 0.1042], [0.0920, 0.0712]),
    ("Poisson GLM", [0.3383, 0.0868], [0.0697, 0.0524]),
    ("smoothed weekday profile x 8 weeks", [0.3409, 0.0865], [0.0773, 0.0522]),
    ("robust weekday-slot EWMA", [0.3417, 0.0819], [0.0645, 0.0507]),
    ("mean of three", [0.3373, 0.0824], [0.0661, 0.0518]),
    ("Poisson floor", [0.2753, 0.0408], [0.0230, 0.0044]),
  ]

  static func run() throws {
    guard let folder = getenv("RELIEF_DATA").map({ String(cString: $0) }) else {
      print("RELIEF_DATA is not set: name the folder that convert_calls.py wrote to")
      return
    }
    let montgomery = try HeldOut.read(
      folder,
      "montgomery.csv",
      zone: "America/New_York",
      days: 28,
      origins: 5
    )
    let bank = try HeldOut.read(
      folder,
      "bank.csv",
      zone: "UTC",
      days: 20,
      origins: 5,
      hours: 7..<21
    )
    let anonymous = try HeldOut.read(
      folder,
      "anonymous.csv",
      zone: "Asia/Jerusalem",
      days: 14,
      origins: 1
    )
    print("Interval WAPE / day WAPE of half-hours; five origins, 28 days, bank 20 weekdays.")
    row("", "Montgomery", "bank")
    for line in published {
      row(line.method, figures(line.montgomery), figures(line.bank))
    }
    row("here: last week", montgomery?.lastWeek, bank?.lastWeek)
    row("here: weekday x slot mean", montgomery?.plainMean, bank?.plainMean)
    row("Relief", montgomery?.relief, bank?.relief)
    row("here: floor, level as forecast", montgomery?.floor, bank?.floor)
    if let montgomery, let bank {
      let over = [
        montgomery.relief.interval / 0.3373 - 1, bank.relief.interval / 0.0628 - 1,
      ]
      row("over the best row", percent(over[0]), percent(over[1]))
      print("  mean over the best rows \(percent((over[0] + over[1]) / 2))")
    }
    print("")
    print("Anonymous Bank, February 1999, one origin, 14 days.")
    for (name, error) in [
      ("last week", anonymous?.lastWeek), ("weekday x slot mean", anonymous?.plainMean),
      ("Relief", anonymous?.relief), ("floor, level as forecast", anonymous?.floor),
    ] { row(name, error, nil) }
    print("")
    print("The 80 % range held of the held-out intervals:")
    let sets = [("Montgomery", montgomery), ("bank", bank), ("Anonymous Bank", anonymous)]
    for (name, set) in sets { row(name, set.map { percent($0.coverage) } ?? "–", "") }
    let known = sets.compactMap(\.1)
    let held = known.reduce(0) { $0 + $1.held }
    let count = known.reduce(0) { $0 + $1.count }
    if count > 0 { row("together", percent(Double(held) / Double(count)), "") }
    let times = known.flatMap(\.seconds)
    print("Slowest of \(times.count) forecasts: \(Bench.fixed((times.max() ?? 0) * 1000, 1)) ms.")
  }

  private static func row(_ name: String, _ a: HeldOut.Errors?, _ b: HeldOut.Errors?) {
    row(
      name,
      a.map { figures([$0.interval, $0.day]) } ?? "–",
      b.map { figures([$0.interval, $0.day]) } ?? "–"
    )
  }

  private static func row(_ name: String, _ a: String, _ b: String) {
    print("  \(name.padding(40)) \(a.padding(18)) \(b)")
  }

  private static func figures(_ values: [Double]) -> String {
    values.map { Bench.fixed($0, 4) }.joined(separator: " / ")
  }

  private static func percent(_ share: Double) -> String {
    (share < 0 ? "-" : "") + Bench.fixed(abs(share) * 100, 1) + " %"
  }
}
