import CivilTime

/// A roster with its references looked up once: everything by place instead of by id.
struct RosterIndex {
  struct PlacedRange {
    let days: DateSpan
    let team: Int?
    let role: Int
    let pattern: Pattern
    let phase: Int
    let weekdays: WeekdaySet
    let counts: Double
  }

  /// An absence by its place in absences.csv and the place of its kind.
  struct PlacedAbsence {
    let place: Int
    let kind: Int
    let extent: Absence.Extent

    /// Whether it takes all of a span that belongs to a day.
    func covers(_ span: Span, on date: CivilDate) -> Bool {
      switch extent {
      case .days(let days): days.contains(date)
      case .moments(let moments): moments.start <= span.start && span.end <= moments.end
      }
    }
  }

  let roster: Roster
  let ranges: [[PlacedRange]]
  let absences: [[PlacedAbsence]]
  let restrictions: [[Restriction]]
  let history: [[PastDuty]]
  /// The places of teams and roles by their ids.
  let teams: [String: Int]
  let roles: [String: Int]
  private let changes: [Int: PersonChanges]

  init(_ roster: Roster) {
    self.roster = roster
    let people = Dictionary(
      roster.people.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { a, _ in a }
    )
    let kinds = Dictionary(
      roster.absenceKinds.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { a, _ in a }
    )
    teams = Dictionary(
      roster.teams.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { a, _ in a }
    )
    roles = Dictionary(
      roster.roles.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { a, _ in a }
    )
    let (teams, roles) = (teams, roles)
    let patterns = Dictionary(
      roster.patterns.map { ($0.id, $0) },
      uniquingKeysWith: { a, _ in a }
    )

    ranges = roster.people.map { person in
      person.placements.compactMap { placement in
        let team = placement.team.flatMap { teams[$0] }
        let shared = team.map { roster.teams[$0] }
        guard let id = placement.pattern ?? shared?.pattern, let pattern = patterns[id],
          let role = placement.roles.first.flatMap({ roles[$0] })
        else { return nil }
        // An own pattern has nothing to do with the team's phase.
        let phase = placement.phase ?? (placement.pattern == nil ? shared?.phase ?? 0 : 0)
        return PlacedRange(
          days: placement.days,
          team: team,
          role: role,
          pattern: pattern,
          phase: phase,
          weekdays: placement.weekdays,
          counts: placement.counts
        )
      }
    }
    var absences = [[PlacedAbsence]](repeating: [], count: roster.people.count)
    for (place, absence) in roster.absences.enumerated() {
      guard let person = people[absence.person], let kind = kinds[absence.kind] else { continue }
      absences[person].append(PlacedAbsence(place: place, kind: kind, extent: absence.extent))
    }
    self.absences = absences
    var restrictions = [[Restriction]](repeating: [], count: roster.people.count)
    for restriction in roster.restrictions {
      if let person = people[restriction.person] { restrictions[person].append(restriction) }
    }
    self.restrictions = restrictions
    var history = [[PastDuty]](repeating: [], count: roster.people.count)
    for past in roster.history {
      if let person = people[past.person] { history[person].append(past) }
    }
    self.history = history
    changes = roster.changes.isEmpty ? [:] : PersonChanges.byPerson(roster.changes, people)
  }

  /// What the record changes for a person; nothing where it changes nothing.
  func changes(of person: Int) -> PersonChanges? { changes.isEmpty ? nil : changes[person] }
}
