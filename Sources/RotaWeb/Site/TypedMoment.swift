public import CivilTime

/// A moment as people type it, by the clocks of the room: `21:40`, `24 Oct 21:40`, `2026-10-24T21:40`, or with an offset.
///
/// A time without a day is the nearest such time before now or after it, whichever is asked for; a repeated hour is the
/// first.
public enum TypedMoment {
  /// Which way from now a time without a day lies.
  public enum Side: Hashable, Sendable {
    /// It has happened.
    case past
    /// It is still to come.
    case future
  }

  /// The moment that a text says; nothing where it says none.
  public static func read(
    _ text: String,
    _ side: Side,
    now: Instant,
    in zone: ZoneRules
  ) -> Instant? {
    guard text.utf8.count <= TypedDate.longest else { return nil }
    if let instant = Instant(text) { return instant }
    let words = text.split { $0 == " " || $0 == "T" || $0 == "," }
    guard let last = words.last, let time = wall(last) else { return nil }
    let today = zone.date(at: now)
    if words.count > 1 {
      let day = words.dropLast().joined(separator: " ")
      return TypedDate.read(day, today: today).map { zone.instant(of: $0, at: time) }
    }
    let found = zone.instant(of: today, at: time)
    switch side {
    case .past: return found > now ? zone.instant(of: today - 1, at: time) : found
    case .future: return found < now ? zone.instant(of: today + 1, at: time) : found
    }
  }

  /// `7:05` is a time as `07:05` is.
  private static func wall(_ word: Substring) -> WallTime? {
    WallTime(word.count == 4 ? "0" + word : String(word))
  }
}
