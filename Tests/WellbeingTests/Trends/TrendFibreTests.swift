import Testing

@testable import Wellbeing

/// Somebody who knows the program by heart: every small world is tried, and those that look alike from outside are
/// put together.
struct TrendFibreTests {
  /// What is published of two quarters (the others empty) and some teams.
  typealias Publisher = (_ quarters: [Int], _ teams: [Int], _ hasOthers: Bool) -> [TrendCell]

  /// For each published answer and place in it, which counts were really there; last those of everybody else.
  static func fibres(
    teams: Int,
    hasOthers: Bool,
    upTo most: Int,
    _ publish: Publisher
  ) -> [[TrendCell]: [Set<Int>]] {
    var fibres: [[TrendCell]: [Set<Int>]] = [:]
    for first in 0...most {
      for second in 0...most {
        for split in splits(of: first + second, into: teams + (hasOthers ? 1 : 0)) {
          let own = Array(split.prefix(teams))
          let answer = publish([first, second], own, hasOthers)
          var known = fibres[answer] ?? [Set<Int>](repeating: [], count: 2 + split.count)
          for (place, count) in ([first, second] + split).enumerated() {
            known[place].insert(count)
          }
          fibres[answer] = known
        }
      }
    }
    return fibres
  }

  static func splits(of sum: Int, into parts: Int) -> [[Int]] {
    if parts == 1 { return [[sum]] }
    return (0...sum).flatMap { first in
      splits(of: sum - first, into: parts - 1).map { [first] + $0 }
    }
  }

  /// So many of something, from as many people as that takes.
  static func tally(_ count: Int) -> TrendTally {
    var tally = TrendTally()
    for one in 0..<count { tally.add("p\(one % 9)") }
    return tally
  }

  static let tallies = (0...60).map(tally)

  static func product(_ quarters: [Int], _ teams: [Int], _ hasOthers: Bool) -> [TrendCell] {
    let limits = TrendLimits()
    let room = (quarters + [0, 0]).map { tallies[$0].cell(limits) }
    let line = TrendLine.cells(
      of: teams.map { tallies[$0] },
      quarters: room.map { $0.count.map(limits.range) },
      hasOthers: hasOthers,
      limits: limits
    )
    return room.prefix(2) + line
  }

  @Test(
    "every cell of 1 to 7 may be each of 1 to 7, to somebody who knows every line of the program",
    // Up to the last of those that are rounded alike, or the world would end before what is known does.
    arguments: [(1, false, 27), (2, false, 22), (3, false, 17), (1, true, 22), (2, true, 17)]
  )
  func everyWorld(teams: Int, hasOthers: Bool, most: Int) {
    let fibres = Self.fibres(teams: teams, hasOthers: hasOthers, upTo: most, Self.product)
    var (small, lines) = (0, 0)
    for (answer, places) in fibres {
      for (place, values) in places.enumerated() where !values.isDisjoint(with: 1...7) {
        small += 1
        // The only team of a room has at least one for each hidden quarter, and may have more than seven.
        let least = teams == 1 && !hasOthers && place == 2 ? places[0].min()! + places[1].min()! : 1
        #expect(values.isSuperset(of: least...7), "\(answer) \(place)")
        #expect(values.count >= 7, "\(answer) \(place)")
        // The last is everybody else, for whom nothing is published at all.
        if place < answer.count { #expect(answer[place] == .hidden) }
      }
      lines += answer.dropFirst(2).allSatisfy { $0 != .hidden } ? 1 : 0
    }
    #expect(small > 5)
    #expect(lines > 1)
  }

  @Test("cell by cell the same search pins cells") func control() {
    let fibres = Self.fibres(teams: 2, hasOthers: false, upTo: 27) { quarters, teams, _ in
      (quarters + teams).map { (1...7).contains($0) ? .hidden : .shown(($0 + 2) / 5 * 5) }
    }
    #expect(
      fibres.contains { _, places in places.contains { $0.count == 1 && $0.min()! < 8 && $0 != [0] }
      }
    )
  }
}
