import CivilTime
import Planning
import Rostering
import Testing

@testable import Wellbeing

/// A shift that is on: what stays, what moves, and who may swap.
struct BreakReplanTests {
  static let date = day("2026-01-05")

  /// Red's day with three handlers of whom one may be away, as it was planned and told.
  static func told() throws -> (maker: BreakShiftMaker, placed: RotaBreaks.Placed) {
    let maker = BreakFixture.maker(Fixture.room(handlers: 3, minimum: 2), on: "2026-01-05")
    let shift = try #require(maker.shifts(on: date).first)
    return (maker, .init(shift: shift, plan: PureBreakPlanner().plan(for: shift.problem)))
  }

  static func name(_ person: String) -> PostingName { PostingName(person: person, date: date) }

  @Test("where nothing has happened nothing moves, and what is over does not count")
  func nothing() throws {
    let (maker, placed) = try Self.told()
    let standing = BreakStanding(
      now: BreakFixture.at("2026-01-05T07:30"),
      told: placed.shift.breaks(placed.plan)
    )
    let replan = try #require(
      maker.replan(letter("D"), on: Self.date, standing: standing, by: PureBreakPlanner())
    )
    #expect(replan.moves.isEmpty)
    #expect(replan.placed.shift.problem.roles[0].required[..<2] == [0, 0])
    #expect(replan.placed.shift.problem.roles[0].required[2] == 2)
  }

  @Test("a running break stays, whoever went home has none, and nothing starts in the past")
  func live() throws {
    let (maker, placed) = try Self.told()
    let breaks = placed.shift.breaks(placed.plan)
    let first = try #require(breaks.min { $0.span.start < $1.span.start })
    let runner = first.posting.person
    let home = try #require(["red0", "red1", "red2"].first { $0 != runner })
    let now = first.span.start + Minutes(10)
    let standing = BreakStanding(
      now: now,
      log: [
        BreakEntry(
          posting: first.posting,
          kind: first.kind,
          started: first.span.start,
          due: first.span
        )
      ],
      told: breaks,
      away: [Self.name(home): [Span(now, placed.shift.span.end)]]
    )
    let replan = try #require(
      maker.replan(letter("D"), on: Self.date, standing: standing, by: PureBreakPlanner())
    )
    let fresh = replan.placed.shift.breaks(replan.placed.plan)
    #expect(fresh.contains(first))
    #expect(!fresh.contains { $0.posting.person == home })
    #expect(fresh.allSatisfy { $0.span.start >= now || $0 == first })
    let gone = replan.moves.filter { $0.posting == Self.name(home) }
    #expect(gone.count == 3)
    #expect(gone.allSatisfy { $0.to == nil && $0.from != nil })
    #expect(!replan.moves.contains { $0.from == first })
    // Everybody who stays still has all three.
    #expect(fresh.count { $0.posting.person == runner } == 3)
  }

  @Test("a break that was cut short is owed again, and the time is not work") func cutShort() throws
  {
    let (maker, placed) = try Self.told()
    let breaks = placed.shift.breaks(placed.plan)
    let first = try #require(breaks.min { $0.span.start < $1.span.start })
    let back = first.span.start + Minutes(10)
    let standing = BreakStanding(
      now: back,
      log: [
        BreakEntry(
          posting: first.posting,
          kind: first.kind,
          started: first.span.start,
          interrupted: back,
          due: first.span
        )
      ],
      told: breaks
    )
    let replan = try #require(
      maker.replan(letter("D"), on: Self.date, standing: standing, by: PureBreakPlanner())
    )
    let fresh = replan.placed.shift.breaks(replan.placed.plan)
      .filter { $0.posting == first.posting }
    #expect(fresh.count == 3)
    #expect(fresh.allSatisfy { $0.span.start >= back })
  }

  @Test("two who are alike swap; who sits together, has no such break or lowers the floor does not")
  func swap() throws {
    let (_, placed) = try Self.told()
    let before = Dictionary(
      placed.shift.breaks(placed.plan).filter { $0.rule == "meal" }
        .map { ($0.posting.person, $0.span) },
      uniquingKeysWith: { a, _ in a }
    )
    let after = try placed.swapping("meal", of: Self.name("red0"), with: Self.name("red1"))
    let meals = after.shift.breaks(after.plan).filter { $0.rule == "meal" }
    #expect(meals.first { $0.posting.person == "red0" }?.span == before["red1"])
    #expect(meals.first { $0.posting.person == "red1" }?.span == before["red0"])
    #expect(after.plan.shortfalls == placed.plan.shortfalls)
    #expect(!after.plan.isProven)
    #expect(throws: BreakSwapRefusal.noSuchBreak(Self.name("nobody"))) {
      try placed.swapping("meal", of: Self.name("red0"), with: Self.name("nobody"))
    }
    #expect(throws: BreakSwapRefusal.noSuchBreak(Self.name("red0"))) {
      try placed.swapping("tea", of: Self.name("red0"), with: Self.name("red1"))
    }
    #expect(throws: BreakSwapRefusal.together) {
      try placed.swapping("meal", of: Self.name("red0"), with: Self.name("red0"))
    }
  }

  @Test("a swap that leaves too short a stretch, or a role short, is refused with the reason")
  func refused() throws {
    // Six slots of a quarter-hour; both are wanted in the third and fourth, where one of the roles has its break now.
    func sitting(_ id: String, role: Int, work: ClosedRange<Int>) -> BreakSitting {
      BreakSitting(
        id: id,
        role: role,
        start: 0,
        length: 6,
        breaks: [BreakTiming(length: 1, ideal: 2, work: work)],
        tail: 0...6
      )
    }
    let rule = try #require(BreakRules.builtIn.breaks.first)
    func placed(_ work: ClosedRange<Int>, need: [Int]) throws -> RotaBreaks.Placed {
      let problem = try BreakProblem(
        slotMinutes: 15,
        horizon: 6,
        roles: [
          BreakRole(weight: 1, required: need),
          BreakRole(weight: 1, required: Array(repeating: 0, count: 6)),
        ],
        shortfallScale: 20,
        sittings: [sitting("0", role: 0, work: work), sitting("1", role: 1, work: 1...5)]
      )
      let start = BreakFixture.at("2026-01-05T07:00")
      let seats = [("a", 0), ("b", 1)].map { name, role in
        BreakSeat(
          postings: [Self.name(name)],
          shiftStarts: [start],
          role: role,
          start: start,
          breaks: [rule]
        )
      }
      let shift = BreakShift(
        date: Self.date,
        letters: [letter("D")],
        span: Span(start, start + Minutes(90)),
        problem: problem,
        seats: seats,
        screen: ScreenBreaks()
      )
      let plan = try #require(
        BreakPlan(
          checking: [[1], [3]],
          of: problem,
          bound: 0,
          isProven: false,
          planner: .pure
        )
      )
      return RotaBreaks.Placed(shift: shift, plan: plan)
    }
    #expect(throws: BreakSwapRefusal.rule(Self.name("a"))) {
      try placed(1...2, need: [0, 0, 0, 0, 0, 0])
        .swapping("rest", of: Self.name("a"), with: Self.name("b"))
    }
    let slot = BreakFixture.span("2026-01-05T07:45", "2026-01-05T08:00")
    #expect(throws: BreakSwapRefusal.floor(role: 0, span: slot, short: 1)) {
      try placed(1...5, need: [0, 0, 0, 1, 0, 0])
        .swapping("rest", of: Self.name("a"), with: Self.name("b"))
    }
  }
}
