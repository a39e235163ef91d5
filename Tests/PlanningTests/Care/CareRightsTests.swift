import CivilTime
import Planning
import Rostering
import Testing
import Wellbeing

struct CareRightsTests {
  let room = CareRoom.room([
    "red0": [Skill(name: "welfare-lead"), Skill(name: "welfare-deputy")],
    "red1": [Skill(name: "welfare-deputy", until: day("2026-01-10")), Skill(name: "radio")],
    "blue0": [Skill(name: "trim"), Skill(name: "peer", until: day("2026-01-06"))],
    "blue1": [Skill(name: "data-protection")],
    "green0": [Skill(name: "post-incident"), Skill(name: "occupational-health")],
  ])

  @Test func aSkillMakesSomebodyOneOfThoseWhoLookAfterPeople() {
    let lead = room.careRights(of: "red0", on: day("2026-01-05"))
    #expect(lead.roles == [.lead, .deputy])
    // A lead is nobody's deputy, whatever skills they have.
    #expect(lead.isLead && !lead.isDeputy && !lead.isSupervisor)
    #expect(
      room.isLead("red0", on: day("2026-01-05")) && !room.isDeputy("red0", on: day("2026-01-05"))
    )
    let green = room.careRights(of: "green0", on: day("2026-01-05"))
    #expect(green.isPostIncidentManager && green.isOccupationalHealth && !green.isPeer)
    #expect(room.careRights(of: "blue1", on: day("2026-01-05")).isDataProtectionOfficer)
    #expect(room.careRights(of: "white0", on: day("2026-01-05")) == CareRights())
    #expect(room.careRights(of: "nobody", on: day("2026-01-05")) == CareRights())
  }

  @Test func aSkillHoldsToTheEndOfItsLastDay() {
    #expect(room.isDeputy("red1", on: day("2026-01-10")))
    #expect(!room.isDeputy("red1", on: day("2026-01-11")))
    #expect(room.careRights(of: "blue0", on: day("2026-01-06")).isPeer)
    let after = room.careRights(of: "blue0", on: day("2026-01-07"))
    #expect(!after.isPeer && after.isPractitioner)
    #expect(room.people(who: .deputy, on: day("2026-01-10")) == ["red0", "red1"])
    #expect(room.people(who: .deputy, on: day("2026-01-11")) == ["red0"])
    // Before they joined they were nothing.
    #expect(room.people(who: .lead, on: day("2019-12-31")) == [])
  }

  @Test func aRoomMayNameOtherSkillsAndNone() {
    var other = room
    other.wellbeing.who[.lead] = ["radio", "data-protection"]
    other.wellbeing.who[.practitioner] = []
    #expect(other.people(who: .lead, on: day("2026-01-05")) == ["blue1", "red1"])
    #expect(other.people(who: .practitioner, on: day("2026-01-05")) == [])
  }

  @Test func whoSupervisesIsSaidByRoleOrByActing() {
    var room = CareRoom.room([:], supervisors: ["supervisor"])
    #expect(!room.careRights(of: "red0", on: day("2026-01-05")).isSupervisor)
    room.roster.changes.acting = [
      ActingRole(person: "red0", role: "supervisor", days: DateSpan(day("2026-01-05"), days: 1))
    ]
    #expect(room.careRights(of: "red0", on: day("2026-01-05")).isSupervisor)
    #expect(!room.careRights(of: "red0", on: day("2026-01-06")).isSupervisor)
    #expect(!room.careRights(of: "red1", on: day("2026-01-05")).isSupervisor)
  }
}
