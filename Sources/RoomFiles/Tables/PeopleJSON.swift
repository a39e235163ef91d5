public import CivilTime
public import Planning
import Rostering

/// The room's people as JSON, one object a person.
public enum PeopleJSON {
  /// The bytes: who is in the room on a day, with team and roles.
  ///
  /// - Parameters:
  ///   - room: The room with its people.
  ///   - date: The day.
  ///   - team: Only this team's, by its id.
  ///   - names: Whether names are filled in.
  /// - Returns: UTF-8.
  public static func bytes(
    _ room: Room,
    on date: CivilDate,
    team: String?,
    names: Bool
  ) -> [UInt8] {
    JSONTree.list(
      room.roster.people.compactMap { person in
        guard let placement = person.placement(on: date), team == nil || placement.team == team
        else { return nil }
        let days = placement.days
        return .record([
          ("id", .text(person.id)), ("name", .text(names ? person.name : "")),
          ("team", placement.team.map { .text($0) } ?? .null),
          ("roles", .list(placement.roles.map { .text($0) })),
          ("from", .text(days.start.description)),
          ("to", days.end == .never ? .null : .text((days.end - 1).description)),
        ])
      }
    ).bytes
  }
}
