public import CivilTime

/// One person on one shift in one role, or one part of it where an absence splits it.
///
/// Kept small: a large room has hundreds of thousands a year.
public struct Posting: Hashable, Sendable {
  /// How a posting stands.
  public enum State: Hashable, Sendable {
    /// On the desk as the pattern says.
    case planned
    /// Away; the number is the place of the kind in `Roster.absenceKinds`.
    case absent(kind: Int)
    /// Taken off by a restriction.
    case restricted
  }

  /// The most teams, roles or kinds of absence a room may have: their places are kept in 16 bits.
  public static let mostPlaces = 32_766
  /// The most parts of one posting that are told apart: more than a day has minutes.
  static let mostParts = 1 << partBits - 1
  /// The most assignments of a roster that are told apart.
  static let mostAssignments = 1 << (32 - partBits) - 1
  private static let partBits = 12

  private let personNumber: Int32
  private let dayNumber: Int32
  /// How much of a desk the person fills, 0 … 1.
  public let counts: Float
  /// The part in the low bits, above it the place of the assignment and one more.
  private let origin: UInt32
  private let teamNumber: Int16
  private let roleNumber: Int16
  private let stateCode: Int16
  /// The shift's letter.
  public let letter: ShiftLetter
  /// When.
  public let span: Span

  init(
    person: Int,
    team: Int?,
    role: Int,
    date: CivilDate,
    letter: ShiftLetter,
    part: Int,
    assignment: Int? = nil,
    state: State,
    counts: Double = 1,
    span: Span
  ) {
    // Clamped, so that a roster beyond `mostPlaces` is wrong in a cell rather than the end of the program.
    personNumber = Int32(clamping: person)
    dayNumber = Int32(clamping: date.dayNumber)
    self.counts = Float(counts)
    origin =
      UInt32(min(max(part, 0), Self.mostParts))
      | UInt32(min(max((assignment ?? -1) + 1, 0), Self.mostAssignments)) << Self.partBits
    teamNumber = Int16(clamping: team ?? -1)
    roleNumber = Int16(clamping: role)
    stateCode = Self.code(of: state)
    self.letter = letter
    self.span = span
  }

  /// The same posting at another time, or in another state.
  init(_ posting: Posting, state: State, span: Span) {
    personNumber = posting.personNumber
    dayNumber = posting.dayNumber
    counts = posting.counts
    origin = posting.origin
    teamNumber = posting.teamNumber
    roleNumber = posting.roleNumber
    stateCode = Self.code(of: state)
    letter = posting.letter
    self.span = span
  }

  private static func code(of state: State) -> Int16 {
    switch state {
    case .planned: 0
    case .restricted: -1
    case .absent(let kind): Int16(clamping: kind + 1)
    }
  }

  /// The place of the person in `Roster.people`.
  public var person: Int { Int(personNumber) }
  /// The place of the team in `Roster.teams`.
  public var team: Int? { teamNumber < 0 ? nil : Int(teamNumber) }
  /// The place of the role in `Roster.roles`.
  public var role: Int { Int(roleNumber) }
  /// The day it belongs to: the one it starts on.
  public var date: CivilDate { CivilDate(dayNumber: Int(dayNumber)) }
  /// Its number among the parts of its posting, from 1.
  public var part: Int { Int(origin) & Self.mostParts }
  /// The place in `RosterChanges.assignments` of what it comes from; nothing where it is rostered.
  public var assignment: Int? {
    let place = Int(origin >> UInt32(Self.partBits))
    return place == 0 ? nil : place - 1
  }
  /// How it stands.
  public var state: State {
    switch stateCode {
    case 0: .planned
    case ..<0: .restricted
    default: .absent(kind: Int(stateCode) - 1)
    }
  }
  /// Whether the person is at a desk.
  public var isOnDesk: Bool { stateCode == 0 }
}
