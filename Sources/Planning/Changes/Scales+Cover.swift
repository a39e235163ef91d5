import CivilTime
import Rostering

extension Scales {
  /// How far ahead of where a change begins its cover is looked at: an absence without an end goes on for ever.
  private static let coverDays = 92
  /// How far back.
  private static let coverBack = 31

  /// Where the number of people there differs, on the days touched and the one before and after.
  ///
  /// Where the people touched are at the desks of a role as long as they were, as in a swap between two of the
  /// same shift, nobody else is looked at.
  func cover() -> (levels: [CoverChange], desks: MovedDesks) {
    guard let days else { return ([], MovedDesks()) }
    let from = max(days.start, min(weighing.today, days.end) - Self.coverBack) - 1
    let looked = DateSpan(from, min(days.end + 1, from + Self.coverDays))
    let moved = moves(over: looked)
    if moved.isEmpty { return ([], MovedDesks()) }
    let roles = Set(moved.map(\.role))
    let dates = DateSpan.merged(
      moved.flatMap { move in
        [move.date - 1, move.date, move.date + 1].map { DateSpan($0, days: 1) }
      }
    )
    let levels = dates.flatMap { cover(of: roles, over: $0) }
      .sorted { ($0.span.start, $0.role) < ($1.span.start, $1.role) }
    return (levels, MovedDesks(roles: roles, days: dates))
  }

  private struct Desk: Hashable {
    let person: String
    let date: CivilDate
    let role: String
    let counts: Float
    let span: Span
  }

  /// Desks that the people touched fill in one state and not in the other.
  private func moves(over days: DateSpan) -> [Desk] {
    func desks(_ roster: Roster) -> Set<Desk> {
      Set(
        Rota(roster, over: days).postings.filter(\.isOnDesk).map { p in
          Desk(
            person: roster.people[p.person].id,
            date: p.date,
            role: roster.roles[p.role].id,
            counts: p.counts,
            span: p.span
          )
        }
      )
    }
    func filled(_ desks: Set<Desk>) -> [[String]: Int] {
      // Who fills a desk makes no difference to how many are there.
      Dictionary(grouping: desks) { desk in
        [desk.role, "\(desk.counts)", "\(desk.span.start)", "\(desk.span.end)"]
      }.mapValues(\.count)
    }
    let (old, new) = (desks(rosterBefore), desks(rosterAfter))
    let differing = old.symmetricDifference(new)
    if differing.isEmpty { return [] }
    let (before, after) = (filled(old), filled(new))
    return differing.filter { desk in
      let key = [desk.role, "\(desk.counts)", "\(desk.span.start)", "\(desk.span.end)"]
      return before[key] != after[key]
    }
  }

  private func cover(of roles: Set<String>, over days: DateSpan) -> [CoverChange] {
    var base = weighing.base.roster
    base.roles = base.roles.map { role in
      roles.contains(role.id) ? role : Role(id: role.id, name: role.name, queues: role.queues)
    }
    guard base.roles.contains(where: { !$0.minimum.isEmpty }) else { return [] }
    func counted(_ facts: Facts) -> [RoleCover] {
      Rota(facts.roster(over: base, around: days), over: days).roleCover()
    }
    return zip(counted(before), counted(after)).compactMap { old, new in
      guard old.least != new.least || old.gaps != new.gaps else { return nil }
      return CoverChange(
        role: base.roles[new.role].id,
        span: new.span,
        need: new.need,
        before: old.least,
        after: new.least
      )
    }
  }
}
