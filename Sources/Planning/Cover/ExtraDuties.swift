import CivilTime
import Rostering

/// How many extra duties people had lately, and how long they worked: what makes an order fair.
struct ExtraDuties {
  /// Cover, extra shifts, overtime and call-ins, by person; a swap is no extra duty.
  private(set) var count: [String: Int] = [:]
  /// Working time by the place of the person.
  private(set) var worked: [Int: Minutes] = [:]

  init(_ roster: Roster, before date: CivilDate, of people: Set<Int>) {
    let days = DateSpan(date - 7 * WhoCanCover.weeks, date)
    let span = roster.zone.span(of: days)
    for assignment in roster.changes.assignments
    where assignment.kind != .swap && days.contains(assignment.date) {
      count[assignment.person, default: 0] += 1
    }
    for worked in roster.changes.worked
    where worked.kind == .calledIn && span.contains(worked.span.start) {
      count[worked.person, default: 0] += 1
    }
    for past in roster.history where past.kind == .overtime && span.contains(past.span.start) {
      count[past.person, default: 0] += 1
    }
    let records = WorkRecords(roster, over: days, back: 1, ahead: 1)
    for place in people {
      worked[place] = (records.record(of: place)?.duties ?? []).reduce(.zero) {
        $0 + $1.span.clamped(to: span).length
      }
    }
  }
}
