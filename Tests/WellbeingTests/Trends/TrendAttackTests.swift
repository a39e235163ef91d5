import Testing

@testable import Wellbeing

/// PRV-12: whoever has all published tables cannot pin any cell of 1 to 7 to one value.
struct TrendAttackTests {
  /// What an attacker found out about a room's cells of 1 to 7.
  struct Finding {
    var small = 0
    var pinned = 0
    var narrowest = Int.max
    var wrong = 0

    mutating func take(_ room: TrendRoom, _ tables: [TrendTable], _ rule: TrendAttack.Rule) {
      let attack = TrendAttack(tables, rule: rule, hasOthers: room.hasOthers)
      for table in tables {
        for row in table.rows {
          for measure in table.measures {
            let cell = TrendAttack.Cell(period: table.period, team: row.team, measure: measure)
            let count = room.truth[cell] ?? 0
            guard let range = attack.range(of: cell) else { continue }
            if !range.contains(count) { wrong += 1 }
            guard (1...7).contains(count) else { continue }
            small += 1
            // One that has contradicted itself knows nothing.
            if attack.isContradiction { continue }
            if range == count...count { pinned += 1 }
            narrowest = min(narrowest, range.count)
          }
        }
      }
    }
  }

  @Test("1,000 rooms: no cell of 1 to 7 can be pinned, by rule or by betting")
  func thousand() {
    var found: [TrendAttack.Rule: Finding] = [:]
    var (shown, teamsShown, cells) = (0, 0, 0)
    for seed in 1...1000 {
      let room = TrendRoom(seed: UInt64(seed))
      let tables = room.published()
      for rule in [TrendAttack.Rule.published, .betting] {
        found[rule, default: Finding()].take(room, tables, rule)
      }
      found[.cellByCell, default: Finding()].take(
        room,
        room.naive(tables, isRounded: true),
        .cellByCell
      )
      found[.exact, default: Finding()].take(room, room.naive(tables, isRounded: false), .exact)
      for table in tables {
        for row in table.rows {
          let seen = row.cells.count { ($0.count ?? 0) > 0 }
          cells += row.cells.count
          shown += seen
          teamsShown += row.team == nil ? 0 : seen
        }
      }
    }
    for rule in TrendAttack.Rule.allCases {
      let one = found[rule] ?? Finding()
      print(
        "FIGURE trends \(rule): \(one.small) cells of 1 to 7, \(one.pinned) pinned, narrowest \(one.narrowest) values"
      )
    }
    print("FIGURE trends: \(shown) figures above 0 shown of \(cells), \(teamsShown) of teams")
    let real = found[.published] ?? Finding()
    #expect(real.pinned == 0)
    #expect(real.narrowest >= 7)
    #expect(
      real.wrong == 0,
      "the attacker is never wrong about anything where it keeps to the rule"
    )
    #expect(real.small > 10_000)
    #expect(found[.betting]?.pinned == 0)
    // The same attacker breaks tables that were made without care.
    #expect((found[.cellByCell]?.pinned ?? 0) > 0)
    #expect((found[.exact]?.pinned ?? 0) > 300)
    // And they are worth reading.
    #expect(teamsShown > 1000)
  }

  @Test("what is shown is right: rounded, many, of many people, of large groups")
  func right() {
    var zeros = 0
    for seed in 1...200 {
      let room = TrendRoom(seed: UInt64(seed))
      let tables = room.published()
      #expect(tables.map(\.period.description) == Self.periods)
      for table in tables {
        for row in table.rows {
          let size = room.size(row.team, in: table.period)
          #expect(row.isFewPeople == (size < 8))
          for (measure, shown) in zip(table.measures, row.cells) {
            let cell = TrendAttack.Cell(period: table.period, team: row.team, measure: measure)
            let count = room.truth[cell] ?? 0
            let isMany = count >= 8 && (room.people[cell]?.count ?? 0) >= 5
            if let figure = shown.count {
              #expect(size >= 8)
              #expect(count == 0 || isMany)
              #expect(figure % 5 == 0 && abs(figure - count) <= 2)
              zeros += figure == 0 ? 1 : 0
            } else if row.team == nil {
              #expect(size < 8 || count > 0 && !isMany)
            }
          }
        }
      }
    }
    #expect(zeros > 100)
  }

  private static let periods = [
    "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2024", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4",
    "2025", "2026-Q1", "2026-Q2",
  ]
}
