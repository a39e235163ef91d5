import CivilTime
public import Rostering

/// Puts somebody in another role or at a named desk or channel for one shift.
public struct SetDesk: Command {
  /// What the journal calls it.
  public static let name = "shift desk"
  /// The most characters of a desk's name.
  public static let longestDesk = 40
  /// Which posting.
  public let posting: PostingName
  /// The id of the role; as it was where nothing is said.
  public let role: String?
  /// The desk or channel; as it was where nothing is said.
  public let desk: String?

  /// Sets role or desk.
  public init(posting: PostingName, role: String? = nil, desk: String? = nil) {
    self.posting = posting
    self.role = role
    self.desk = desk
  }

  /// `kowen 2026-10-24`.
  public var object: String { posting.description }

  /// The posting with its role and desk; its hours stay.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var grounds = Grounds()
    grounds.wantSupervisor(weighing)
    if role == nil, desk == nil { grounds.add(.input, "say which role or desk") }
    if let desk, desk.isEmpty || desk.count > Self.longestDesk {
      grounds.add(.input, "a desk’s name has 1 to \(Self.longestDesk) characters")
    }
    if let standing = weighing.standing(posting, &grounds) {
      grounds.wantUnfinished(standing, weighing)
    }
    if let role {
      let roster = weighing.roster(of: [posting.person])
      if !weighing.base.roster.roles.contains(where: { $0.id == role }) {
        let known = weighing.base.roster.roles.map(\.id).joined(separator: ", ")
        grounds.add(.input, "there is no role \(role)", hint: "the roles are \(known)")
      } else if !roster.holds(role, posting.person, on: posting.date) {
        grounds.add(
          .conflict,
          "\(posting.person) does not hold the role \(role) on \(posting.date)",
          hint: "relief shift acting lets somebody act in a role"
        )
      }
    }
    try grounds.check()
    var draft = Draft()
    draft.hasHappened = weighing.instruction.happened != nil
    draft.adjust(posting, in: weighing) {
      Adjustment(
        posting: posting,
        span: $0?.span,
        role: role ?? $0?.role,
        desk: desk ?? $0?.desk
      )
    }
    return draft
  }
}

extension Grounds {
  /// Refuses what is over already and is not said to have happened.
  mutating func wantUnfinished(_ posting: StandingPosting, _ weighing: Weighing) {
    if posting.span.end <= weighing.now, weighing.instruction.happened == nil {
      add(.conflict, "\(posting.name) is over", hint: "give --at if it has happened already")
    }
  }
}
