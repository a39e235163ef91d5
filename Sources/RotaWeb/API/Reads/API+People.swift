import CivilTime
import Planning
import RoomFiles

extension RouteTable {
  /// The room's people.
  static let apiPeople: [Route] = [
    .read(
      "/api/v1/people",
      "people",
      "Who is in the room on a day, with team and roles.",
      for: .roles([.supervisor]),
      scope: .room,
      query: [
        GivenField("on", .date, "The day; today where it is left out."),
        GivenField("team", .id, "Only this team's."), .at,
      ],
      shape: .list(
        .keys([
          "id": .text, "name": .text, "team": .orNull(.text), "roles": .list(.text),
          "from": .date, "to": .orNull(.date),
        ])
      )
    ) { visit, given in
      PeopleJSON.bytes(
        try visit.standing(given).room,
        on: given.date("on") ?? visit.today,
        team: given.text("team"),
        names: true
      )
    }
  ]
}
