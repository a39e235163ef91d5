import CivilTime
import Planning
import Rostering
import Testing
import Wellbeing

private typealias F = FloorRoom

/// Who is on, where they are, and who may see it.
struct FloorTests {
  /// Ten o'clock: Amber is away until ten past, Basil on a break, Cyril's rest is overdue.
  static func record() throws -> ChangeRecord {
    var record = F.record(at: "09:50")
    try record.perform(
      F.tell(
        F.sheet("basil", (.statutory, "09:55", "10:25"), (.meal, "14:00", "15:00")),
        F.sheet("cyril", (.screen, "09:00", "09:05"), (.statutory, "09:30", "10:00"))
      )
    )
    try record.perform(StartAway(posting: F.shift("amber")), by: "amber")
    record.clock("09:55")
    try record.perform(StartBreak(posting: F.shift("basil"), kind: .statutory), by: "basil")
    record.clock("10:00")
    return record
  }

  @Test("everybody on, by id, where they are and what is due")
  func people() throws {
    let record = try Self.record()
    let floor = record.floor
    #expect(
      floor.people.map(\.person) == ["amber", "basil", "boss", "cyril", "dana", "erin", "fay"]
    )
    let amber = try #require(floor.person("amber"))
    #expect(amber.state == .away(since: F.at("09:50"), until: F.at("10:10")))
    #expect(amber.on == F.span("07:00", "19:00") && amber.role == "handler" && amber.team == "red")
    let basil = try #require(floor.person("basil"))
    #expect(basil.state == .onBreak(.statutory, since: F.at("09:55"), until: F.at("10:25")))
    #expect(basil.next?.span == F.span("14:00", "15:00"))
    let cyril = try #require(floor.person("cyril"))
    #expect(cyril.atDesk == Minutes(180) && cyril.breakDue(at: record.now) == F.at("09:30"))
    #expect(!cyril.isLong && floor.person("dana")?.breakDue(at: record.now) == nil)
  }

  @Test(
    "four hours and a minute at the desk are long by day, and a break is due then without a plan"
  )
  func long() throws {
    var record = F.record(at: "11:00")
    #expect(record.floor.person("amber")?.isLong == false)
    record.clock("11:01")
    #expect(record.floor.person("amber")?.isLong == true)
    #expect(record.floor.person("amber")?.breakDue(at: record.now) == record.now)
  }

  @Test("totals by role and team, a learner fills no desk, and the minimum level that holds")
  func totals() throws {
    let floor = try Self.record().floor
    // Of amber, basil, cyril, erin and fay three are at a desk, two of them filling one.
    let handlers = try #require(floor.roles.first { $0.id == "handler" })
    #expect(words(handlers) == "handler 3 of 5, 2.0 for 4")
    #expect(handlers.isShort)
    let dispatchers = try #require(floor.roles.first { $0.id == "dispatcher" })
    #expect(words(dispatchers) == "dispatcher 1 of 1, 1.0 for 1")
    #expect(!dispatchers.isShort)
    #expect(floor.roles.map(\.id) == ["handler", "supervisor", "dispatcher"])
    #expect(floor.teams.map(words) == ["red 5 of 7, 4.0 for 0"])
    #expect(floor.on == 7 && floor.atDesk == 5)
  }

  private func words(_ count: FloorCount) -> String {
    "\(count.id) \(count.atDesk) of \(count.on), \(count.filled) for \(count.need ?? 0)"
  }

  @Test("a supervisor sees everybody, somebody on the floor themself, the others nobody")
  func viewers() throws {
    let floor = try Self.record().floor
    #expect(floor.shown(to: "boss", isSupervisor: true) == floor)
    #expect(floor.shown(to: nil, isSupervisor: true) == floor)
    let own = floor.shown(to: "cyril", isSupervisor: false)
    #expect(own.people.map(\.person) == ["cyril"])
    #expect(own.roles == floor.roles && own.teams == floor.teams)
    #expect(floor.shown(to: "nora", isSupervisor: false).people.isEmpty)
  }

  @Test("who is absent, gone home early or not on yet is not on the floor")
  func absent() throws {
    var record = F.record(at: "17:00")
    try record.perform(
      AddAbsence(
        Absence(person: "amber", kind: "sick", extent: .moments(F.span("12:00", "19:00")))
      ),
      reason: "demand"
    )
    try record.perform(SentHome(posting: F.shift("basil"), at: F.at("16:00")))
    let on = record.floor.people.map(\.person)
    #expect(!on.contains("amber") && !on.contains("basil") && !on.contains("nora"))
    record.clock("19:00")
    #expect(record.floor.people.map(\.person) == ["nora"])
    record.clock("06:59")
    #expect(record.floor.people.isEmpty)
  }

  @Test("a night is on after midnight")
  func night() throws {
    var record = F.record(at: "19:00")
    record.now = record.moment("2026-01-06T02:00")
    #expect(record.floor.people.map(\.person) == ["nora"])
    #expect(record.floor.person("nora")?.atDesk == .hours(7))
  }
}
