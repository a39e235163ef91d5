import CivilTime

/// Reads the wall clock of a zone at one moment after another, and says where it is in doubt.
///
/// Shifts come in order, so the stretch between two changes of the clocks that held the last moment
/// nearly always holds the next one too: kept here, it saves a search for each.
struct LocalClock {
  let zone: ZoneRules
  private var from = 0
  private var until = 0
  private var offset = 0
  private var clearFrom = 0
  private var clearUntil = 0

  init(_ zone: ZoneRules) { self.zone = zone }

  /// Seconds since 1970-01-01 as the clock on the wall counts them, and whether it shows that time
  /// only once.
  mutating func read(_ moment: Instant) -> (local: Int, isClear: Bool) {
    let seconds = moment.seconds
    if seconds < from || seconds >= until { move(to: moment) }
    return (seconds + offset, seconds >= clearFrom && seconds < clearUntil)
  }

  private mutating func move(to moment: Instant) {
    let next = zone.firstTransition(after: moment)
    let changes = zone.transitions
    offset = next == 0 ? zone.initialOffset : changes[next - 1].offset
    from = next == 0 ? .min : changes[next - 1].at.seconds
    until = next == changes.count ? .max : changes[next].at.seconds
    // Clocks put back show the time before the change again after it.
    clearFrom = from
    if next > 0 {
      let before = next == 1 ? zone.initialOffset : changes[next - 2].offset
      clearFrom += max(0, before - offset)
    }
    clearUntil = until
    if next < changes.count { clearUntil -= max(0, offset - changes[next].offset) }
  }
}

extension ZoneRules {
  /// Whether offsets and changes are such as clocks on earth have; a zone made by hand may hold any
  /// number, and no number may stop the program.
  var isPlausible: Bool {
    let offsets = -93_600...93_600
    let moments = -1 << 61...1 << 61
    return offsets.contains(initialOffset)
      && transitions.allSatisfy { offsets.contains($0.offset) && moments.contains($0.at.seconds) }
  }
}
