import CivilTime
import DutyRules
import Rostering
import Staffing

/// A room of one person a team, made to put a cycle on trial.
struct TrialRoom {
  let roster: Roster
  /// The sets that hold for everybody, or where rules go by terms for most of the room's people.
  let sets: [RuleSet]
  /// What breaks take of a shift by the room's rules.
  let breaks: FloorBreaks

  init(_ reading: PatternReading, room: Room) {
    let pattern = reading.pattern
    let offsets = reading.cover?.offsets ?? [0]
    let begun = DateSpan(CivilDate(dayNumber: 0), .never)
    roster = Roster(
      zone: room.roster.zone,
      shifts: reading.kinds.sorted { $0.letter < $1.letter },
      patterns: [pattern],
      teams: [],
      roles: [Role(id: "any", name: "Any")],
      people: offsets.enumerated().map { i, offset in
        Person(
          id: String(i + 1),
          name: "",
          placements: [
            Placement(days: begun, roles: ["any"], pattern: pattern.id, phase: offset)
          ]
        )
      },
      occasions: room.roster.occasions,
      holidays: room.roster.holidays
    )
    sets = Self.usualSets(of: room)
    breaks = room.floorBreaks()
  }

  private static func usualSets(of room: Room) -> [RuleSet] {
    guard room.rules.general.isEmpty else { return room.rules.general }
    var people: [String: Int] = [:]
    for terms in room.roster.people.compactMap({ $0.placements.last?.terms }) {
      people[terms, default: 0] += 1
    }
    let most = room.rules.byTerms.keys.max { a, b in
      (people[a] ?? 0, b) < (people[b] ?? 0, a)
    }
    return most.flatMap { room.rules.byTerms[$0] } ?? []
  }

  /// The verdicts of a year, by rule in the order they are reported.
  func rules(over days: DateSpan) -> [PatternLab.RuleTrial] {
    let findings = RuleCheck(roster, over: days, sets: sets)
      .findings(sets: { _ in self.sets }, all: sets)
    let order = RuleSpec.all.map(\.id)
    return Dictionary(grouping: findings.verdicts, by: { "\($0.rule)/\($0.severity)" }).values
      .compactMap { found -> PatternLab.RuleTrial? in
        guard let first = found.first, !PatternLab.beside.contains(first.rule) else { return nil }
        let worst = found.max { a, b in
          (a.measured - a.limit).magnitude < (b.measured - b.limit).magnitude
        }
        return PatternLab.RuleTrial(
          worst: worst ?? first,
          teams: Set(found.map(\.person)).count,
          occurrences: found.reduce(0) { $0 + $1.occurrences }
        )
      }
      .sorted { a, b in
        if a.worst.severity != b.worst.severity { return a.worst.severity < b.worst.severity }
        return (order.firstIndex(of: a.worst.rule) ?? 0) < (order.firstIndex(of: b.worst.rule) ?? 0)
      }
  }

  /// The hours on each occasion in some calendar years, by person and column.
  func occasions(over years: ClosedRange<Int>) -> (columns: [String], hours: [[Minutes]]) {
    guard let from = CivilDate(year: years.lowerBound, month: 1, day: 1),
      let to = CivilDate(year: years.upperBound + 1, month: 1, day: 1)
    else { return ([], []) }
    let ledger = OccasionLedger(Rota(roster, over: DateSpan(from, to)))
    var hours = [[Minutes]](
      repeating: Array(repeating: .zero, count: ledger.columns.count),
      count: roster.people.count
    )
    for entry in ledger.entries { hours[entry.person][entry.column] += entry.worked }
    return (ledger.columns.map(\.name), hours)
  }
}
