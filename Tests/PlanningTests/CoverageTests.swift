import CivilTime
import LondonZone
import Rostering
import Staffing
import Testing

@testable import Planning

@Suite struct PlanCoverageTests {
  /// A room whose calls are the same every week: ten a half-hour by day, two by night.
  static func room(handlers: Int) -> (room: Room, calls: [CallHistory]) {
    var room = Fixture.room(handlers: handlers)
    room.roster.roles = [Role(id: "handler", name: "Handler", queues: ["999"])]
    room.queues = [
      Queue(
        id: "999",
        name: "Emergency",
        priority: 1,
        handleSeconds: 300,
        target: Queue.Target(share: 0.9, withinSeconds: 10)
      )
    ]
    let grid = IntervalGrid(
      DateSpan(day("2025-01-06"), day("2026-01-05")),
      every: Minutes(30),
      in: .london
    )
    let calls = grid.slots.map { (14..<38).contains($0) ? 10.0 : 2 }
    return (room, [CallHistory(queue: "999", grid: grid, calls: calls)])
  }

  func plan(handlers: Int, from: String = "2026-01-05", days: Int = 28) -> Plan {
    let (room, calls) = Self.room(handlers: handlers)
    return Plan.make(
      room: room,
      days: DateSpan(day(from), days: days),
      now: Fixture.now,
      demand: calls
    )
  }

  @Test("20 calls an hour of five minutes at 90 % in 10 s take 4 people, 4 an hour take 2")
  func required() throws {
    // Erlang C by hand: of 5/3 erlangs 4 people answer 0.905 in time and 3 only 0.713; of 1/3, 2 answer 0.955 and 1 0.674.
    let line = try #require(plan(handlers: 4).coverage.line(.queue, "999"))
    let noon = line.required[24]
    let night = line.required[4]
    #expect(noon == 4)
    #expect(night == 2)
  }

  @Test("with enough people nothing is short, with one fewer every day is")
  func short() throws {
    // Two of six can be on a break at any time: six breaks of two hours take 48 of the 80 quarter-hours at least.
    let enough = plan(handlers: 6)
    #expect([enough.coverage.hasShortCalls, enough.hasProblems] == [false, false])
    let less = plan(handlers: 3)
    #expect([less.coverage.hasShortCalls, less.hasProblems] == [true, true])
    let line = try #require(less.coverage.outermost.first)
    let sum = CoverageSummary(line, of: less.coverage.grid)
    // All day long, one at least missing and at times one more, and in the half-hour after it, which begins with the
    // day's calls still in hand; two by night are enough.
    #expect(sum.shortages.count == 28)
    #expect(sum.short == 28 * 25)
    #expect(sum.hoursShort > Double(sum.short) / 2)
    #expect(try #require(sum.share) < 0.9)
  }

  @Test("days before the first call have no queues, and the plan says nothing of them")
  func beforeTheHistory() {
    let plan = plan(handlers: 4, from: "2025-01-06")
    #expect(plan.forecasts == [nil])
    #expect(plan.coverage.lines.filter { $0.kind != .role }.isEmpty)
    #expect(!plan.hasProblems)
    #expect(plan.establishments.isEmpty)
  }

  @Test("the days of the clock changes have 46 and 50 half-hours")
  func clockChanges() {
    let coverage = plan(handlers: 5, from: "2026-03-28", days: 215).coverage
    func count(_ date: String) -> Int { coverage.grid.intervals(of: day(date)).count }
    #expect([count("2026-03-28"), count("2026-03-29"), count("2026-10-25")] == [48, 46, 50])
    for line in coverage.lines {
      #expect(line.required.count == coverage.grid.count)
      #expect(line.onFloor.count == coverage.grid.count)
    }
  }

  @Test("people to employ are the required hours through absence and hours a week")
  func establishment() throws {
    let plan = plan(handlers: 4)
    let (line, answer) = try #require(plan.establishments.first)
    let hours = CoverageSummary(line, of: plan.coverage.grid).hoursRequired / 4
    #expect(abs(answer.onFloor - hours) < 1e-9)
    // Two hours of twelve are breaks, 30 % away, 42.0 hours a week.
    #expect(abs(answer.exact - hours / (10.0 / 12) / 0.7 / 42) < 1e-9)
  }

  @Test("a plan of one day takes its hours a week from all four teams, two of which are off")
  func establishmentOfOneDay() throws {
    let (_, answer) = try #require(plan(handlers: 4, days: 1).establishments.first)
    #expect(answer.perPerson == 42)
  }

  @Test("four equal teams carry the busiest half-hour round the clock")
  func cost() throws {
    let (room, calls) = Self.room(handlers: 5)
    let needs = try #require(room.needs(from: day("2026-01-05"), demand: calls))
    let lab = PatternLab(
      try Pattern(id: "lab", cycle: "DDNN----", anchor: day("2026-01-05")),
      room: room,
      from: day("2026-01-05"),
      needs: needs
    )
    let cost = try #require(lab.costs.first)
    #expect(cost.id == "999")
    #expect(cost.teams == 4)
    // Four at a time by people who are on a break for two hours of twelve.
    #expect(cost.perTeam == 5)
    #expect(cost.uncovered == 0)
    // One team of five is there at any time of the eight weeks.
    #expect(abs(cost.given - 5 * 10.0 / 12 * 24 * 56) < 1e-6)
    let line = try #require(needs.outermost.first)
    #expect(cost.required == CoverageSummary(line, of: needs.grid).hoursRequired)
  }

  @Test("a pattern that leaves the night to nobody says so")
  func bare() throws {
    let (room, calls) = Self.room(handlers: 5)
    let needs = try #require(room.needs(from: day("2026-01-05"), demand: calls))
    let lab = PatternLab(
      try Pattern(id: "lab", cycle: "DDDD----", anchor: day("2026-01-05")),
      room: room,
      from: day("2026-01-05"),
      needs: needs
    )
    let cost = try #require(lab.costs.first)
    #expect(cost.perTeam == nil)
    #expect(cost.over == nil)
    #expect(cost.uncovered == 24 * 56)
  }
}
