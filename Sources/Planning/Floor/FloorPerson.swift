public import CivilTime
public import Rostering
public import Wellbeing

/// One person on the floor at a moment.
public struct FloorPerson: Hashable, Sendable {
  /// Where they are.
  public enum State: Hashable, Sendable {
    /// At the desk.
    case atDesk
    /// On a planned break, since when and until when it was meant to be, where that is known.
    case onBreak(BreakEntry.Kind, since: Instant, until: Instant?)
    /// Away until a moment; nothing says why, nor whether it is for the rest of the shift.
    case away(since: Instant, until: Instant)
  }

  /// Their shift.
  public let posting: PostingName
  /// The letter of the shift.
  public let letter: ShiftLetter
  /// The id of the role.
  public let role: String
  /// The id of the team, where there is one.
  public let team: String?
  /// The desk or channel, where one was named.
  public let desk: String?
  /// How much of a desk they fill, 0 … 1.
  public let counts: Double
  /// From when to when they are on.
  public let on: Span
  /// Where they are.
  public let state: State
  /// How long they have been at the desk since their last break; nothing while they are not at it.
  public let atDesk: Minutes?
  /// The next longer break they were told of.
  public let next: BreakSheet.Planned?
  /// Whether a break that the law wants was lost and nothing as long was had instead.
  public let owesBreak: Bool
  /// Whether they have been at the desk for longer than the room wants.
  public let isLong: Bool
  /// Whether the time of a step-away has passed and nobody has looked in.
  public let asksLookIn: Bool
  /// The id of who covers while they are away, where somebody does.
  public let cover: String?

  /// The id of the person.
  public var person: String { posting.person }

  /// Whether they are at their desk.
  public var isAtDesk: Bool { state == .atDesk }

  /// When their next break is due, or was; now where one is owed or overdue and none is planned.
  public func breakDue(at now: Instant) -> Instant? {
    next?.span.start ?? (owesBreak || isLong ? now : nil)
  }
}

/// How many are on in one role or team, and no one by name.
public struct FloorCount: Hashable, Sendable {
  /// The id of the role or team.
  public let id: String
  /// People on.
  public let on: Int
  /// Of them at a desk.
  public let atDesk: Int
  /// Desks they fill: a trainee counts as much as people.csv says.
  public let filled: Double
  /// The minimum level that holds now; nothing where none does.
  public let need: Int?

  /// Whether fewer are at a desk than the minimum level asks for.
  public var isShort: Bool { need.map { filled < Double($0) - 1e-6 } ?? false }

  /// The same with one desk fewer.
  func without(_ counts: Double) -> FloorCount {
    FloorCount(id: id, on: on, atDesk: max(0, atDesk - 1), filled: filled - counts, need: need)
  }
}
