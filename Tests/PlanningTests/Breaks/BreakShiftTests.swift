import CivilTime
import Planning
import Rostering
import Staffing
import Testing
import Wellbeing

/// Break problems of shifts, worked out by hand from the usual rules: 30, 60 and 30 minutes on a grid of a quarter-hour.
struct BreakShiftTests {
  @Test("a day of twelve hours: ten hours' work in four stretches of two and a half") func day12()
    throws
  {
    let room = Fixture.room(handlers: 2, minimum: 1)
    let shifts = BreakFixture.maker(room, on: "2026-01-05").shifts(on: day("2026-01-05"))
    #expect(shifts.map(\.letters) == [[letter("D")], [letter("N")]])
    let shift = try #require(shifts.first)
    #expect(shift.span == BreakFixture.span("2026-01-05T07:00", "2026-01-05T19:00"))
    #expect(shift.problem.horizon == 48)
    #expect(shift.problem.roles == [BreakRole(weight: 1, required: Array(repeating: 1, count: 48))])
    #expect(shift.problem.shortfallScale == 20)
    #expect(shift.seats.map { $0.postings.map(\.person) } == [["red0"], ["red1"]])
    for sitting in shift.problem.sittings {
      // 10 slots of work, 2 of break, 10, 4, 10, 2, 10.
      #expect(sitting.breaks.map(\.length) == [2, 4, 2])
      #expect(sitting.breaks.map(\.ideal) == [10, 22, 36])
      #expect(sitting.breaks.map(\.work) == [4...16, 4...16, 4...16])
      #expect(sitting.tail == 4...16)
      #expect([sitting.start, sitting.length, sitting.supply] == [0, 48, 1])
    }
    let night = try #require(shifts.last).problem.sittings
    #expect(night.allSatisfy { $0.breaks.map(\.work) == [4...14, 4...14, 4...14] })
  }

  @Test(
    "the night when the clocks go back has thirteen hours, the one when they go forward eleven",
    arguments: [("2026-10-24", 52, [11, 24, 39]), ("2026-03-28", 44, [9, 20, 33])]
  )
  func clocks(_ date: String, _ slots: Int, _ ideals: [Int]) throws {
    let shifts = BreakFixture.maker(Fixture.room(), on: date).shifts(on: day(date))
    let night = try #require(shifts.first { $0.letters == [letter("N")] })
    #expect(night.problem.horizon == slots)
    #expect(night.problem.sittings.allSatisfy { $0.breaks.map(\.ideal) == ideals })
    #expect(night.span.length == Minutes(slots * 15))
  }

  @Test("one of two is always there: breaks apart cost the eight slots by which one goes later")
  func apart() throws {
    let room = Fixture.room(handlers: 2, minimum: 1)
    let shift = try #require(
      BreakFixture.maker(room, on: "2026-01-05").shifts(on: day("2026-01-05")).first
    )
    let plan = PureBreakPlanner().plan(for: shift.problem)
    // 2, 4 and 2 slots, as no two breaks may share a slot.
    #expect(plan.objective == 8)
    #expect(plan.shortfalls.isEmpty)
    let breaks = shift.breaks(plan)
    #expect(breaks.count == 6)
    for a in breaks {
      for b in breaks where a.posting != b.posting { #expect(!a.span.overlaps(b.span)) }
    }
  }

  @Test("two of two wanted: the gap is spread, sixteen people-slots in each shift, and named")
  func short() throws {
    let room = Fixture.room(handlers: 2, minimum: 2)
    let days = DateSpan(day("2026-01-05"), days: 1)
    let breaks = Plan.make(room: room, days: days, now: Fixture.now).breaks
    #expect(breaks.shifts.count == 2)
    // 16 slots short by one at 20 each, and 8 for keeping apart.
    #expect(breaks.shifts.map(\.plan.objective) == [328, 328])
    let totals = breaks.totals
    #expect([totals.shifts, totals.placed, totals.short, totals.peopleSlots] == [2, 12, 2, 32])
    #expect(totals.anyway == 0)
    #expect(totals.planner == .pure)
    #expect(!totals.isProven)
    let gaps = try #require(breaks.shifts.first).shortfalls
    #expect(gaps.allSatisfy { $0.short == 1 && $0.role == 0 })
    #expect(gaps.reduce(0) { $0 + $1.span.length.count } == 16 * 15)
  }

