import BreakOracle
import Testing

@testable import Wellbeing

/// The check, the leeway and the pure planner against trying everything, on small random problems.
struct RandomBreaksTests {
  @Test("150 problems: leeway, legality, cost and bound", arguments: 0..<5)
  func random(_ part: Int) throws {
    var random = RandomBreaks(seed: UInt64(part + 1))
    var relaxed = 0
    for number in 0..<30 {
      let problem = try random.problem(people: 3)
      let truth = ExhaustiveBreaks(problem)
      for (sitting, leeway) in zip(problem.sittings, truth.leeways) {
        let found = BreakLeeway(for: sitting)
        #expect(found.leftOut == leeway.leftOut, "\(number)")
        #expect(found.shorter == leeway.shorter, "\(number)")
        #expect(found.longer == leeway.longer, "\(number)")
        relaxed += found == .none ? 0 : 1
      }
      let plan = PureBreakPlanner().plan(for: problem)
      #expect(BreakCheck(problem, starts: plan.starts).faults.isEmpty, "\(number)")
      for (starts, ways) in zip(plan.starts, truth.ways) { #expect(ways.contains(starts)) }
      #expect(plan.objective >= truth.optimum, "\(number)")
      #expect(plan.bound <= truth.optimum, "\(number)")
      #expect(!plan.isProven)
      #expect(plan == PureBreakPlanner().plan(for: problem))
    }
    #expect(relaxed > 5)
  }

  @Test("the check accepts every legal way of a person and no other") func ways() throws {
    var random = RandomBreaks(seed: 77)
    var illegal = 0
    for _ in 0..<40 {
      let problem = try random.problem(people: 1)
      let truth = ExhaustiveBreaks(problem)
      let sitting = problem.sittings[0]
      let all = sitting.breaks.reduce(into: [[Int?]]([[]])) { ways, _ in
        ways = ways.flatMap { way in
          ([nil] + (0...sitting.length).map { $0 }).map { way + [$0] }
        }
      }
      for way in all where sitting.breaks.count <= 2 {
        let isLegal = BreakCheck(problem, starts: [way]).faults.isEmpty
        #expect(isLegal == truth.ways[0].contains(way), "\(way)")
        illegal += isLegal ? 0 : 1
      }
    }
    #expect(illegal > 1000)
  }

  @Test("a flow is dealt out so that nobody's way is illegal") func decoding() throws {
    var random = RandomBreaks(seed: 5)
    for _ in 0..<30 {
      let problem = try random.problem(people: 3)
      let flow = ClassFlow(problem)
      // Nothing that is no flow of whole people is dealt out.
      let hasBreaks = !problem.sittings.allSatisfy {
        BreakLeeway(for: $0).leftOut.count == $0.breaks.count
      }
      let nobody = flow.starts(Array(repeating: 0, count: flow.program.columns))
      #expect((nobody == nil) == hasBreaks)
      #expect(flow.starts(Array(repeating: 0.5, count: flow.program.columns + 1)) == nil)
      #expect(flow.starts(Array(repeating: .nan, count: max(1, flow.program.columns))) == nil)
    }
  }
}
