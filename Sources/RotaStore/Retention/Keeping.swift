import CivilTime
import Planning
import Rostering

/// Finds what has been kept long enough.
struct Keeping {
  let room: String
  let zone: ZoneRules
  let before: CivilDate
  let holds: [Hold]
  let digester: Digester

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
    let leaving = try leavers(facts)
    for table in Table.all {
      let rows = FactRows(table: table, room: room)
      try rows.each(in: db) { row, bytes, columns in
        let fact = try rows.fact(row, bytes, columns).fact
        guard isOver(fact, leaving: leaving) else { return }
        if holds.contains(where: { $0.stops(fact, in: zone) }) {
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

  private func isOver(_ fact: Fact, leaving: Set<String>) -> Bool {
    if let days = fact.keptDays(in: zone) { return days.end <= before }
    switch fact {
    case .person(let it): return leaving.contains(it.id)
    case .earlier(let it): return leaving.contains(it.person)
    default: return false
    }
  }

  /// People whose every fact lies before the day and is not held: they and their counts go too.
  private func leavers(_ facts: Facts) throws -> Set<String> {
    var leaving: Set<String> = []
    for person in facts.people {
      let theirs = facts.about(person).map(\.fact)
      guard theirs.contains(where: { $0.kind == .placement }) else { continue }
      let isOver = theirs.allSatisfy { fact in
        (fact.keptDays(in: zone).map { $0.end <= before } ?? true)
          && !holds.contains { $0.stops(fact, in: zone) }
      }
      if isOver { leaving.insert(person) }
    }
    // Who is named by a fact that stays, as the one who takes a shift, stays too.
    for recorded in facts.all(.swap) where !leaving.isEmpty {
      if recorded.fact.keptDays(in: zone).map({ $0.end > before }) ?? true {
        leaving.subtract(recorded.fact.people)
      }
    }
    return leaving
  }
}
