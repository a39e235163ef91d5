public import CivilTime
public import DutyRules
public import Rostering

/// What a command comes to: the facts it makes and ends, and all that should be known before it is written.
///
/// The record commits a change and nothing else.
public struct Change: Sendable {
  /// Who asked, when and why.
  public let instruction: Instruction
  /// What the journal calls the command.
  public let command: String
  /// What it is about, for the journal.
  public let object: String
  /// The entry it was weighed at; it can only be written as the next one.
  public let basedOn: Int
  /// The facts it makes, by name.
  public let made: [FactID: Fact]
  /// The facts it ends.
  public let ended: [FactID]
  /// For facts that are restored, the entry that first made them.
  public let born: [FactID: Int]
  /// What the rules find of everyone touched that they did not find before.
  public let verdicts: [Verdict]
  /// Rest that it leaves owed and that was not owed before.
  public let debts: [RestDebt]
  /// Where it changes how many people of a role with minimum levels are there.
  public let cover: [CoverChange]
  /// The desks that more or fewer people are at, for holding it against the calls.
  public let movedDesks: MovedDesks
  /// The notice each person touched has of it.
  public let notice: [NoticeGiven]
  /// Who must be told, because it is close to its day.
  public let mustBeTold: [Untold]
  /// What should be known about it and hinders nothing.
  public let warnings: [String]

  /// Whether it would change nothing.
  public var isEmpty: Bool { made.isEmpty && ended.isEmpty }
}

/// How a change moves the cover of a role in one stretch with a minimum level.
public struct CoverChange: Hashable, Sendable {
  /// The id of the role.
  public let role: String
  /// When.
  public let span: Span
  /// The minimum level.
  public let need: Int
  /// The fewest at any moment of it before.
  public let before: Double
  /// The fewest after.
  public let after: Double

  /// Makes a change of cover.
  public init(role: String, span: Span, need: Int, before: Double, after: Double) {
    self.role = role
    self.span = span
    self.need = need
    self.before = before
    self.after = after
  }
}

/// How much notice somebody has of a change to their time, and whether that is what the room promises.
public struct NoticeGiven: Hashable, Sendable {
  /// Whose time.
  public let person: String
  /// The posting.
  public let posting: PostingName
  /// What is changed.
  public let subject: NoticeRule.Subject
  /// Whole days from the day it is entered to the day it is about; negative once it is past.
  public let days: Int
  /// The rule that asks for more, where there is one that is not met.
  public let unmet: NoticeRule?

  /// Makes a notice.
  public init(
    person: String,
    posting: PostingName,
    subject: NoticeRule.Subject,
    days: Int,
    unmet: NoticeRule?
  ) {
    self.person = person
    self.posting = posting
    self.subject = subject
    self.days = days
    self.unmet = unmet
  }
}
