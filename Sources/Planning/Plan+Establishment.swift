import CivilTime
import Rostering
public import Staffing

extension Plan {
  /// The whole people to employ for each pool of queues, and each queue of no pool, by hours alone; none
  /// without calls.
  ///
  /// The hours of one person and the share of them that is no break by the room's rules are the mean of the teams.
  public var establishments: [(line: CoverageLine, answer: Establishment)] {
    guard !rota.teamShifts.isEmpty, days.count > 0 else { return [] }
    var elapsed = 0
    var away = 0
    let breaks = room.floorBreaks()
    for shift in rota.teamShifts {
      elapsed += shift.span.length.count
      away += breaks.length(in: shift.span.length).count
    }
    guard elapsed > away else { return [] }
    // A team that has these days off works on others: it counts, or a plan of one day would see only long weeks.
    let teams = room.roster.teams.count { team in
      room.roster.pattern(team.pattern)?.letters.contains { room.roster.shift($0) != nil } ?? false
    }
    guard teams > 0 else { return [] }
    return coverage.outermost.compactMap { line in
      Establishment(
        line,
        of: coverage.grid,
        working: 1 - Double(away) / Double(elapsed),
        abstraction: room.staffing.abstraction,
        perPerson: Double(elapsed) / 60 / Double(teams) / (Double(days.count) / 7)
      ).map { (line, $0) }
    }
  }
}
