import CivilTime
import DutyRules
import Planning
import RoomFiles
import Rostering
import Staffing
import Testing

struct GoodRoomTests {
  let reading: ConfigReading
  let room: Room

  init() throws {
    reading = ConfigReader.read(try Fixtures.base())
    room = try #require(reading.room, "\(reading.text())")
  }

  @Test("a good room has nothing to say about it")
  func silent() {
    #expect(reading.text() == "")
    #expect(reading.demand == ["demand/calls-2026.csv"])
    #expect(
      room.inputs.map(\.path) == [
        "absences.csv", "history.csv", "holidays/uk.json", "ledger.csv", "people.csv",
        "restrictions.csv", "room.yaml", "rules/breaks.yaml", "rules/good-practice.yaml",
        "rules/wtr-1998.yaml",
      ]
    )
    #expect(room.inputs.allSatisfy { $0.sha256.count == 64 })
  }

  @Test("its head is read")
  func head() {
    #expect(room.name == "Lindum Control Room")
    #expect(room.id == "lindum-control-room")
    #expect(room.issued == Instant("2026-01-01T09:00Z"))
    #expect(room.labels.team == "Watch")
    #expect(room.roster.leaveYear == (4, 1))
    #expect(room.roster.zone.name == "Europe/London")
    #expect(room.roster.holidays.map(\.title) == ["Good Friday", "Easter Monday", "Boxing Day"])
  }

  @Test("shifts, patterns, teams and roles are read")
  func structure() {
    #expect(room.roster.shifts.map(\.name) == ["Day", "Night"])
    #expect(room.roster.shifts[0].unpaid == Minutes(45))
    #expect(room.roster.patterns.map(\.description) == ["DDNN----", "DDDDD--"])
    #expect(room.roster.teams.map(\.phase) == [0, 2])
    #expect(room.roster.roles[0].queues == ["999", "101"])
    let day = ShiftLetter("D")!
    let night = ShiftLetter("N")!
    #expect(room.roster.roles[1].minimum == [.shift(day, need: 6), .shift(night, need: 6)])
    #expect(
      room.roster.roles[2].minimum == [
        .hours(
          days: WeekdaySet("Fri-Sat")!,
          from: WallTime("20:00")!,
          to: WallTime("04:00")!,
          need: 2
        ),
        .hours(days: .all, from: .midnight, to: .midnight, need: 1),
      ]
    )
  }

  @Test("queues are read and stand by priority")
  func queues() {
    #expect(room.queues.map(\.id) == ["999", "101"])
    #expect(room.queues[0].target.share == 0.9)
    #expect(room.queues[0].target.withinSeconds == 10)
    #expect(room.queues[0].clockOffsetSeconds == 2.5)
    #expect(room.queues[1].patienceSeconds == 300)
    #expect(room.staffing.interval == Minutes(30))
  }

  @Test("rule sets are read with their numbers and hold by terms")
  func rules() throws {
    #expect(room.rules.general.isEmpty)
    #expect(room.rules.sets(for: "officer").map(\.id) == ["wtr-1998", "good-practice"])
    let set = try #require(room.rules.sets(for: "staff").first)
    #expect(set.rules.map(\.spec.id) == ["W4", "W4f", "W2n", "W10", "W11", "W12", "W13"])
    #expect(set.exemptions(of: "W10") == [.reg21])
    #expect(set.rule("W13")?.severity == .note)
    #expect(set.rule("W10")?.severity == .breach)
    let w10 = try #require(set.rule("W10"))
    #expect(
      w10.parameters == RuleParameters(["hours": .minutes(.hours(11))], for: w10.spec)
    )
    let file = try Fixtures.files(in: "Base")["rules/wtr-1998.yaml"]
    #expect(set.sha256 == Digest.hex(of: file ?? []))
  }

  @Test("people are read, the rows of one person joined by date")
  func people() throws {
    #expect(room.roster.people.map(\.id) == ["ana", "ben", "cleo", "dev"])
    let ana = room.roster.people[0].placements[0]
    #expect(ana.roles == ["handler", "supervisor"])
    #expect(ana.contracted == Minutes(2250))
    #expect(
      ana.skills == [Skill(name: "tutor"), Skill(name: "radio", until: CivilDate("2027-03-31"))]
    )
    #expect(ana.days.end == .never)
    #expect(ana.nightAssessment == CivilDate("2025-11-02"))
    let ben = room.roster.people[1]
    #expect(ben.placements.map(\.team) == ["red", "blue"])
    #expect(ben.placements[0].days.end == CivilDate("2026-04-01"))
    #expect(ben.placements[0].hasOptedOut)
    let cleo = room.roster.people[2]
    #expect(cleo.name == "Cleo \"Kit\" Adams, Dr")
    #expect(cleo.placements[0].counts == 0)
    #expect(cleo.placements[0].weekdays == WeekdaySet("Mon-Thu"))
    #expect(cleo.placements[0].tutor == "ana")
    #expect(room.roster.people[3].placements[0].pattern == "office")
  }

  @Test("absences, restrictions, history and the ledger are read")
  func facts() {
    let roster = room.roster
    #expect(roster.absences.map(\.kind) == ["leave", "sick", "court", "aid"])
    #expect(
      roster.absences[1].extent
        == .days(DateSpan(CivilDate("2026-09-30")!, CivilDate.never))
    )
    let court = Span(Instant("2026-05-05T08:00Z")!, Instant("2026-05-05T12:00Z")!)
    #expect(roster.absences[2].extent == .moments(court))
    #expect(roster.restrictions.map(\.limit)[1] == .maxHours(.hours(6)))
    #expect(roster.restrictions.map(\.limit)[2] == .not(queue: "999"))
    #expect(roster.restrictions[0].review == CivilDate("2026-07-01"))
    #expect(
      roster.history.map(\.kind) == [
        .shift(ShiftLetter("N")!), .overtime, .absence("leave"),
      ]
    )
    #expect(roster.earlier.map(\.worked) == [.hours(12), Minutes(28_830), .zero])
  }

  @Test("own kinds and occasions are joined to those every room has")
  func merged() {
    let kinds = room.roster.absenceKinds
    #expect(kinds.count == AbsenceKind.builtIn.count + 1)
    #expect(kinds.first { $0.id == "sick" }?.mark == "SI")
    #expect(kinds.last?.hours.from == WallTime("08:00"))
    let occasions = room.roster.occasions
    #expect(!occasions.contains { $0.id == "boxing-day" })
    #expect(occasions.first { $0.id == "easter-monday" }?.day == .easter(plus: 1))
    #expect(occasions.last?.day == .once(CivilDate("2026-06-20")!))
  }
}
