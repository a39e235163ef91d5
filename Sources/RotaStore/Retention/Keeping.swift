import CivilTime
import Planning
import Rostering

/// Finds what has been kept long enough.
struct Keeping {
  let room: String
  let zone: ZoneRules
  let kept: KeptFrom
  let holds: [Hold]
  let digester: Digester
  let days: CaseDays

  init(
    room: String,
    zone: ZoneRules,
    kept: KeptFrom,
    holds: [Hold],
    digester: Digester,
    in db: any SQLRead
  ) throws {
    self.room = room
    self.zone = zone
    self.kept = kept
    self.holds = holds
    self.digester = digester
    days = try CaseDays(room: room, zone: zone, in: db)
  }

  /// What was found.
  struct Found {
    var expired: [Expired] = []
    var kinds: [FactKind: Int] = [:]
    var held = 0
    /// The facts that go and are alive.
    var alive: [Fact] = []
  }

  /// Goes through all rows; people of whom all the rest goes, go last.
  func find(in db: any SQLRead, facts: Facts) throws -> Found {
    var found = Found()
    let leaving = leavers(facts)
    let last = lastPlacements(facts, leaving: leaving)
    for table in Table.all {
      let rows = FactRows(table: table, room: room)
      try rows.each(in: db) { row, bytes, columns in
        let fact = try rows.fact(row, bytes, columns).fact
        guard isOver(fact, row.id, leaving: leaving), !last.contains(row.id) else { return }
        if days.isHeld(fact, row.id, by: holds) {
          found.held += 1
          return
        }
        if row.ended == nil { found.alive.append(fact) }
        found.kinds[table.kind, default: 0] += 1
        found.expired.append(
          Expired(
            table: table,
            id: row.id,
            made: row.made,
            ended: row.ended,
            digest: digester.digest(of: bytes.bytes)
          )
        )
      }
    }
    return found
  }

  /// Whether a fact lies before the first day that is kept of its kind.
  private func isOver(_ fact: Fact, _ id: FactID, leaving: Set<String>) -> Bool {
    if let days = days.days(of: fact, id) { return isPast(days, fact.kind) }
    switch fact {
    case .person(let it): return leaving.contains(it.id)
    case .earlier(let it): return leaving.contains(it.person)
    case .careWish(let it): return leaving.contains(it.person)
    default: return false
    }
  }

  private func isPast(_ days: DateSpan, _ kind: FactKind) -> Bool {
    kept[kind].map { days.end <= $0 } ?? false
  }

  /// The last placements of people who stay, as somebody of whom a case is open: who they were goes when they do.
  private func lastPlacements(_ facts: Facts, leaving: Set<String>) -> Set<FactID> {
    var last: [String: (id: FactID, end: CivilDate)] = [:]
    for recorded in facts.all(.placement) {
      guard case .placement(let it) = recorded.fact, !leaving.contains(it.person) else { continue }
      let end = it.placement.days.end
      if last[it.person].map({ $0.end <= end }) ?? true { last[it.person] = (recorded.id, end) }
    }
    return Set(last.values.map(\.id))
  }

  /// People whose every fact lies before the days and is not held: they and their counts go too.
  private func leavers(_ facts: Facts) -> Set<String> {
    if kept.rota == nil { return [] }
    var leaving: Set<String> = []
    for person in facts.people {
      let theirs = facts.about(person)
      guard theirs.contains(where: { $0.fact.kind == .placement }) else { continue }
      let isOver = theirs.allSatisfy { recorded in
        (days.days(of: recorded.fact, recorded.id).map { isPast($0, recorded.fact.kind) } ?? true)
          && !days.isHeld(recorded.fact, recorded.id, by: holds)
      }
      if isOver { leaving.insert(person) }
    }
    if leaving.isEmpty { return [] }
    // Who is named by a fact that stays, as the one who takes a shift or looks after somebody, stays too.
    for recorded in facts.all {
      let fact = recorded.fact
      let named = fact.named.intersection(leaving)
      if named.isEmpty || fact.person.map(leaving.contains) ?? false { continue }
      let past = days.days(of: fact, recorded.id).map { isPast($0, fact.kind) } ?? false
      if !past || days.isHeld(fact, recorded.id, by: holds) { leaving.subtract(named) }
    }
    return leaving
  }
}
