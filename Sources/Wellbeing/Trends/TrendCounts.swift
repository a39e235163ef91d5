import CivilTime

/// What happened in a quarter, counted for the room and for its teams.
struct TrendCounts {
  private var room: [TrendMeasure: TrendTally] = [:]
  private var teams: [String: [TrendMeasure: TrendTally]] = [:]

  /// Counts the events of some days, each for the team its person was in that day; who was not in the room that day is not counted.
  init(_ events: [TrendEvent], of members: [String: [TrendMember]], in days: DateSpan) {
    for event in events where days.contains(event.date) {
      guard let member = members[event.person]?.first(where: { $0.days.contains(event.date) })
      else { continue }
      room[event.measure, default: TrendTally()].add(event.person)
      if let team = member.team {
        teams[team, default: [:]][event.measure, default: TrendTally()].add(event.person)
      }
    }
  }

  /// What was counted for the room.
  func tally(_ measure: TrendMeasure) -> TrendTally { room[measure] ?? TrendTally() }

  /// What was counted for a team.
  func tally(_ measure: TrendMeasure, team: String) -> TrendTally {
    teams[team]?[measure] ?? TrendTally()
  }
}
