import CivilTime
import Planning
import RotaStore
import Rostering

extension DemoLife {
  /// The most who are sick at once.
  private static let mostSick = 3

  /// Of a shift soon to come, as many report sick as leave one too few in a role: the room has something to mend.
  static func sick(by boss: Actor, in site: Site, at now: Instant) throws {
    let room = try site.live.standing().room
    let today = room.roster.zone.date(at: now)
    let shifts = Dictionary(
      grouping: room.roster.standing(over: DateSpan(today, days: 4))
        .filter { $0.isWhole && $0.span.start > now + .hours(8) },
      by: \.span.start
    )
    for (_, shift) in shifts.sorted(by: { $0.key < $1.key }) {
      for role in room.roster.roles where !room.changes.supervisorRoles.contains(role.id) {
        // A level of the whole shift: those by the clock may hold on other days.
        let levels = role.minimum.compactMap { level in
          if case .shift(_, let need) = level { need } else { nil }
        }
        guard let need = levels.max() else { continue }
        let there = shift.filter { $0.role == role.id }.map(\.name)
        let many = there.count - need + 1
        guard (1...mostSick).contains(many) else { continue }
        for name in there.prefix(many) {
          let absence = Absence(
            person: name.person,
            kind: "sick",
            extent: .days(DateSpan(name.date, days: 1))
          )
          try enter(Event(at: now, by: boss, command: AddAbsence(absence)), in: site)
        }
        return
      }
    }
  }
}
