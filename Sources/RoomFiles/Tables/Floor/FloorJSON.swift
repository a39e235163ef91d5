import CivilTime
public import Planning
import Rostering

/// The live floor as JSON, as far as it may be seen.
public enum FloorJSON {
  /// The floor's bytes: people by id, then the totals.
  ///
  /// - Parameters:
  ///   - floor: What may be seen of it.
  ///   - room: The room, for its clocks.
  ///   - isForSupervisors: Whether it is for a supervisor, who is asked to look in.
  /// - Returns: UTF-8.
  public static func bytes(_ floor: Floor, in room: Room, isForSupervisors: Bool) -> [UInt8] {
    let zone = room.roster.zone
    return JSONTree.record([
      ("at", .text(zone.iso(floor.now))), ("on", .whole(floor.on)),
      ("at_desk", .whole(floor.atDesk)),
      (
        "people",
        .list(
          floor.people.map { person in
            .record([
              ("person", .text(person.person)), ("role", .text(person.role)),
              ("team", person.team.map { .text($0) } ?? .null),
              ("desk", person.desk.map { .text($0) } ?? .null),
              ("on_since", .text(zone.iso(person.on.start))),
              ("on_until", .text(zone.iso(person.on.end))),
              ("state", .text(person.state.word)),
              ("until", person.state.until(after: floor.now).map { .text(zone.iso($0)) } ?? .null),
              ("minutes_at_desk", person.atDesk.map { .whole($0.count) } ?? .null),
              ("break_due", person.breakDue(at: floor.now).map { .text(zone.iso($0)) } ?? .null),
              ("break_owed", .flag(person.owesBreak)),
              ("look_in", .flag(isForSupervisors && person.asksLookIn)),
              ("cover", person.cover.map { .text($0) } ?? .null),
            ])
          }
        )
      ),
      ("roles", .list(floor.roles.map(count))), ("teams", .list(floor.teams.map(count))),
    ]).bytes
  }

  private static func count(_ count: FloorCount) -> JSONTree {
    .record([
      ("id", .text(count.id)), ("on", .whole(count.on)), ("at_desk", .whole(count.atDesk)),
      ("filled", .rounded(count.filled, decimals: 4)),
      ("minimum", count.need.map { .whole($0) } ?? .null), ("short", .flag(count.isShort)),
    ])
  }
}

extension FloorPerson.State {
  /// `desk`, `break`, `away`.
  fileprivate var word: String {
    switch self {
    case .atDesk: "desk"
    case .onBreak: "break"
    case .away: "away"
    }
  }

  /// Until when, while that is still to come: nobody is shown as late.
  fileprivate func until(after now: Instant) -> Instant? {
    switch self {
    case .atDesk: nil
    case .onBreak(_, _, let until): until.flatMap { $0 > now ? $0 : nil }
    case .away(_, let until): until > now ? until : nil
    }
  }
}
