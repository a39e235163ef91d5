import CivilTime
import Rostering
import Wellbeing

extension FloorPerson {
  /// Reads where somebody is.
  ///
  /// `posting` is a part of the shift at a desk; `hours`, never empty, are when they are at it, breaks apart.
  init(
    _ name: PostingName,
    _ posting: Posting,
    role: String,
    team: String?,
    desk: String?,
    hours: [Span],
    facts: Facts,
    base: Room,
    now: Instant
  ) {
    let entries = facts.breaks(of: name).map(\.entry)
    let steps = facts.stepAways(of: name).map(\.stepAway)
    let times = base.breaks.times
    let isNight = base.roster.shift(posting.letter)?.isNight ?? false
    let away = steps.last { $0.isAway(at: now) }
    let running = entries.last {
      $0.outcome(at: now, least: times.statutoryLeast) == .running
    }
    let sheet = facts.breakSheet(of: name)?.sheet
    let log = BreakLog(
      entries + steps.map(\.breakEntry),
      statutoryLeast: times.statutoryLeast
    )
    let state: State =
      if let away {
        .away(since: away.start, until: away.until)
      } else if let running, let started = running.started {
        .onBreak(
          running.kind,
          since: started,
          until: running.due.map { started + $0.length }
        )
      } else {
        .atDesk
      }
    let atDesk =
      state == .atDesk ? log.timeAtDesk(of: name.person, desk: hours, at: now) : nil
    let work = hours.reduce(.zero) { $0 + $1.length }
    self.init(
      posting: name,
      letter: posting.letter,
      role: role,
      team: team,
      desk: desk,
      counts: Double(posting.counts),
      on: Span(hours[0].start, hours[hours.count - 1].end),
      state: state,
      atDesk: atDesk,
      next: sheet?.open(after: entries, at: now).first,
      owesBreak: RestOfShift(of: work, entries, steps, times: times, at: now).isOwed,
      isLong: atDesk.map { $0 > times.longest(inNight: isNight) } ?? false,
      asksLookIn: away.map { !$0.isHome && now >= $0.until && $0.lookedIn == nil } ?? false,
      cover: away?.cover
    )
  }
}
