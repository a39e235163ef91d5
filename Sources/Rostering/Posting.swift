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

  private let personNumber: Int32
  private let dayNumber: Int32
  /// How much of a desk the person fills, 0 … 1.
  public let counts: Float
  private let partNumber: UInt32
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
    state: State,
    counts: Double = 1,
    span: Span
  ) {
    // Clamped, so that a roster beyond `mostPlaces` is wrong in a cell rather than the end of the program.
    personNumber = Int32(clamping: person)
    dayNumber = Int32(clamping: date.dayNumber)
    self.counts = Float(counts)
    partNumber = UInt32(clamping: part)
    teamNumber = Int16(clamping: team ?? -1)
    roleNumber = Int16(clamping: role)
    stateCode =
      switch state {
      case .planned: 0
      case .restricted: -1
      case .absent(let kind): Int16(clamping: kind + 1)
      }
    self.letter = letter
    self.span = span
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
  public var part: Int { Int(partNumber) }
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
