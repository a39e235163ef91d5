import CivilTime
import Planning
import RoomFiles
import Rostering
import Staffing

/// Cover of the sample room's year: people against calls in every half-hour, with expected shares.
enum CoverBench {
  static func run() {
    let reading = ConfigReader.read(directory: "Config")
    guard let room = reading.room, let first = CivilDate("2026-10-12") else {
      print("Config cannot be read; run this in the repository")
      return
    }
    let days = DateSpan(first, days: 364)
    let now = Instant(seconds: 0)
    let (read, demand) = Bench.best(of: 5) {
      DemandReader.read(
        directory: "Config",
        paths: reading.demand,
        zone: room.roster.zone,
        interval: room.staffing.interval,
        queues: room.queues.map(\.id)
      )
    }
    let (bare, _) = Bench.best(of: 5) { Plan.make(room: room, days: days, now: now, breakDays: 0) }
    let (whole, plan) = Bench.best(of: 5) {
      Plan.make(room: room, days: days, now: now, demand: demand.histories, breakDays: 0)
    }
    let (write, table) = Bench.best(of: 5) { CoverTable.csv(plan) }
    let coverage = plan.coverage
    func row(_ title: String, _ seconds: Double, _ more: String) {
      print("  \(title.padding(34)) \(Bench.fixed(seconds, 4)) s  \(more)")
    }
    print("Cover of the sample room, 364 days from 2026-10-12; best of 5.")
    let calls = demand.histories.reduce(0) { $0 + $1.calls.reduce(0, +) }
    row("reading its calls", read, "\(Int(calls)) calls, \(reading.demand.count) files")
    row("plan without calls", bare, "\(plan.rota.postings.count) postings and all rules")
    let lines = coverage.lines.count
    row("plan with forecast and cover", whole, "\(coverage.grid.count) half-hours, \(lines) lines")
    row("cover.csv", write, "\(table.count) bytes")
    let sum = read + whole + write
    row("all of it", sum, "peak \(Bench.peakMiB) MiB; limit 1 s: \(sum < 1 ? "kept" : "MISSED")")
  }
}
