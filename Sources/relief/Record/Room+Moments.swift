import ArgumentParser
import CivilTime
import Planning
import Rostering

extension Room {
  /// A moment somebody wrote: with an offset, or by the clocks of the room, whose repeated hour is the first.
  func moment(_ text: String, option: String) throws -> Instant {
    if let instant = Instant(text) { return instant }
    let parts = text.split(whereSeparator: { $0 == "T" || $0 == " " })
    if let first = parts.first, let date = CivilDate(first) {
      if parts.count == 1 { return roster.zone.startOfDay(date) }
      if parts.count == 2, let time = WallTime(String(parts[1])) {
        return roster.zone.instant(of: date, at: time)
      }
    }
    throw ValidationError(
      "\(option) \(text): write a moment as 2026-10-24T07:40, by the room's clocks, or with an offset, "
        + "2026-10-24T07:40:00+01:00."
    )
  }
}
