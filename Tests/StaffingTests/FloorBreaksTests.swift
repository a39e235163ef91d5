import CivilTime
import LondonZone
import Rostering
import Testing

@testable import Staffing

@Suite struct FloorBreaksTests {
  let queues = [CoverageFixture.queue("999", priority: 1)]
  /// An hour and a half in more than six hours, two hours in more than nine.
  let steps = [(9, 120), (6, 90)].map {
    FloorBreaks.Step(moreThan: .hours($0.0), length: Minutes($0.1))
  }

  func breaks(_ person: String, _ from: String, _ to: String) -> (PostingName, [Span]) {
    (
      PostingName(person: person, date: day("2026-01-05")),
      [Span(at("2026-01-05T\(from)"), at("2026-01-05T\(to)"))]
    )
  }

  /// People there in the half-hours of Monday, 5 January 2026: red on days, white on the night before.
  func floor(
    _ placed: [(PostingName, [Span])],
    handlers: Int = 3,
    absences: [Absence] = []
  ) throws -> [Double] {
    let days = DateSpan(day("2026-01-05"), days: 1)
    let roster = try CoverageFixture.roster(handlers: handlers, absences: absences)
    let floor = FloorTime(
      DeskTime(Rota(roster, over: days), queues: queues),
      breaks: FloorBreaks(
        steps: steps,
        placed: Dictionary(placed, uniquingKeysWith: { a, b in a + b })
      )
    )
    return floor.people(on: IntervalGrid(days, every: Minutes(30), in: .london)) { $0 != 0 }
  }

  @Test(
    "the longer breaks of so much work, by the last time that is passed and never more than all of it"
  )
  func lengths() {
    let breaks = FloorBreaks(steps: steps)
    let lengths = [0, 360, 361, 540, 541, 720].map { breaks.length(in: Minutes($0)).count }
    #expect(lengths == [0, 0, 90, 90, 120, 120])
    #expect(breaks.share(of: .hours(12)) == 1.0 / 6)
    #expect(breaks.share(of: .zero) == 0)
    let greedy = FloorBreaks(steps: [.init(moreThan: .zero, length: .hours(1))])
    #expect(greedy.share(of: Minutes(30)) == 1)
    #expect(FloorBreaks.none.length(in: .hours(24)) == .zero)
  }

  @Test(
    "who is on a placed break is away from each half-hour that it touches, everybody else is there whole"
  )
  func placed() throws {
    let none = (0..<3).map { (PostingName(person: "red\($0)", date: day("2026-01-05")), [Span]()) }
    let floor = try floor(
      none + [breaks("red0", "12:15", "12:45"), breaks("red1", "15:00", "15:30")]
    )
    // Until 07:00 and from 19:00 it is a night whose breaks are not placed: ten twelfths of three.
    for i in 0..<48 {
      let isDay = (14..<38).contains(i)
      let expected = [24, 25, 30].contains(i) ? 2 : isDay ? 3 : 2.5
      #expect(abs(floor[i] - expected) < 1e-8, "\(i)")
    }
  }

  @Test("one comes back as the next goes: never two away at once")
  func handover() throws {
    let none = (0..<3).map { (PostingName(person: "red\($0)", date: day("2026-01-05")), [Span]()) }
    let chain = [
      breaks("red0", "12:00", "12:15"), breaks("red1", "12:15", "12:30"),
      breaks("red2", "12:30", "13:00"),
    ]
    #expect(try floor(none + chain)[23...26] == [3, 2, 2, 3])
  }

  @Test(
    "the share goes by the time at the desk: three hours have no break, seven have an hour and a half"
  )
  func parts() throws {
    func away(_ person: String, _ from: String, _ to: String) -> Absence {
      Absence(
        person: person,
        kind: "sick",
        extent: .moments(Span(at("2026-01-05T\(from)"), at("2026-01-05T\(to)")))
      )
    }
    // red0 is there from 07:00 to 10:00; red1 too, and again from 15:00 to 19:00.
    let floor = try floor(
      [],
      handlers: 2,
      absences: [away("red0", "10:00", "19:00"), away("red1", "10:00", "15:00")]
    )
    let seven = 1 - 90.0 / 420
    for (i, expected) in [(14, 1 + seven), (19, 1 + seven), (20, 0), (29, 0), (30, seven)] {
      #expect(abs(floor[i] - expected) < 1e-8, "\(i)")
    }
  }

  @Test("somebody on a break is nowhere else, and is nobody twice")
  func twice() {
    let days = DateSpan(day("2026-01-05"), days: 1)
    let stays = [
      Presence.Stay(
        person: 1,
        span: Span(at("2026-01-05T00:00"), at("2026-01-05T06:00")),
        weight: 1,
        breaks: [Span(at("2026-01-05T03:00"), at("2026-01-05T04:00"))]
      ),
      Presence.Stay(
        person: 1,
        span: Span(at("2026-01-05T02:00"), at("2026-01-05T08:00")),
        weight: 1,
        breaks: [Span(at("2026-01-05T05:00"), at("2026-01-05T07:00"))]
      ),
    ]
    let grid = IntervalGrid(days, every: Minutes(60), in: .london)
    #expect(Presence(stays, on: grid).people.prefix(9) == [1, 1, 1, 0, 1, 1, 0, 1, 0])
  }

  @Test("roles count who is on duty, queues who is not on a break, and both come from one pass")
  func lines() throws {
    let days = DateSpan(day("2026-01-05"), days: 1)
    let night = try #require(ShiftLetter("N"))
    let roster = try CoverageFixture.roster(handlers: 3, minimum: [.shift(night, need: 1)])
    let rota = Rota(roster, over: days)
    let grid = IntervalGrid(days, every: Minutes(30), in: .london)
    let calls = [Double](repeating: 3, count: grid.count)
    let forecast = Forecast(
      queue: "999",
      grid: grid,
      calls: calls,
      low: calls,
      high: calls,
      method: ""
    )
    let needs = CoverageNeeds(
      of: rota,
      queues: queues,
      settings: StaffingSettings(),
      forecasts: [forecast]
    )
    let coverage = needs.coverage(less: FloorBreaks(steps: steps))
    let queue = try #require(coverage.line(.queue, "999"))
    let role = try #require(coverage.line(.role, "handler"))
    #expect(role.onFloor == [Double](repeating: 3, count: 48))
    #expect(queue.onFloor.allSatisfy { abs($0 - 2.5) < 1e-8 })
    #expect(queue.rostered == role.rostered)
    let all = try #require(needs.unbroken.line(.queue, "999"))
    #expect(all.onFloor == role.onFloor)
    #expect(all.required == queue.required)
    // Three answer more in time than two and a half.
    let whole = needs.coverage(less: .none).line(.queue, "999")
    #expect(try #require(whole?.share.first) > (try #require(queue.share.first)))
  }
}
