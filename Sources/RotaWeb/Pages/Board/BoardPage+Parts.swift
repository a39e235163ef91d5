import CivilTime
import Drawing
import Planning
import Rostering
import Staffing

extension BoardPage {
  /// The board of teams and cover.
  static func board(
    _ plan: Plan,
    _ calls: [CallDay],
    _ query: BoardQuery,
    for viewer: Viewer
  )
    -> RotaBoard
  {
    RotaBoard(
      plan,
      calls: calls,
      options: RotaBoard.Options(
        days: query.days,
        teams: query.team.map { [$0] },
        isForSupervisors: viewer.isSupervisor
      )
    )
  }

  /// The board with the people who were asked for; what it points out calls people by name.
  static func named(
    _ plan: Plan,
    _ calls: [CallDay],
    _ query: BoardQuery,
    for viewer: Viewer
  )
    -> RotaBoard
  {
    var teams = query.team.map { Set([$0]) }
    if case .team(let id) = query.people { teams = [id] }
    return RotaBoard(
      plan,
      calls: calls,
      options: RotaBoard.Options(
        days: query.days,
        teams: teams,
        people: .names,
        isForSupervisors: viewer.isSupervisor,
        colleague: viewer.isSupervisor ? nil : viewer.personID ?? ""
      )
    )
  }

  /// What needs attention, each with its way out; what is over and cannot be helped is left out.
  static func needs(
    _ plan: Plan,
    _ board: RotaBoard,
    _ query: BoardQuery,
    isForSupervisors: Bool,
    now: Instant
  ) -> [Need] {
    let roster = plan.room.roster
    let today = roster.zone.date(at: now)
    let gaps = plan.openGaps.filter { query.days.contains($0.date) }
    var open = gaps[...]
    return board.attention.compactMap { one in
      switch one.kind {
      case .short:
        guard let gap = open.popFirst(), roster.roles.indices.contains(gap.role) else { return nil }
        if gap.span.end <= now { return nil }
        let role = roster.roles[gap.role]
        if let wanted = query.role, wanted != role.id { return nil }
        return Need(gap: gap, in: roster)
      case .calls:
        return one.date < today || !query.showsCalls(in: roster)
          ? nil : Need(one, path: "/day/\(one.date)", way: "See the day")
      case .rule:
        return isForSupervisors ? rule(one, plan, today: today) : nil
      case .tutor:
        return one.date < today ? nil : Need(one, path: "/day/\(one.date)", way: "See the day")
      }
    }
  }

  /// A limit that is passed: what the record lacks is put right there, all else on a day of that person's.
  private static func rule(_ one: RotaBoard.Attention, _ plan: Plan, today: CivilDate) -> Need {
    if let column = LackingColumn(rule: one.rule) {
      return Need(one, text: "\(one.text). \(column.sentence)", path: column.path, way: column.way)
    }
    let place = one.person.flatMap { plan.room.roster.index(ofPerson: $0) }
    let next = plan.rota.postings.lazy.filter {
      $0.person == place && $0.isOnDesk && $0.date >= max(today, one.date)
    }.map(\.date).min()
    return Need(one, path: "/day/\(next ?? one.date)", way: "See the day")
  }

  /// The rows of people that were asked for.
  static func people(_ board: RotaBoard, _ query: BoardQuery, in roster: Roster) -> [RotaBoard.Row]
  {
    if query.people == .nobody { return [] }
    return board.people.filter { row in
      guard let place = roster.index(ofPerson: row.id) else { return false }
      return roster.people[place].placements.contains { placement in
        guard placement.days.clamped(to: query.days).count > 0 else { return false }
        if case .team(let id) = query.people, placement.team != id { return false }
        return query.role.map(placement.roles.contains) ?? true
      }
    }
  }

  /// The rows of cover that were asked for.
  var cover: [RotaBoard.Row] {
    guard let role = query.role else { return board.cover }
    return board.cover.filter {
      $0.isOfCalls ? showsCalls : $0.id.hasPrefix("\(role)/")
    }
  }
}

/// What absence takes of a team, day by day.
public struct AwayRow: Hashable, Sendable {
  /// A day of it.
  public struct Cell: Hashable, Sendable {
    /// The per cent of rostered hours lost; nothing where the team has none.
    public let percent: Int?
    /// Whether it is above the cap.
    public let isAbove: Bool
  }

  /// The team's name.
  public let team: String
  /// One cell a day.
  public let cells: [Cell]

  /// The rows of some teams, or all.
  static func all(_ plan: Plan, days: DateSpan, teams: Set<String>?) -> [AwayRow] {
    let roster = plan.room.roster
    let cap = plan.room.staffing.abstractionCap
    let found = Dictionary(grouping: plan.abstraction, by: \.team)
    return roster.teams.enumerated().compactMap { place, team in
      guard teams?.contains(team.id) ?? true else { return nil }
      let known = Dictionary(
        (found[place] ?? []).map { ($0.date, $0) },
        uniquingKeysWith: { a, _ in a }
      )
      return AwayRow(
        team: team.name,
        cells: days.days.map { date in
          guard let day = known[date], day.rostered > .zero else {
            return Cell(percent: nil, isAbove: false)
          }
          return Cell(percent: Int((day.rate * 100).rounded()), isAbove: day.rate > cap)
        }
      )
    }
  }
}
