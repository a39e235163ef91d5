public import CivilTime
import Rostering
public import Wellbeing

extension Room {
  /// Who looks after people, each with their time: by id, so that the order is the same in every run.
  ///
  /// Somebody counts only on the days on which they hold the role; on a day on which they are a lead they are nobody's
  /// deputy. Who is on duty is read from the rota as it stands, and who is away is left out of it.
  ///
  /// - Parameters:
  ///   - days: The days to know.
  ///   - busy: Appointments that people have, by their ids.
  /// - Returns: Everybody who looks after people on any of the days.
  public func careStaff(over days: DateSpan, busy: [String: [Span]] = [:]) -> CareStaff {
    let near = DateSpan(days.start - 2, days.end + 2)
    var staff = CareStaff()
    for person in roster.people.sorted(by: { $0.id < $1.id }) {
      let leads = careDays(of: person, as: .lead, in: near)
      let times = [
        (\CareStaff.leads, leads),
        (\.deputies, careDays(of: person, as: .deputy, in: near).without(leads)),
        (\.practitioners, careDays(of: person, as: .practitioner, in: near)),
        (\.occupationalHealth, careDays(of: person, as: .occupationalHealth, in: near)),
        (\.supervisors, supervisingDays(of: person, in: near)),
      ].filter { !$0.1.isEmpty }
      guard !times.isEmpty,
        let calendar = CareCalendar(
          of: person.id,
          in: roster,
          over: days,
          busy: busy[person.id] ?? []
        )
      else { continue }
      for (list, days) in times {
        staff[keyPath: list].append(
          days == [near] ? calendar : calendar.limited(to: days.map(roster.zone.span(of:)))
        )
      }
    }
    return staff
  }

  /// The days among these on which somebody is one of those who look after people.
  private func careDays(of person: Person, as role: CareRole, in near: DateSpan) -> [DateSpan] {
    let names = wellbeing.who[role]
    return DateSpan.merged(
      person.placements.flatMap { placement in
        placement.skills.filter { names.contains($0.name) }.map { skill in
          DateSpan(
            max(placement.days.start, near.start),
            min(placement.days.end, near.end, skill.until.map { $0 + 1 } ?? .never)
          )
        }
      }
    )
  }

  /// The days among these on which somebody supervises.
  private func supervisingDays(of person: Person, in near: DateSpan) -> [DateSpan] {
    let placed = person.placements.filter { !changes.supervisorRoles.isDisjoint(with: $0.roles) }
    let acting = roster.changes.acting.filter {
      $0.person == person.id && changes.supervisorRoles.contains($0.role)
    }
    return DateSpan.merged((placed.map(\.days) + acting.map(\.days)).map { $0.clamped(to: near) })
  }
}

extension [DateSpan] {
  /// The same days without others; both in order and merged.
  fileprivate func without(_ others: [DateSpan]) -> [DateSpan] {
    others.reduce(self) { left, other in
      left.flatMap { days in
        [
          DateSpan(days.start, Swift.min(days.end, other.start)),
          DateSpan(Swift.max(days.start, other.end), days.end),
        ].filter { $0.count > 0 }
      }
    }
  }
}
