import Testing

@testable import Wellbeing

/// Legality and cost against plans worked out by hand.
struct BreakCheckTests {
  /// Ten slots; two people of one role, two breaks each: one slot, ideal 2, then two slots, ideal 6.
  static func problem(
    required: [Int] = [0, 0, 2, 2, 2, 1, 1, 0, 0, 0],
    breaks: [BreakTiming] = twoBreaks,
    away: [Range<Int>] = [],
    notBefore: Int = 0
  ) throws -> BreakProblem {
    let sitting = BreakSitting(
      id: "p",
      role: 0,
      start: 0,
      length: 10,
      breaks: breaks,
      tail: 1...10,
      away: away,
      notBefore: notBefore
    )
    return try BreakProblem(
      slotMinutes: 30,
      horizon: 10,
      roles: [BreakRole(weight: 3, required: required)],
      shortfallScale: 20,
      sittings: [sitting, sitting]
    )
  }

  static let twoBreaks = [
    BreakTiming(length: 1, ideal: 2, work: 1...4),
    BreakTiming(length: 2, ideal: 6, work: 2...4),
  ]

  @Test("distance and shortfall add up as by hand") func cost() throws {
    // Both away in slot 2 (short 2: 3 × 60), both in 6 (short 1: 60); 7 needs nobody.
    let both = BreakCheck(try Self.problem(), starts: [[2, 6], [2, 6]])
    #expect(both.faults.isEmpty)
    #expect(both.cost == 180 + 60)
    #expect(
      both.shortfalls == [
        .init(role: 0, slot: 2, short: 2), .init(role: 0, slot: 6, short: 1),
      ]
    )
    // 1 and 1 apart from the ideal for the first; slot 2 short by 1 for the second.
    let spread = BreakCheck(try Self.problem(), starts: [[1, 5], [2, 7]])
    #expect(spread.faults.isEmpty)
    #expect(spread.cost == (1 + 1 + 0 + 1) + 60)
  }

  @Test("three missing cost 7 and four 11, as 1 and 3 go on") func steps() {
    #expect([-2, 0, 1, 2, 3, 4, 5].map(BreakCheck.steps) == [0, 0, 1, 3, 7, 11, 15])
  }

  @Test("each rule that is broken is named") func faults() throws {
    let problem = try Self.problem()
    func faults(_ starts: [Int?]) -> [BreakCheck.Fault] {
      BreakCheck(problem, starts: [starts, [2, 6]]).faults
    }
    #expect(faults([2]) == [.breaks(sitting: 0, count: 1)])
    #expect(faults([0, 4]) == [.stretch(sitting: 0, breakIndex: 0, work: 0)])
    #expect(faults([2, 4]) == [.stretch(sitting: 0, breakIndex: 1, work: 1)])
    #expect(faults([3, 8]) == [.stretch(sitting: 0, breakIndex: 2, work: 0)])
    #expect(faults([3, 9]) == [.place(sitting: 0, breakIndex: 1)])
    #expect(faults([-1, 6]) == [.place(sitting: 0, breakIndex: 0)])
    #expect(faults([2, 2]) == [.place(sitting: 0, breakIndex: 1)])
    #expect(faults([2, Int.max]) == [.place(sitting: 0, breakIndex: 1)])
    #expect(faults([2, nil]).contains(.leftOut(sitting: 0, breakIndex: 1)))
    #expect(BreakCheck(problem, starts: []).faults == [.sittings(0)])
  }

  @Test("a break taken stays, an absence is kept clear, and the past is past") func facts() throws {
    let taken = [
      BreakTiming(length: 1, ideal: 2, work: 1...4, taken: 0),
      BreakTiming(length: 2, ideal: 6, work: 2...4, planned: 6, moveCost: 9),
    ]
    let problem = try Self.problem(breaks: taken, away: [3..<4], notBefore: 5)
    func check(_ starts: [Int?]) -> BreakCheck { BreakCheck(problem, starts: [starts, [0, 6]]) }
    // From slot 1 to 6 lie five slots, one of them not at work: four, the most there may be.
    #expect(check([0, 6]).faults.isEmpty)
    #expect(check([0, 5]).faults.isEmpty)
    #expect(check([0, 5]).cost == check([0, 6]).cost + 1 + 9)
    #expect(check([1, 6]).faults.contains(.movedFact(sitting: 0, breakIndex: 0)))
    #expect(check([0, 4]).faults.contains(.place(sitting: 0, breakIndex: 1)))
    #expect(check([0, 7]).faults == [.stretch(sitting: 0, breakIndex: 1, work: 5)])
  }
}
