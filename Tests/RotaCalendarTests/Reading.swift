import CivilTime
import RotaCalendar

/// A second reading of what was written, as small as RFC 5545 §3.1 and §3.3.11 allow.
struct Reading {
  let physical: [[UInt8]]
  let lines: [String]

  init(_ bytes: [UInt8]) {
    var physical: [[UInt8]] = [[]]
    var index = 0
    while index < bytes.count {
      if bytes[index] == 13, index + 1 < bytes.count, bytes[index + 1] == 10 {
        physical.append([])
        index += 2
      } else {
        physical[physical.count - 1].append(bytes[index])
        index += 1
      }
    }
    if physical.last?.isEmpty == true { physical.removeLast() }
    self.physical = physical
    var unfolded: [[UInt8]] = []
    for line in physical {
      if line.first == 32, !unfolded.isEmpty {
        unfolded[unfolded.count - 1] += line.dropFirst()
      } else {
        unfolded.append(line)
      }
    }
    lines = unfolded.map { String(decoding: $0, as: UTF8.self) }
  }

  /// All values of properties that begin so, parameters included in `name`, but for a zone's own.
  func values(_ name: String) -> [String] {
    let zone = lines.firstIndex(of: "BEGIN:VTIMEZONE") ?? lines.endIndex
    let events = lines.firstIndex(of: "END:VTIMEZONE") ?? lines.endIndex
    let rest = lines[..<zone] + lines[events...]
    return rest.filter { $0.hasPrefix(name + ":") }.map { String($0.dropFirst(name.count + 1)) }
  }

  static func unescaped(_ value: String) -> String {
    var text = ""
    var scalars = value.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      guard scalar == "\\", let escaped = scalars.next() else {
        text.unicodeScalars.append(scalar)
        continue
      }
      text.unicodeScalars.append(escaped == "n" || escaped == "N" ? "\n" : escaped)
    }
    return text
  }
}

/// A night in London's winter unless told otherwise.
func event(
  _ uid: String = "a@relief.invalid",
  from start: String = "2026-01-05T19:00Z",
  to end: String = "2026-01-06T07:00Z",
  summary: String = "Night shift"
) -> CalendarEvent {
  CalendarEvent(
    uid: uid,
    time: .timed(start: Instant(start)!, end: Instant(end)!),
    summary: summary,
    modified: Instant("2026-01-01T09:30:15Z")!
  )
}

func file(_ events: [CalendarEvent], zone: ZoneRules = Zones.london) -> CalendarFile {
  CalendarFile(name: "Shifts", zone: zone, events: events)
}

func reading(_ file: CalendarFile) throws -> Reading { Reading(try CalendarWriter.bytes(file)) }

/// Numbers that are the same in every run.
///
/// - Source: SplitMix64 by S. Vigna, prng.di.unimi.it, public domain.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