  @Test("who is missing without any break is told apart") func anyway() {
    let days = DateSpan(day("2026-01-05"), days: 1)
    let plan = Plan.make(room: Fixture.room(handlers: 2, minimum: 3), days: days, now: Fixture.now)
    // One of three in each of 48 slots of two shifts, and 16 people-slots of breaks in each.
    #expect(plan.breaks.totals.anyway == 96)
    #expect(plan.breaks.totals.peopleSlots == 96 + 32)
  }

  @Test("a tutee sits with the tutor as one; one who is on another shift does not") func tutor()
    throws
  {
    var room = Fixture.room(handlers: 2, minimum: 1)
    room.roster.people.append(BreakFixture.person("tutee", counts: 0, tutor: "red0"))
    room.roster.people.append(BreakFixture.person("stray", counts: 0, tutor: "white0"))
    let shift = try #require(
      BreakFixture.maker(room, on: "2026-01-05").shifts(on: day("2026-01-05")).first
    )
    let seats = shift.seats.map { $0.postings.map(\.person) }
    #expect(Set(seats) == [["red0", "tutee"], ["red1"], ["stray"]])
    let plan = PureBreakPlanner().plan(for: shift.problem)
    func spans(_ person: String) -> [Span] {
      shift.breaks(plan).filter { $0.posting.person == person }.map(\.span)
    }
    #expect(spans("tutee") == spans("red0"))
    #expect(spans("tutee").count == 3)
    room.breaks.areTutorsTogether = false
    let apart = BreakFixture.maker(room, on: "2026-01-05").shifts(on: day("2026-01-05"))
    #expect(apart.first?.seats.allSatisfy { $0.postings.count == 1 } == true)
  }

  @Test(
    "who is away from 10:10 to 11:00 has no break then, and whose half shift is short has fewer"
  )
  func away() throws {
    let gone = [
      Absence(
        person: "red0",
        kind: "court",
        extent: .moments(BreakFixture.span("2026-01-05T10:10", "2026-01-05T11:00"))
      ),
      Absence(
        person: "red1",
        kind: "sick",
        extent: .moments(BreakFixture.span("2026-01-05T12:00", "2026-01-05T19:00"))
      ),
    ]
    let room = Fixture.room(handlers: 3, minimum: 1, absences: gone)
    let shift = try #require(
      BreakFixture.maker(room, on: "2026-01-05").shifts(on: day("2026-01-05")).first
    )
    func sitting(_ person: String) throws -> BreakSitting {
      let place = shift.seats.firstIndex { $0.postings.contains { $0.person == person } }
      return shift.problem.sittings[try #require(place)]
    }
    #expect(try sitting("red0").away == [12..<16])
    #expect(try sitting("red0").breaks.count == 3)
    // Five hours at the desk are no long day.
    #expect(try sitting("red1").length == 20)
    #expect(try sitting("red1").breaks.isEmpty)
    #expect(try sitting("red2").away.isEmpty)
  }

  @Test("shifts of a day that overlap are one problem; eight hours have two breaks")
  func overlapping() throws {
    var room = Fixture.room(handlers: 2, minimum: 1)
    room.roster.shifts.append(Fixture.kind("T", "09:00", "17:00"))
    room.roster.patterns.append(try Pattern(id: "t", cycle: "T", anchor: day("2026-01-05")))
    room.roster.people.append(BreakFixture.person("late", team: nil, pattern: "t"))
    let shifts = BreakFixture.maker(room, on: "2026-01-05").shifts(on: day("2026-01-05"))
    #expect(shifts.map(\.letters) == [[letter("D"), letter("T")], [letter("N")]])
    let shift = try #require(shifts.first)
    let place = try #require(
      shift.seats.firstIndex { $0.postings.contains { $0.person == "late" } }
    )
    let sitting = shift.problem.sittings[place]
    #expect([sitting.start, sitting.length] == [8, 32])
    #expect(shift.seats[place].breaks.map(\.id) == ["rest", "meal"])
    // 26 slots of work in three stretches: 8, then 2 of break, up to 17 of work, 4 of break.
    #expect(sitting.breaks.map(\.ideal) == [8, 19])
  }

  @Test("the same people to place and the same floor are one problem, whoever they are") func once()
  {
    let planner = AskedPlanner()
    let plan = Plan.make(
      room: Fixture.room(handlers: 2, minimum: 1),
      days: DateSpan(day("2026-01-05"), days: 60),
      now: Fixture.now,
      breaks: planner
    )
    // A day and a night; only the first 28 days are planned.
    #expect(plan.breaks.shifts.count == 56)
    #expect(planner.asked.count == 2)
    #expect(Set(plan.breaks.breaks.map(\.posting.person)).count == 8)
    let none = Plan.make(
      room: Fixture.room(),
      days: DateSpan(day("2026-01-05"), days: 7),
      now: Fixture.now,
      breaks: planner,
      breakDays: 0
    )
    #expect(none.breaks.shifts.isEmpty)
    #expect(planner.asked.count == 2)
  }

  @Test("wishes move what is best by an hour, and opposite ones beside each other nothing")
  func wishes() throws {
    var room = Fixture.room(handlers: 3, minimum: 1)
    room.roster.people.append(BreakFixture.person("tutee", counts: 0, tutor: "red2"))
    let days = DateSpan(day("2026-01-05"), days: 1)
    let rota = Rota(room.roster, over: days)
    let coverage = CoverageNeeds(
      of: rota,
      queues: [],
      settings: room.staffing,
      forecasts: []
    ).unbroken
    let maker = room.breakShifts(
      of: rota,
      coverage,
      wishes: ["red0": .early, "red1": .late, "red2": .early, "tutee": .late]
    )
    let shift = try #require(maker.shifts(on: days.start).first)
    let ideals = Dictionary(
      zip(shift.seats, shift.problem.sittings).map { seat, sitting in
        (seat.postings[0].person, sitting.breaks.map(\.ideal))
      },
      uniquingKeysWith: { a, _ in a }
    )
    #expect(ideals["red0"] == [6, 18, 32])
    #expect(ideals["red1"] == [14, 26, 40])
    #expect(ideals["red2"] == [10, 22, 36])
  }

  @Test("what several roles answer is shared out by who is there, in whole people")
  func needs() {
    var room = Fixture.room(handlers: 2, minimum: 1)
    room.roster.people.append(BreakFixture.person("extra"))
    let days = DateSpan(day("2026-01-05"), days: 1)
    let rota = Rota(room.roster, over: days)
    let coverage = CoverageNeeds(
      of: rota,
      queues: [],
      settings: room.staffing,
      forecasts: []
    ).unbroken
    let needs = FloorNeeds(coverage, of: rota)
    let morning = BreakFixture.span("2026-01-05T07:00", "2026-01-05T07:15")
    #expect(needs.most(role: 0, in: morning) == 1)
    // After the last interval it is as a day before.
    let after = BreakFixture.span("2026-01-06T03:00", "2026-01-06T03:15")
    #expect(needs.most(role: 0, in: after) == 1)
    #expect(needs.most(role: 1, in: morning) == 0)
  }

  @Test("no spell at the screen is longer than an hour, and no short break falls in a longer one")
  func screen() throws {
    let plan = Plan.make(
      room: Fixture.room(handlers: 5, minimum: 3),
      days: DateSpan(day("2026-10-24"), days: 1),
      now: Fixture.now
    )
    for placed in plan.breaks.shifts {
      for (posting, own) in Dictionary(grouping: placed.breaks, by: \.posting) {
        let order = own.sorted { $0.span.start < $1.span.start }
        var from = placed.shift.span.start
        for one in order {
          #expect(one.span.start > from, "\(posting)")
          #expect(one.span.start - from <= Minutes(60), "\(posting)")
          from = one.span.end
        }
        #expect(placed.shift.span.end - from <= Minutes(60))
        #expect(order.filter { $0.kind == .screen }.allSatisfy { $0.span.length == Minutes(5) })
      }
    }
    #expect(plan.breaks.totals.screen > 0)
  }
}
