import CivilTime
import Foundation
import RotaCalendar
import Testing

/// Counts under a lock that ThreadSanitizer sees, which `Synchronization.Mutex` is not.
private final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var value = 0

  var count: Int { lock.withLock { value } }

  func add() { lock.withLock { value += 1 } }
}

struct FirstZoneCallTests {
  static let names = [
    "Europe/Paris", "Europe/Berlin", "Europe/Madrid", "Europe/Rome", "Europe/Vienna",
    "Europe/Prague", "Europe/Warsaw", "Europe/Oslo",
  ]

  /// libical 3.0.16 crashed or read a wrong zone when threads asked it for zones at the same time.
  @Test("eight threads may ask for their first zones at the same time")
  func threads() {
    let zones = Self.names.map { name in
      Zones.zone(name, 3600, "CET") { year in
        [
          Zones.change(Zones.last(.sunday, of: 3, in: year), hourUTC: 1, 7200, "CEST"),
          Zones.change(Zones.last(.sunday, of: 10, in: year), hourUTC: 1, 3600, "CET"),
        ]
      }
    }
    let right = Counter()
    let done = DispatchGroup()
    for thread in 0..<8 {
      done.enter()
      let worker = Thread {
        defer { done.leave() }
        for index in 0..<8 {
          // Each thread begins elsewhere, and every zone is asked for by all.
          let zone = zones[(thread + index) % 8]
          let shift = event(from: "2026-07-05T17:00Z", to: "2026-07-06T05:00Z")
          guard let read = try? reading(file([shift], zone: zone)),
            read.values("DTSTART;TZID=\(zone.name)") == ["20260705T190000"],
            read.lines.count(where: { $0 == "TZID:\(zone.name)" }) == 1
          else { continue }
          right.add()
        }
      }
      worker.start()
    }
    done.wait()
    #expect(right.count == 64)
  }
}
