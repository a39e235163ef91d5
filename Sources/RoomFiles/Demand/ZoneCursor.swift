import CivilTime

/// Turns what clocks show into moments, quickly where the clocks do not change.
struct ZoneCursor {
  let zone: ZoneRules
  /// Between these readings every time is shown once, with one offset.
  private var plain = 0..<0
  private var offset = 0

  init(_ zone: ZoneRules) { self.zone = zone }

  /// The moment a clock of the zone shows a time, and what to know of it.
  mutating func moment(showing wall: Int) -> (moment: Int, reading: ZoneRules.Reading) {
    if plain.contains(wall) { return (wall - offset, .once) }
    let day = wall >= 0 ? wall / 86_400 : (wall - 86_399) / 86_400
    let second = wall - day * 86_400
    let (instant, reading) = zone.reading(
      of: CivilDate(dayNumber: day),
      at: WallTime(minuteOfDay: second / 60)
    )
    let moment = instant.seconds + second % 60
    settle(at: moment)
    return (moment, reading)
  }

  /// Of a time that is shown twice, how much later the second showing is, seconds, and when the clocks change.
  func repetition(at first: Int) -> (later: Int, change: Int)? {
    let next = zone.firstTransition(after: Instant(seconds: first))
    guard next < zone.transitions.count else { return nil }
    let before = next == 0 ? zone.initialOffset : zone.transitions[next - 1].offset
    let change = zone.transitions[next]
    return before > change.offset ? (before - change.offset, change.at.seconds) : nil
  }

  private mutating func settle(at moment: Int) {
    let next = zone.firstTransition(after: Instant(seconds: moment))
    let changes = zone.transitions
    offset = next == 0 ? zone.initialOffset : changes[next - 1].offset
    let before = next < 2 ? zone.initialOffset : changes[next - 2].offset
    let low = next == 0 ? Int.min / 4 : changes[next - 1].at.seconds + max(offset, before)
    let high =
      next == changes.count
      ? Int.max / 4 : changes[next].at.seconds + min(offset, changes[next].offset)
    plain = low..<max(low, high)
  }
}
