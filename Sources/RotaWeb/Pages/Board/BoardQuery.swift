public import CivilTime
import Drawing
public import Planning
import Rostering

/// What somebody asks the board for.
///
/// Shape: what cannot be read leaves a mistake, and the usual value in its place, so that there is always a board.
public struct BoardQuery: Hashable, Sendable {
  /// Whose rows are shown besides the teams'.
  public enum People: Hashable, Sendable {
    /// Nobody's.
    case nobody
    /// One team's, by its id.
    case team(String)
    /// Everybody's.
    case everybody
  }

  /// How many weeks may be asked for.
  public static let allWeeks = [1, 2, 4, 8, 12]

  /// The first day.
  public private(set) var from: CivilDate
  /// How many weeks.
  public private(set) var weeks = 4
  /// The id of the only team shown, if any.
  public private(set) var team: String?
  /// The id of the only role whose levels and people are shown, if any.
  public private(set) var role: String?
  /// Whose rows are shown.
  public private(set) var people = People.nobody
  /// The entry or moment to look back at, as it was typed.
  public private(set) var asAt: String?
  /// What could not be read.
  public private(set) var mistakes: [Mistake] = []
  /// What was typed as the first day, where it could not be read.
  private(set) var typedFrom: String?

  /// The days.
  public var days: DateSpan { DateSpan(from, days: weeks * 7) }

  /// Reads a query; four weeks from this week's Monday where nothing is said.
  public init(_ fields: Fields, in room: Room, today: CivilDate) {
    from = today - today.weekday.rawValue
    if let text = fields["from"] {
      if let date = TypedDate.read(text, today: today) {
        from = date
      } else {
        typedFrom = text
        mistakes.append(TypedDate.mistake("from", "From", text))
      }
    }
    if let text = fields["weeks"] {
      if let number = Int(text), Self.allWeeks.contains(number) {
        weeks = number
      } else {
        mistakes.append(Mistake("weeks", "Weeks: choose 1, 2, 4, 8 or 12"))
      }
    }
    let word = room.labels.team
    team = known(fields["team"], in: room.roster.teams.map(\.id), "team", word)
    role = known(fields["role"], in: room.roster.roles.map(\.id), "role", "Role")
    switch fields["people"] {
    case nil: break
    case "all": people = .everybody
    case let id?:
      people =
        known(id, in: room.roster.teams.map(\.id), "people", "People").map { .team($0) } ?? .nobody
    }
    // Where one team alone is shown, so are its people.
    if let team, case .team = people { people = .team(team) }
    asAt = fields["as-at"]
  }

  /// A mistake that only the record could find: there is no such entry or moment.
  public mutating func add(_ mistake: Mistake) { mistakes.append(mistake) }

  private mutating func known(
    _ value: String?,
    in all: [String],
    _ field: String,
    _ label: String
  ) -> String? {
    guard let value else { return nil }
    if all.contains(value) { return value }
    mistakes.append(Mistake(field, "\(label): choose one from the list"))
    return nil
  }
}

extension BoardQuery {
  /// The address of the same board with something else about it.
  func address(from: CivilDate? = nil, people: People? = nil, now isNow: Bool = false) -> String {
    var parts = ["from=\(from ?? self.from)", "weeks=\(weeks)"]
    if let team { parts.append("team=\(Percent.encoded(team))") }
    if let role { parts.append("role=\(Percent.encoded(role))") }
    if let word = (people ?? self.people).word { parts.append("people=\(Percent.encoded(word))") }
    if let asAt, !isNow { parts.append("as-at=\(Percent.encoded(asAt))") }
    return "/rota?" + parts.joined(separator: "&")
  }
}

extension BoardQuery {
  /// Whether calls are among what was asked for: always, unless one role was that answers none.
  func showsCalls(in roster: Roster) -> Bool {
    role.map { id in roster.roles.contains { $0.id == id && !$0.queues.isEmpty } } ?? true
  }

  /// The address of the same days as a table of values.
  var csv: String { "/rota.csv?from=\(from)&weeks=\(weeks)" }
}

extension BoardQuery.People {
  /// How an address says it.
  var word: String? {
    switch self {
    case .nobody: nil
    case .team(let id): id
    case .everybody: "all"
    }
  }
}
