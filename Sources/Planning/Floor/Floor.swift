public import CivilTime

/// The floor at a moment: who is on, where they are, and how many there are against the minimum levels.
///
/// Shape: people by id, never by how long anybody has been at a desk or away, so that it is no league table.
public struct Floor: Hashable, Sendable {
  /// The moment.
  public let now: Instant
  /// Everybody on, by id; of those who look only what they may see.
  public let people: [FloorPerson]
  /// By role, in the order of the room; roles that nobody is on in and that need nobody are left out.
  public let roles: [FloorCount]
  /// By team, in the order of the room.
  public let teams: [FloorCount]

  /// People on.
  public var on: Int { roles.reduce(0) { $0 + $1.on } }
  /// Of them at a desk.
  public var atDesk: Int { roles.reduce(0) { $0 + $1.atDesk } }

  /// Somebody's place on it.
  public func person(_ id: String) -> FloorPerson? { people.first { $0.person == id } }

  /// What somebody may see of it: supervisors everybody, others themselves and the totals.
  ///
  /// - Parameters:
  ///   - viewer: The id of who looks; nothing where it is the owner of the record.
  ///   - isSupervisor: Whether they may see what supervisors see.
  /// - Returns: The floor without the others.
  public func shown(to viewer: String?, isSupervisor: Bool) -> Floor {
    Floor(
      now: now,
      people: isSupervisor ? people : people.filter { $0.person == viewer },
      roles: roles,
      teams: teams
    )
  }
}
