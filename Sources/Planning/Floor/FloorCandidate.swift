public import CivilTime
import Rostering
import Wellbeing

/// Somebody on the floor, held against the place of one who stepped away: for supervisors.
public struct FloorCandidate: Hashable, Sendable {
  /// Why they cannot.
  public enum Reason: Hashable, Sendable {
    /// The role is none of theirs.
    case roleNotHeld(String)
    /// The skill that has the role's name ended on a day.
    case skillExpired(String, CivilDate)
    /// A restriction stands against it; nothing says why.
    case restricted
    /// On a break.
    case onBreak(until: Instant?)
    /// Away.
    case away(until: Instant)
    /// Covers for somebody already.
    case covering
  }

  /// What should be known and stands in nobody's way.
  public enum Note: Hashable, Sendable {
    /// Their own break is due in that time.
    case breakDue(Instant)
    /// Their own role would be below its minimum level.
    case leavesShort(role: String, need: Int, filled: Double)
    /// They go before that time is over.
    case goes(at: Instant)
  }

  /// The id of the person.
  public let person: String
  /// The id of the role they are on in.
  public let role: String
  /// Their desk, where one was named.
  public let desk: String?
  /// Why they cannot; empty where they can.
  public let reasons: [Reason]
  /// What should be known.
  public let notes: [Note]

  /// Whether they can.
  public var isAvailable: Bool { reasons.isEmpty }
}

extension Floor {
  /// Who on the floor can cover for somebody in a span: those who can by id, then the others by id.
  ///
  /// - Parameters:
  ///   - person: Who is away.
  ///   - span: For how long.
  ///   - room: The room with its people as they stand.
  /// - Returns: Everybody on but the person.
  public func candidates(
    for person: FloorPerson,
    over span: Span,
    in room: Room
  ) -> [FloorCandidate] {
    let covering = Set(people.compactMap(\.cover))
    let all = people.filter { $0.posting != person.posting }.map { other -> FloorCandidate in
      FloorCandidate(
        person: other.person,
        role: other.role,
        desk: other.desk,
        reasons: reasons(against: other, as: person.role, in: room, covering: covering),
        notes: notes(on: other, as: person.role, over: span)
      )
    }
    return all.filter(\.isAvailable) + all.filter { !$0.isAvailable }
  }

  private func reasons(
    against other: FloorPerson,
    as role: String,
    in room: Room,
    covering: Set<String>
  ) -> [FloorCandidate.Reason] {
    let roster = room.roster
    let date = other.posting.date
    var reasons: [FloorCandidate.Reason] = []
    if !roster.holds(role, other.person, on: date) { reasons.append(.roleNotHeld(role)) }
    let skills =
      roster.people.first { $0.id == other.person }?.placement(on: date)?.skills
      .filter { $0.name == role } ?? []
    if !skills.isEmpty, !skills.contains(where: { $0.holds(on: date) }),
      let until = skills.compactMap(\.until).max()
    {
      reasons.append(.skillExpired(role, until))
    }
    let queues = roster.roles.first { $0.id == role }?.queues ?? []
    let isRestricted = roster.restrictions.contains { restriction in
      guard restriction.person == other.person, restriction.days.contains(date),
        case .not(let queue) = restriction.limit
      else { return false }
      return queues.contains(queue)
    }
    if isRestricted { reasons.append(.restricted) }
    switch other.state {
    case .atDesk: break
    case .onBreak(_, _, let until): reasons.append(.onBreak(until: until))
    case .away(_, let until): reasons.append(.away(until: until))
    }
    if covering.contains(other.person) { reasons.append(.covering) }
    return reasons
  }

  private func notes(
    on other: FloorPerson,
    as role: String,
    over span: Span
  ) -> [FloorCandidate.Note] {
    var notes: [FloorCandidate.Note] = []
    if let due = other.breakDue(at: now), due < span.end { notes.append(.breakDue(due)) }
    if other.on.end < span.end { notes.append(.goes(at: other.on.end)) }
    if other.role != role, let own = roles.first(where: { $0.id == other.role }),
      let need = own.need
    {
      let left = own.without(other.counts)
      if left.isShort { notes.append(.leavesShort(role: own.id, need: need, filled: left.filled)) }
    }
    return notes
  }
}
