import CivilTime
import Planning
import Rostering
import Testing
import Wellbeing

struct CareStaffTests {
  static let days = DateSpan(day("2026-01-05"), days: 8)
  static let horizon = CareRoom.span("2026-01-05T00:00", "2026-01-13T00:00")

  /// When somebody is at a desk from the 5th to the 12th, by the pattern written out by hand.
  static let red = [
    CareRoom.span("2026-01-05T07:00", "2026-01-05T19:00"),
    CareRoom.span("2026-01-06T07:00", "2026-01-06T19:00"),
    CareRoom.span("2026-01-07T19:00", "2026-01-08T07:00"),
    CareRoom.span("2026-01-08T19:00", "2026-01-09T07:00"),
  ]

  func within(_ spans: [Span]) -> [Span] {
    spans.map { $0.clamped(to: Self.horizon) }.filter { !$0.isEmpty }
  }

  @Test func eachListIsInTheOrderOfIdsAndHasTheirDuties() throws {
    let room = CareRoom.room([
      "white0": [Skill(name: "welfare-lead")], "red1": [Skill(name: "welfare-lead")],
      "red0": [Skill(name: "trim"), Skill(name: "welfare-deputy")],
      "blue0": [Skill(name: "occupational-health")],
    ])
    let staff = room.careStaff(over: Self.days, busy: ["red0": [Self.red[0]]])
    #expect(staff.leads.map(\.person) == ["red1", "white0"])
    #expect(staff.deputies.map(\.person) == ["red0"])
    #expect(staff.practitioners.map(\.person) == ["red0"])
    #expect(staff.occupationalHealth.map(\.person) == ["blue0"])
    #expect(staff.supervisors.isEmpty)
    #expect(within(try #require(staff.leads.first).desk) == Self.red)
    #expect(try #require(staff.practitioners.first).busy == [Self.red[0]])
  }

  @Test func hoursThatNeitherCovers() {
    let room = CareRoom.room(["red0": [Skill(name: "welfare-lead")]])
    #expect(
      room.careStaff(over: Self.days).uncovered(in: Self.horizon) == [
        CareRoom.span("2026-01-05T00:00", "2026-01-05T07:00"),
        CareRoom.span("2026-01-05T19:00", "2026-01-06T07:00"),
        CareRoom.span("2026-01-06T19:00", "2026-01-07T19:00"),
        CareRoom.span("2026-01-08T07:00", "2026-01-08T19:00"),
        CareRoom.span("2026-01-09T07:00", "2026-01-13T00:00"),
      ]
    )
  }

  @Test func whoIsAwayCoversNothing() throws {
    let leave = Absence(
      person: "red0",
      kind: "leave",
      extent: .days(DateSpan(day("2026-01-06"), days: 2))
    )
    let room = CareRoom.room(["red0": [Skill(name: "welfare-lead")]], absences: [leave])
    let staff = room.careStaff(over: Self.days)
    #expect(within(try #require(staff.leads.first).desk) == [Self.red[0], Self.red[3]])
  }

  @Test func aSkillThatRunsOutTakesItsHoursWithIt() throws {
    // The night of the 7th is under way when the skill ends at midnight.
    let room = CareRoom.room(["red0": [Skill(name: "welfare-lead", until: day("2026-01-07"))]])
    let lead = try #require(room.careStaff(over: Self.days).leads.first)
    #expect(
      within(lead.desk)
        == Array(Self.red.prefix(2)) + [CareRoom.span("2026-01-07T19:00", "2026-01-08T00:00")]
    )
    // What they do at their desk after that is not free time for a talk.
    #expect(
      within(lead.busy) == [CareRoom.span("2026-01-08T00:00", "2026-01-08T07:00"), Self.red[3]]
    )
    let late = CareRoom.room(["red0": [Skill(name: "welfare-lead", until: day("2026-01-01"))]])
    #expect(late.careStaff(over: Self.days).leads.isEmpty)
  }

  @Test func aDeputyWhoIsLeadIsDeputyToNobody() throws {
    let skills = [
      Skill(name: "welfare-lead", until: day("2026-01-06")), Skill(name: "welfare-deputy"),
    ]
    let staff = CareRoom.room(["red0": skills]).careStaff(over: Self.days)
    #expect(within(try #require(staff.leads.first).desk) == Array(Self.red.prefix(2)))
    #expect(within(try #require(staff.deputies.first).desk) == Array(Self.red.suffix(2)))
    let always = CareRoom.room(["red0": skills.map { Skill(name: $0.name) }])
    #expect(always.careStaff(over: Self.days).deputies.isEmpty)
  }

  @Test func aMoveBringsOtherSkillsAndSupervisionOtherDays() throws {
    let start = CareRoom.room(["red0": [Skill(name: "trim")]])
    let room = CareRoom.moving("red0", on: "2026-01-06", to: "red", skills: [], in: start)
    #expect(
      within(try #require(room.careStaff(over: Self.days).practitioners.first).desk)
        == [Self.red[0]]
    )
    var acting = start
    acting.roster.changes.acting = [
      ActingRole(person: "red1", role: "supervisor", days: DateSpan(day("2026-01-06"), days: 1))
    ]
    let staff = acting.careStaff(over: Self.days)
    #expect(staff.supervisors.map(\.person) == ["red1"])
    #expect(within(try #require(staff.supervisors.first).desk) == [Self.red[1]])
  }

  @Test func rightsOfADayAndHoursOfAStaffSayTheSame() throws {
    let room = CareRoom.room([
      "red0": [Skill(name: "welfare-lead", until: day("2026-01-09"))],
      "blue1": [Skill(name: "welfare-deputy")], "white1": [Skill(name: "trim")],
    ])
    let staff = room.careStaff(over: Self.days)
    var counted = 0
    for (role, list) in [
      (CareRole.lead, staff.leads), (.deputy, staff.deputies), (.practitioner, staff.practitioners),
    ] {
      for calendar in list {
        for date in Self.days.days {
          let isOne = room.careRights(of: calendar.person, on: date).roles.contains(role)
          let midnight = room.roster.zone.day(date)
          let has = calendar.desk.contains { $0.overlaps(midnight) }
          if has { counted += 1 }
          #expect(isOne || !has, "\(calendar.person) \(date)")
        }
      }
    }
    #expect(counted >= 12)
  }
}
