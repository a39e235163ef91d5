import CivilTime
import RoomFiles
import RotaCalendar

/// A hundred thousand shifts as iCalendar: one libical tree, the fast path, and the fast path streamed.
enum EventBench {
  static func run(way: String) throws {
    let zone = try ZoneFile.read(name: "Europe/London")
    guard let first = CivilDate("2026-01-05") else { return }
    let kinds = [("Day", 7), ("Day", 7), ("Night", 19), ("Night", 19)]
    let modified = zone.startOfDay(first)
    let events = (0..<100_000).map { i -> CalendarEvent in
      let day = first + i % 728 / 4 * 8 + i % 4
      let (name, hour) = kinds[i % 4]
      let start = zone.instant(of: day, at: WallTime(minuteOfDay: hour * 60))
      let end = zone.instant(
        of: hour == 19 ? day + 1 : day,
        at: WallTime(minuteOfDay: (hour + 12) % 24 * 60)
      )
      return CalendarEvent(
        uid: "bench.p\(i / 728).\(day.description.filter { $0 != "-" }).r@relief.invalid",
        time: .timed(start: start, end: end),
        summary: "\(name) shift",
        modified: modified
      )
    }
    let file = CalendarFile(name: "Bench", zone: zone, events: events)
    var count = 0
    var digest = ""
    let seconds: Double
    switch way {
    case "streamed":
      // The digest needs the whole text, so it is taken in a run of its own, after the peak is read.
      let timed = try Bench.best(of: 7) {
        count = 0
        try CalendarWriter.write(file.header, events: file.events) { count += $0.count }
      }
      seconds = timed.seconds
      let peak = Bench.peakMiB
      digest = Digest.hex(of: try CalendarWriter.bytes(file))
      print("\(Bench.fixed(seconds, 6)) \(count) \(digest) \(peak)")
      return
    case "tree":
      let timed = try Bench.best(of: 3) { try CalendarWriter.treeBytes(file) }
      (seconds, count, digest) = (timed.seconds, timed.result.count, Digest.hex(of: timed.result))
    default:
      let timed = try Bench.best(of: 7) { try CalendarWriter.bytes(file) }
      (seconds, count, digest) = (timed.seconds, timed.result.count, Digest.hex(of: timed.result))
    }
    print("\(Bench.fixed(seconds, 6)) \(count) \(digest) \(Bench.peakMiB)")
  }
}
