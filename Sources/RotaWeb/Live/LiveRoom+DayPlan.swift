import CivilTime
import Planning
import RotaStore
import Rostering

extension LiveRoom {
  /// The plan of a day and of those on either side, with their calls and breaks.
  func dayPlan(of date: CivilDate, in standing: Standing, at now: Instant) -> Plan {
    let today = standing.base.roster.zone.date(at: now)
    return kept("day \(today) \(date)", at: standing.entry) {
      planWithCalls(DateSpan(date, days: 1), in: standing.room, at: now)
    }
  }

  /// The plan of some days and of those on either side, with their calls and breaks.
  func planWithCalls(_ days: DateSpan, in room: Room, at now: Instant) -> Plan {
    Plan.make(
      room: room,
      // The night before reaches into the morning, and the night of the last day into the next.
      days: DateSpan(days.start - 1, days: days.count + 2),
      now: now,
      demand: calls(now: now),
      breaks: breakPlans,
      breakDays: days.count + 2
    )
  }
}
