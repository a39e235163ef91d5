public import CivilTime
public import Rostering

/// That somebody belonged to the room, and to a team of it, on some days.
public struct TrendMember: Hashable, Sendable {
  /// Who.
  public let person: String
  /// The id of the team; nothing where they are in none.
  public let team: String?
  /// The days.
  public let days: DateSpan

  /// Makes a membership.
  public init(person: String, team: String?, days: DateSpan) {
    self.person = person
    self.team = team
    self.days = days
  }

  /// The memberships of a room's people.
  public static func all(of people: [Person]) -> [TrendMember] {
    people.flatMap { person in
      person.placements.map {
        TrendMember(person: person.id, team: $0.team, days: $0.days)
      }
    }
  }
}

/// Who was in the room in a period.
struct TrendGroups {
  /// How many different people.
  let room: Int
  /// How many different people, by team.
  let teams: [String: Int]
  /// Whether anybody was in the room on a day without being in a team of that many people.
  private let withoutTeam: Bool

  /// Counts the people of a period.
  init(_ members: [TrendMember], in days: DateSpan) {
    let there = members.filter { $0.days.clamped(to: days).count > 0 }
    room = Set(there.map(\.person)).count
    teams = Dictionary(grouping: there.filter { $0.team != nil }) { $0.team ?? "" }
      .mapValues { Set($0.map(\.person)).count }
    withoutTeam = there.contains { $0.team == nil }
  }

  /// Whether some of the room are in no team that may be shown.
  func hasOthers(_ limits: TrendLimits) -> Bool {
    withoutTeam || teams.values.contains { $0 < limits.group }
  }
}
