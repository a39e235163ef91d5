public import CivilTime

/// Trends by the small-count rule: fixed tables of a room's quarters and its teams' years, and nothing else.
///
/// A table is made once, so long after its period that what is entered late is in it, from what was known at that
/// moment; nothing entered or corrected later changes it. Whoever keeps facts that can be deleted or carry no time of entry
/// (good days, breaks) keeps the tables as issued and hands them in again.
public enum Trends {
  /// All tables that are due at a moment, by period.
  ///
  /// - Parameters:
  ///   - facts: What happened.
  ///   - rules: The room's categories.
  ///   - zone: The room's zone.
  ///   - since: The first day that is known as a whole; only periods from then on are shown.
  ///   - now: The moment.
  ///   - limits: The room's limits; tables issued before keep theirs.
  ///   - issued: Tables that were issued before; they are handed back as they are. Of two of one period the first counts.
  /// - Returns: A table of the room for each quarter, and one of the teams for each year all of whose quarters have one.
  /// - Complexity: O(n log n) in the facts, for each quarter that was not issued.
  public static func published(
    _ facts: TrendFacts,
    rules: WellbeingRules,
    in zone: ZoneRules,
    since: CivilDate,
    at now: Instant,
    limits: TrendLimits = TrendLimits(),
    issued: [TrendTable] = []
  ) -> [TrendTable] {
    published(
      events: { facts.events(known: $0, in: zone) },
      members: facts.members,
      measures: TrendMeasure.all(of: rules),
      in: zone,
      since: since,
      at: now,
      limits: limits,
      issued: issued
    )
  }

  /// The same from events, as they are known at a moment.
  static func published(
    events: (Instant) -> [TrendEvent],
    members: [TrendMember],
    measures: [TrendMeasure],
    in zone: ZoneRules,
    since: CivilDate,
    at now: Instant,
    limits: TrendLimits,
    issued: [TrendTable]
  ) -> [TrendTable] {
    var tables = Dictionary(issued.map { ($0.period, $0) }, uniquingKeysWith: { first, _ in first })
    let places = Dictionary(grouping: members, by: \.person)
    var counts: [TrendPeriod: TrendCounts] = [:]
    func counted(_ quarter: TrendPeriod) -> TrendCounts {
      if let known = counts[quarter] { return known }
      let moment = zone.startOfDay(quarter.days.end + limits.settlingDays)
      let made = TrendCounts(events(moment), of: places, in: quarter.days)
      counts[quarter] = made
      return made
    }
    for period in TrendPeriod.all(within: DateSpan(since, zone.date(at: now)))
    where tables[period] == nil && zone.startOfDay(period.days.end + limits.settlingDays) <= now {
      let groups = TrendGroups(members, in: period.days)
      if period.quarter != nil {
        tables[period] = room(counted(period), groups, period, measures, limits)
      } else {
        let quarters = period.quarters.compactMap { tables[$0] }
        guard quarters.count == 4 else { continue }
        let year = period.quarters.map(counted)
        tables[period] = teams(year, quarters, groups, period, measures, limits)
      }
    }
    return tables.values.sorted { $0.period < $1.period }
  }

  private static func room(
    _ counts: TrendCounts,
    _ groups: TrendGroups,
    _ period: TrendPeriod,
    _ measures: [TrendMeasure],
    _ limits: TrendLimits
  ) -> TrendTable {
    let isFew = groups.room < limits.group
    let cells = measures.map { isFew ? .hidden : counts.tally($0).cell(limits) }
    let row = TrendRow(team: nil, isFewPeople: isFew, cells: cells)
    return TrendTable(period: period, limits: limits, measures: measures, rows: [row])
  }

  private static func teams(
    _ counts: [TrendCounts],
    _ quarters: [TrendTable],
    _ groups: TrendGroups,
    _ period: TrendPeriod,
    _ measures: [TrendMeasure],
    _ limits: TrendLimits
  ) -> TrendTable {
    let measures = measures.filter(\.isByTeam)
    let all = groups.teams.sorted { $0.key < $1.key }
    let large = all.filter { $0.value >= limits.group }.map(\.key)
    var cells: [String: [TrendCell]] = [:]
    for measure in measures {
      let line = TrendLine.cells(
        of: large.map { team in
          counts.reduce(into: TrendTally()) { $0.add($1.tally(measure, team: team)) }
        },
        quarters: quarters.map { table in
          table.cell(of: measure).count.map(table.limits.range)
        },
        hasOthers: groups.hasOthers(limits),
        limits: limits
      )
      for (team, cell) in zip(large, line) { cells[team, default: []].append(cell) }
    }
    let rows = all.map { team, people in
      TrendRow(
        team: team,
        isFewPeople: people < limits.group,
        cells: cells[team] ?? measures.map { _ in .hidden }
      )
    }
    return TrendTable(period: period, limits: limits, measures: measures, rows: rows)
  }
}
