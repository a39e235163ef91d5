import CivilTime
import Drawing
import Planning
import Rostering

/// The room's people: who they are, where they stand and what they can do.
struct PeoplePage: Sendable {
  /// Somebody on the list.
  struct Line: Hashable, Sendable {
    let id: String
    let name: String
    let team: String
    let roles: String
    let days: String
    let skills: String
  }

  /// What is looked for.
  let search: String
  let showsPast: Bool
  let lines: [Line]
  /// What was taken in just now, in words.
  var taken: String?
  /// How many the room has on the day.
  let count: Int

  /// Makes the list.
  ///
  /// - Parameters:
  ///   - room: The room with its people.
  ///   - fields: What is looked for: `q` in names, ids, teams and roles; `all` with those who are gone and to come.
  ///   - today: The day.
  init(_ room: Room, _ fields: Fields, today: CivilDate) {
    let words = PlaceWords(roster: room.roster)
    let search = String((fields["q"] ?? "").prefix(60))
    let showsPast = fields["all"] == "yes"
    self.search = search
    self.showsPast = showsPast
    count = room.roster.people.count { $0.placement(on: today) != nil }
    lines = room.roster.people.compactMap { person -> Line? in
      let now = person.placement(on: today)
      guard let place = now ?? (showsPast ? person.placements.last : nil) else { return nil }
      let line = Line(
        id: person.id,
        name: person.name.isEmpty ? person.id : person.name,
        team: words.team(place),
        roles: words.roles(place),
        days: words.days(place),
        skills: words.skills(place)
      )
      let wanted = search.lowercased()
      let isFound =
        wanted.isEmpty
        || [line.id, line.name, line.team, line.roles].contains {
          $0.lowercased().contains(wanted)
        }
      return isFound ? line : nil
    }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }
}
