import CivilTime
import Drawing
import Planning
import Rostering
import Testing
import Wellbeing

/// What the check of a Config says of who looks after people.
struct CareRemarksTests {
  /// One day worker a name, 07:00 to 19:00 on each of these days of the week, with these skills.
  static func room(_ workers: [(id: String, days: WeekdaySet, skills: [Skill])]) throws -> Room {
    let pattern = try Pattern(id: "days", cycle: "D", anchor: day("2026-01-05"))
    return Room(
      id: "test",
      name: "Test",
      issued: Instant(utc: day("2026-01-01"), minuteOfDay: 0),
      roster: Roster(
        zone: london,
        shifts: [Sample.shifts[0]],
        patterns: [pattern],
        teams: [Team(id: "days", name: "Days", pattern: "days", phase: 0)],
        roles: [Role(id: "handler", name: "Handler", minimum: [])],
        people: workers.map { worker in
          var placement = Placement(
            days: DateSpan(day("2020-01-01"), .never),
            team: "days",
            roles: ["handler"],
            skills: worker.skills
          )
          placement.weekdays = worker.days
          return Person(id: worker.id, name: worker.id, placements: [placement])
        }
      ),
      rules: RoomRules(general: [])
    )
  }

  /// Friday 20 November 2026, noon in London.
  static let now = Instant("2026-11-20T12:00Z")!

  @Test("hours without lead or deputy are one warning with the longest stretch")
  func uncovered() throws {
    let weekdays = WeekdaySet([.monday, .tuesday, .wednesday, .thursday, .friday])
    let room = try Self.room([("ann", weekdays, [Skill(name: "welfare-deputy")])])
    let remarks = CareRemarks(room, from: Self.now).remarks
    // 20 days of 12 hours in four weeks, 7 of the first and 5 of the last counted: 240 of 672 hours are covered.
    #expect(
      remarks.map(\.message) == [
        "no welfare lead or deputy is on duty for 432 of 672 h in the next 28 days; "
          + "longest Fri 20 Nov 19:00 – Mon 23 Nov 07:00"
      ]
    )
    #expect(remarks.map(\.isWarning) == [true] && remarks.map(\.path) == ["people.csv"])
    #expect(remarks.first?.hint.hasPrefix("give the skill `welfare-deputy` to somebody") == true)
  }

  @Test("a stretch over the night the clocks change is as long as it was")
  func autumn() throws {
    // Friday 23 October noon; from Saturday evening to Sunday morning is an hour longer, all else 12 hours.
    let room = try Self.room([("ann", .all, [Skill(name: "welfare-lead")])])
    let message = CareRemarks(room, from: Instant("2026-10-23T11:00Z")!).remarks.first?.message
    // 28 nights, one of them 13 hours.
    #expect(
      message == "no welfare lead or deputy is on duty for 337 of 672 h in the next 28 days; "
        + "longest Sat 24 Oct 19:00 – Sun 25 Oct 07:00"
    )
  }

  @Test("where there is neither, one note says so, and where all is covered nothing")
  func nobodyAndAll() throws {
    let none = CareRemarks(try Self.room([("ann", .all, [Skill(name: "trim")])]), from: Self.now)
    #expect(
      none.remarks.map(\.message) == [
        "nobody is a welfare lead or a deputy, so a self-referral would reach nobody"
      ]
    )
    #expect(none.remarks.map(\.isWarning) == [false])
    #expect(
      none.remarks.map(\.hint) == [
        "give the skills `welfare-lead` and `welfare-deputy` to somebody in people.csv"
      ]
    )
    var all = try Self.room([("ann", .all, [Skill(name: "welfare-lead")])])
    all.roster.shifts = [
      ShiftKind(
        letter: ShiftLetter("D")!,
        name: "Day",
        start: WallTime("07:00")!,
        end: WallTime("07:00")!
      )
    ]
    #expect(CareRemarks(all, from: Self.now).remarks.isEmpty)
  }

  @Test("a skill that runs out within the four weeks uncovers what is after it")
  func runsOut() throws {
    let room = try Self.room([
      ("ann", .all, [Skill(name: "welfare-lead", until: day("2026-11-29"))])
    ])
    // Nine nights to the 29th, then from 19:00 on the 29th to noon on 18 December: 18 days and 17 hours.
    #expect(
      CareRemarks(room, from: Self.now).remarks.map(\.message) == [
        "no welfare lead or deputy is on duty for \(9 * 12 + 18 * 24 + 17) of 672 h in the next 28 "
          + "days; longest Sun 29 Nov 19:00 – Fri 18 Dec 12:00"
      ]
    )
  }

  @Test("numbers that are examples are said once")
  func examples() throws {
    var room = try Self.room([])
    let example = SupportLine(name: "A", number: "12", use: "b", source: "c", isExample: true)
    room.support.lines.append(example)
    let last = try #require(CareRemarks(room, from: Self.now).remarks.last)
    #expect(last.message == "one number is an example and is shown to nobody")
    #expect(last.path == "support.yaml" && !last.isWarning)
    room.support.lines.append(example)
    #expect(CareRemarks(room, from: Self.now).remarks.count == 2)
    #expect(
      CareRemarks(room, from: Self.now).remarks.last?.message
        == "2 numbers are examples and are shown to nobody"
    )
  }
}
