import CivilTime
import Planning
import Rostering

/// The fixture's four teams of two, with skills given to some.
///
/// DDNN---- from Monday 5 January 2026: red is on days on the 5th and 6th, on nights on the 7th and 8th; white, six days
/// on in the cycle, is off until the 7th and on days then.
enum CareRoom {
  static func room(
    _ skills: [String: [Skill]],
    supervisors: Set<String> = ["supervisor"],
    absences: [Absence] = []
  ) -> Room {
    var room = Fixture.room(absences: absences)
    room.changes.supervisorRoles = supervisors
    room.roster.people = room.roster.people.map { person in
      guard let given = skills[person.id] else { return person }
      return Person(
        id: person.id,
        name: person.name,
        placements: person.placements.map {
          var placement = $0
          placement.skills = given
          return placement
        }
      )
    }
    return room
  }

  /// The same person moved to another place from a day on, with skills of its own.
  static func moving(
    _ id: String,
    on date: String,
    to team: String,
    skills: [Skill],
    in room: Room
  ) -> Room {
    var room = room
    room.roster.people = room.roster.people.map { person in
      guard person.id == id, var first = person.placements.first else { return person }
      first.days = DateSpan(first.days.start, day(date))
      let second = Placement(
        days: DateSpan(day(date), .never),
        team: team,
        roles: ["handler"],
        skills: skills
      )
      return Person(id: id, name: person.name, placements: [first, second])
    }
    return room
  }

  static func at(_ text: String) -> Instant { Instant(text + "Z")! }
  static func span(_ from: String, _ to: String) -> Span { Span(at(from), at(to)) }
}
