public import CivilTime

/// The rota as a board: teams and people by day, what is short, and what needs attention.
///
/// Shape: one value from which the sentence, the table, the terminal text and the picture are drawn, so
/// that none of them can say what another does not. Every row has one cell a day.
public struct RotaBoard: Hashable, Sendable {
  /// The room's name.
  public let room: String
  /// The room's word for a team.
  public let teamLabel: String
  /// The name of the time zone.
  public let zone: String
  /// The days, in order.
  public let days: [Day]
  /// One row a team.
  public let teams: [Row]
  /// One row a person, where they are asked for.
  public let people: [Row]
  /// One row a role and minimum level.
  public let cover: [Row]
  /// What the marks mean; only those that stand on this board.
  public let key: [KeyEntry]
  /// What needs attention, by time.
  public let attention: [Attention]
  /// The board in one sentence or two.
  public let summary: String

  /// All rows from top to bottom.
  public var rows: [Row] { teams + people + cover }

  /// The board's title, `Rota, Mon 19 Oct to Sun 15 Nov 2026`.
  public var title: String {
    guard let first = days.first, let last = days.last else { return "Rota" }
    return "Rota, \(Sentence.days(DateSpan(first.date, last.date + 1)))"
  }
}

extension RotaBoard {
  /// One day's column.
  public struct Day: Hashable, Sendable {
    /// The date.
    public let date: CivilDate
    /// The bank holiday's name, where it is one.
    public let holiday: String?
    /// How long the shift is that the clocks make longer or shorter, `13h`.
    public let clock: String?

    /// Whether it is a Saturday, a Sunday or a bank holiday.
    public var isShaded: Bool { date.weekday.isWeekend || holiday != nil }
    /// The mark under the date: `13h`, else `BH`, else nothing.
    public var mark: String { clock ?? (holiday == nil ? "" : "BH") }
  }

  /// A line of the board.
  public struct Row: Hashable, Sendable {
    /// The team's, person's or role's id.
    public let id: String
    /// Its name.
    public let title: String
    /// What is said beside the name, `24 people`, `day need 6`.
    public let detail: String
    /// One cell a day.
    public let cells: [Cell]

    /// What the ids of rows about calls begin with; no role is called so, as it has a sign that ids have not.
    static let calls = "/calls"
    /// Whether it is about calls expected rather than a minimum level.
    public var isOfCalls: Bool { id.hasPrefix(Self.calls) }
  }

  /// One field of the board.
  public struct Cell: Hashable, Sendable {
    /// What stands in it; all that it says is in the text, colour only repeats it.
    public let text: String
    /// What kind of field it is.
    public let tone: Tone
    /// The same in words, `Day 07:00–19:00`.
    public let meaning: String
  }

  /// Kinds of field; a face may give each a colour.
  public enum Tone: String, Hashable, Sendable, CaseIterable {
    /// A shift that is no night.
    case day
    /// A night shift.
    case night
    /// A rest day.
    case rest
    /// Away: leave or what only supervisors may know.
    case away
    /// At work but not at the desk.
    case work
    /// Taken off by a restriction.
    case restricted
    /// More than one of these in one shift.
    case split
    /// Below the minimum level.
    case short
    /// At the minimum level.
    case met
    /// Above it.
    case over
    /// Nothing: not employed, or no level that day.
    case none
  }

  /// A mark and what it means.
  public struct KeyEntry: Hashable, Sendable {
    /// The mark.
    public let mark: String
    /// What it means.
    public let meaning: String
    /// The kind of field.
    public let tone: Tone
  }

  /// Something that somebody should look at.
  public struct Attention: Hashable, Sendable {
    /// What is wrong.
    public enum Kind: String, Hashable, Sendable {
      /// Fewer people than the minimum level.
      case short = "Short"
      /// Fewer people than the calls expected ask for.
      case calls = "Calls"
      /// A tutee without their tutor.
      case tutor = "Tutor"
      /// A limit of law is passed, by the indicative check.
      case rule = "Rule"
    }
    /// What is wrong.
    public let kind: Kind
    /// The first day it is about.
    public let date: CivilDate
    /// It in words.
    public let text: String
    /// Whom it is about, by id, where it is about one person and whoever looks may know.
    public let person: String?
    /// The id of the rule, where one is broken.
    public let rule: String?

    init(
      kind: Kind,
      date: CivilDate,
      text: String,
      person: String? = nil,
      rule: String? = nil
    ) {
      self.kind = kind
      self.date = date
      self.text = text
      self.person = person
      self.rule = rule
    }
  }
}
