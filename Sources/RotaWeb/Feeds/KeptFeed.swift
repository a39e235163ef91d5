import CivilTime
import Planning
import RoomFiles
import RotaCalendar
import RotaStore
import Rostering

/// The bytes of a calendar link with what a reader needs to ask again only for what changed.
struct KeptFeed: Sendable {
  let bytes: [UInt8]
  let freshness: Freshness
}

extension LiveRoom {
  /// What a calendar link gives now: worked out once a day and entry, whoever asks and however often.
  ///
  /// - Returns: It; nothing where the person is not in the room any more.
  /// - Throws: `CalendarError` where it cannot be written.
  func feed(
    _ kind: FeedKind,
    of person: String,
    in standing: Standing,
    at now: Instant
  ) throws
    -> KeptFeed?
  {
    let zone = standing.base.roster.zone
    let today = zone.date(at: now)
    return try kept("feed \(kind.rawValue) \(today) \(person)", at: standing.entry) {
      let file = IssuedCalendars.feed(
        kind,
        of: person,
        facts: standing.facts,
        room: standing.base,
        now: now,
        digest: Digest.hex(of:)
      )
      guard let file else { return nil }
      let bytes = try CalendarWriter.bytes(file)
      // The window moves on at midnight, so that is news as well.
      let midnight = zone.instant(of: today, at: .midnight)
      let changed = file.events.map(\.modified).max() ?? midnight
      return KeptFeed(
        bytes: bytes,
        freshness: Freshness(tag: EntityTag(of: bytes), modified: max(midnight, min(changed, now)))
      )
    }
  }
}
