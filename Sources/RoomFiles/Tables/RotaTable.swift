import CivilTime
public import Planning
import Rostering

/// rota.csv: one row a posting, or a part of one.
public enum RotaTable {
  private static let columns = [
    "person", "name", "team", "role", "shift", "start", "end", "hours", "state",
  ]

  /// The rota of a plan as CSV.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - names: Whether people's names are filled in.
  ///   - kinds: Whether `absent` says of what kind, for supervisors.
  ///   - own: The id of who reads it, of whom it says so in any case.
  /// - Returns: UTF-8, one row a posting or part of one, by start, team and person.
  public static func csv(
    _ plan: Plan,
    names: Bool = false,
    kinds: Bool = false,
    own: String? = nil
  ) -> [UInt8] {
    table(plan, names: names, kinds: kinds, own: own, team: nil).csv
  }

  /// The same as JSON, perhaps of one team only.
  public static func json(
    _ plan: Plan,
    names: Bool = false,
    kinds: Bool = false,
    team: Int? = nil
  ) -> [UInt8] {
    table(plan, names: names, kinds: kinds, team: team).json
  }

  private static func table(
    _ plan: Plan,
    names: Bool,
    kinds: Bool,
    own: String? = nil,
    team: Int?
  ) -> DataTable {
    let roster = plan.room.roster
    var instants = InstantText(roster.zone)
    var table = DataTable(columns: columns)
    table.rows.reserveCapacity(plan.rota.postings.count)
    for posting in plan.rota.postings where team == nil || posting.team == team {
      let person = roster.people[posting.person]
      table.rows.append([
        .id(person.id), names ? .typed(person.name) : .empty,
        posting.team.map { .id(roster.teams[$0].id) } ?? .empty,
        .id(roster.roles[posting.role].id), .id(posting.letter.description),
        .id(instants.text(posting.span.start)), .id(instants.text(posting.span.end)),
        .rounded(posting.span.length.inHours, decimals: 4),
        .id(state(of: posting, roster, kinds: kinds || person.id == own)),
      ])
    }
    return table
  }

  private static func state(of posting: Posting, _ roster: Roster, kinds: Bool) -> String {
    switch posting.state {
    case .planned:
      switch posting.origin(in: roster)?.kind {
      case nil: "planned"
      case .swap: "swap"
      case .cover: "cover"
      case .extra, .overtime: "extra"
      }
    case .restricted: kinds ? "absent:restriction" : "absent"
    case .absent(let kind): kinds ? "absent:\(roster.absenceKinds[kind].id)" : "absent"
    }
  }
}

/// Instants as text, remembered: a rota names the same few hundred over and over.
struct InstantText {
  private let zone: ZoneRules
  private var known: [Instant: String] = [:]

  init(_ zone: ZoneRules) { self.zone = zone }

  mutating func text(_ moment: Instant) -> String {
    if let text = known[moment] { return text }
    let text = zone.iso(moment)
    known[moment] = text
    return text
  }
}
