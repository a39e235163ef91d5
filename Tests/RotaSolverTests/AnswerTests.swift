import BreakOracle
import Testing
import Wellbeing

@testable import RotaSolver

/// Answers that are well-formed and wrong.
struct AnswerTests {
  /// The bytes of an answer, by the description in the solver's own source.
  private static func answer(_ outcome: UInt8, bound: Double, _ values: [Double]) -> [UInt8] {
    func bytes(_ number: Double) -> [UInt8] {
      (0..<8).map { UInt8(truncatingIfNeeded: number.bitPattern >> (8 * $0)) }
    }
    let count = (0..<4).map { UInt8(truncatingIfNeeded: values.count >> (8 * $0)) }
    return [outcome] + bytes(0) + bytes(bound) + bytes(0.5) + count + values.flatMap(bytes)
  }

  /// One person, one break of a slot that may start at 0, 1 or 2; nobody is wanted.
  private static func problem() throws -> BreakProblem {
    try BreakProblem(
      slotMinutes: 30,
      horizon: 4,
      roles: [BreakRole(weight: 1, required: [1, 0, 0, 0])],
      shortfallScale: 5,
      sittings: [
        BreakSitting(
          id: "p",
          role: 0,
          start: 0,
          length: 4,
          breaks: [BreakTiming(length: 1, ideal: 1, work: 0...2)],
          tail: 1...4
        )
      ]
    )
  }

  private func read(_ outcome: UInt8, bound: Double, _ values: [Double]) throws -> SolvedBreaks {
    let problem = try Self.problem()
    let bytes = Self.answer(outcome, bound: bound, values)
    let answer = try #require(ProgramAnswer(bytes[...]))
    return SolvedBreaks.read(answer, ClassFlow(problem), problem)
  }

  // The columns: the shortfall of slot 0, then the starts 0, 1 and 2.
  @Test("a right answer counts") func right() throws {
    let solved = try read(2, bound: 0, [0, 0, 1, 0])
    #expect(solved.plan.starts == [[1]])
    #expect(solved.plan.isProven)
    #expect(solved.plan.planner == .solver)
    #expect(solved.solverSeconds == 0.5)
  }

  @Test("a claim that its own plan belies counts for nothing") func belied() throws {
    // Start 2 costs 1, and the proof said 0.
    let solved = try read(2, bound: 0, [0, 0, 0, 1])
    #expect(solved.shortcoming == .wrongAnswer)
    #expect(solved.plan.planner == .pure)
    #expect(solved.plan.starts == [[1]])
  }

  @Test(
    "what is no flow of whole people counts for nothing",
    arguments: [
      [0, 0.5, 0.5, 0], [0, 0, 0, 0], [], [0, 0, 1], [0, .nan, 1, 0], [0, -1, 2, 0],
      [0, .infinity, 0, 0],
    ]
  )
  func halves(_ values: [Double]) throws {
    #expect(try read(2, bound: 0, values).shortcoming == .wrongAnswer)
  }

  @Test("an incumbent is taken with its bound, or the pure plan where that is better")
  func incumbent() throws {
    let worse = try read(1, bound: 0, [0, 0, 0, 1])
    #expect(worse.plan.planner == .pure)
    #expect(worse.plan.objective == 0)
    #expect(worse.shortcoming == .outOfTime)
    let same = try read(1, bound: -7, [0, 0, 1, 0])
    #expect(same.plan.planner == .solver)
    #expect(!same.plan.isProven)
    #expect(try read(0, bound: -.infinity, []).shortcoming == .outOfTime)
    #expect(try read(3, bound: .infinity, []).shortcoming == .wrongAnswer)
  }

  @Test("bytes cut anywhere are no answer") func cut() {
    let whole = Self.answer(2, bound: 3, [1, 2])
    #expect(ProgramAnswer(whole[...]) != nil)
    for end in 0..<whole.count { #expect(ProgramAnswer(whole[..<end]) == nil) }
    #expect(ProgramAnswer([9] + whole[1...]) == nil)
  }
}
