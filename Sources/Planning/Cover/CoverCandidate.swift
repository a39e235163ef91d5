public import CivilTime
public import DutyRules

/// One person held against a question of cover: a yes with its rank, or a no with every reason.
public struct CoverCandidate: Hashable, Sendable {
  /// Why somebody cannot; for supervisors, never for colleagues.
  public enum Reason: Hashable, Sendable {
    /// Not one of the room's people on that day.
    case notInRoom
    /// The role is none of theirs.
    case roleNotHeld(String)
    /// The skill is none of theirs.
    case skillNotHeld(String)
    /// The skill, or the one the role rests on, ended on a day.
    case skillExpired(String, CivilDate)
    /// On duty for some of it.
    case onDuty(Span)
    /// Away for some of it; nothing says why.
    case away
    /// A restriction stands against it; nothing says why.
    case restricted
    /// A rule of working time would be broken.
    case rule(Verdict)
  }

  /// The id of the person.
  public let person: String
  /// Their place among those who can, from 1; nothing where they cannot.
  public let rank: Int?
  /// Why they cannot, all of it; empty where they can.
  public let reasons: [Reason]
  /// Rules of good practice that would be passed: those who can without any come first.
  public let concerns: [Verdict]
  /// How many extra duties they had in the thirteen weeks before.
  public let extraDuties: Int
  /// What they worked in those weeks.
  public let worked: Minutes
  /// Whether they would have the notice that their terms ask for.
  public let hasNotice: Bool

  /// Whether they can.
  public var isAvailable: Bool { reasons.isEmpty }
}
