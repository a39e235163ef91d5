public import CivilTime
public import Rostering

/// What one shift hands to the next, on one page: for supervisors.
///
/// Shape: everybody by id. Of how people are it holds only the open wellbeing checks of the one who reads it, and
/// whom they are to ask.
public struct HandoverSheet: Hashable, Sendable {
  /// Somebody who goes off or comes on.
  public struct Line: Hashable, Sendable {
    /// Their shift.
    public let posting: PostingName
    /// The id of the role.
    public let role: String
    /// The id of the team, where there is one.
    public let team: String?
    /// From when to when.
    public let span: Span
  }

  /// Somebody of the shift that goes who stayed, or stays, beyond its end.
  public struct Late: Hashable, Sendable {
    /// The id of the person.
    public let person: String
    /// Until when.
    public let until: Instant
    /// Whether it was so; otherwise it is planned.
    public let isWorked: Bool
  }

  /// Somebody of the next shift who is not on it by the pattern.
  public struct Cover: Hashable, Sendable {
    /// The id of the person.
    public let person: String
    /// Why they are on it.
    public let kind: Assignment.Kind
    /// The id of whose place they take, where they take one.
    public let instead: String?
    /// From when to when.
    public let span: Span
  }

  /// A stretch of the next shift in which a role is below its minimum level.
  public struct Gap: Hashable, Sendable {
    /// The id of the role.
    public let role: String
    /// When.
    public let span: Span
    /// The minimum level.
    public let need: Int
    /// How many desks are filled.
    public let have: Double
  }

  /// A limit of somebody who comes on, without its reason.
  public struct Limited: Hashable, Sendable {
    /// The id of the person.
    public let person: String
    /// The limit.
    public let limit: Restriction.Limit
  }

  /// An open wellbeing check that the reader has in hand.
  public struct Check: Hashable, Sendable {
    /// Its name in the record.
    public let id: FactID
    /// The id of the person.
    public let person: String
    /// When the next talk is, where it has a time.
    public let next: Instant?
  }

  /// The day the shift that goes belongs to.
  public let date: CivilDate
  /// Its letter.
  public let letter: ShiftLetter
  /// When it ends.
  public let at: Instant
  /// When the next one ends.
  public let nextEnd: Instant
  /// Who goes off.
  public let off: [Line]
  /// Who comes on.
  public let coming: [Line]
  /// Who was kept or stays on.
  public let late: [Late]
  /// Who covers on the next shift.
  public let cover: [Cover]
  /// Where the next shift is short.
  public let gaps: [Gap]
  /// Ids of those who go off with a break owed that the law wants.
  public let owed: [String]
  /// Limits of those who come on.
  public let limits: [Limited]
  /// The open wellbeing checks that the reader owns.
  public let checks: [Check]
  /// Whom the reader is to ask how they are.
  public let asks: [CareAsk]
  /// Whether "anyone to look after?" has been answered for the shift that goes.
  public let isAnswered: Bool
}
