import CivilTime
import LondonZone
import Rostering
import Staffing
import Testing
import Wellbeing

@testable import Planning

/// The coverage of a plan against its own breaks and postings, counted minute by minute.
@Suite struct PlacedFloorTests {
  /// Five weeks over the night the clocks go back, somebody away for part of a shift and somebody who is no desk.
  static let plan: Plan = {
    var (room, calls) = PlanCoverageTests.room(handlers: 4)
    room.roster.people.append(BreakFixture.person("new", counts: 0, tutor: "red0"))
    room.roster.people.append(BreakFixture.person("half", counts: 0.5))
    room.roster.absences = [
      Absence(
        person: "red1",
        kind: "sick",
        extent: .moments(BreakFixture.span("2026-10-12T09:10", "2026-10-12T11:00"))
      ),
      Absence(
        person: "white1",
        kind: "leave",
        extent: .moments(BreakFixture.span("2026-10-24T21:00", "2026-10-25T03:00"))
      ),
    ]
    return Plan.make(
      room: room,
      days: DateSpan(day("2026-10-05"), days: 35),
      now: Fixture.now,
      demand: calls
    )
  }()

  /// The breaks that a posting's time at the desk is due by the built-in rules, minutes.
  static func due(_ work: Int) -> Int { work > 540 ? 120 : work > 360 ? 90 : 0 }

  @Test(
    "of the first 28 days those on a placed break are not there, beyond everybody counts for less"
  )
  func counted() throws {
    let plan = Self.plan
    let grid = plan.coverage.grid
    let line = try #require(plan.coverage.line(.queue, "999"))
    let first = grid.starts[0]
    let minutes = (grid.starts[grid.count] - first).count
    var there = [Int](repeating: 0, count: minutes)
    let placed = Dictionary(
      grouping: plan.breaks.breaks.filter { $0.kind != .screen },
      by: \.posting
    )
    let postings = plan.rota.postingsAcrossEdges().filter(\.isOnDesk)
    let roster = plan.room.roster
    let work = Dictionary(grouping: postings) { $0.name(in: roster) }
      .mapValues { $0.reduce(0) { $0 + $1.span.length.count } }
    for posting in postings {
      let name = posting.name(in: roster)
      let isPlaced = DateSpan(day("2026-10-05"), days: 28).contains(posting.date)
      let own = try #require(work[name])
      // Hundreds of thousandths, so that nothing is lost in adding up.
      let whole = 100_000.0 * Double(posting.counts)
      let weight = isPlaced ? whole : whole * Double(own - Self.due(own)) / Double(own)
      let from = max(0, (posting.span.start - first).count)
      for minute in from..<max(from, min(minutes, (posting.span.end - first).count)) {
        let at = first + Minutes(minute)
        let isAway = isPlaced && (placed[name] ?? []).contains { $0.span.contains(at) }
        if !isAway { there[minute] += Int(weight.rounded()) }
      }
    }
    var wrong = 0
    for i in 0..<grid.count {
      let range = (grid.starts[i] - first).count..<(grid.starts[i + 1] - first).count
      let least = range.map { there[$0] }.min() ?? 0
      if abs(line.onFloor[i] - Double(least) / 100_000) > 1e-4 { wrong += 1 }
    }
    #expect(wrong == 0)
    // The first night was begun before the plan, the last of the 28 days reaches into the day after.
    #expect(abs(line.onFloor[0] - 4 * 10.0 / 12) < 1e-8)
    let after = try #require(grid.index(of: BreakFixture.at("2026-11-02T03:00")))
    #expect(line.onFloor[after] == line.onFloor[after].rounded())
    let beyond = try #require(grid.index(of: BreakFixture.at("2026-11-05T12:00")))
    #expect(line.onFloor[beyond] != line.onFloor[beyond].rounded())
  }

  @Test("what is placed and the share take the same from everybody")
  func same() {
    let plan = Self.plan
    let breaks = plan.room.floorBreaks()
    let work = Dictionary(grouping: plan.rota.postings.filter(\.isOnDesk)) {
      $0.name(in: plan.room.roster)
    }.mapValues { $0.reduce(0) { $0 + $1.span.length.count } }
    var postings = 0
    for (name, spans) in plan.breaks.longer {
      let minutes = spans.reduce(0) { $0 + $1.length.count }
      #expect(minutes == breaks.length(in: Minutes(work[name] ?? 0)).count, "\(name)")
      #expect(minutes == Self.due(work[name] ?? 0), "\(name)")
      postings += 1
    }
    #expect(postings == plan.rota.postings.count { $0.date < day("2026-11-02") && $0.part == 1 })
  }

  @Test("with nothing placed every day goes by the share, and no rules of breaks take nothing")
  func unplaced() throws {
    let (given, calls) = PlanCoverageTests.room(handlers: 4)
    func floor(_ room: Room, breakDays: Int) throws -> [Double] {
      let plan = Plan.make(
        room: room,
        days: DateSpan(day("2026-01-05"), days: 7),
        now: Fixture.now,
        demand: calls,
        breakDays: breakDays
      )
      return try #require(plan.coverage.line(.queue, "999")).onFloor
    }
    #expect(try floor(given, breakDays: 0).allSatisfy { abs($0 - 4 * 10.0 / 12) < 1e-8 })
    var room = given
    room.breaks.breaks = []
    for breakDays in [0, 28] {
      #expect(try floor(room, breakDays: breakDays).allSatisfy { $0 == 4 })
    }
  }
}
