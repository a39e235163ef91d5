import CivilTime
import DutyRules
import Planning
import Rostering
import Testing

struct PeopleTests {
  private func place(_ from: String, team: String = "red", role: String = "handler") -> Placement {
    Placement(days: DateSpan(day(from), .never), team: team, roles: [role])
  }

  @Test("a joiner is posted from their first day on")
  func join() throws {
    var record = LeaveRoom.record()
    try record.perform(JoinPerson(PersonIdentity(id: "new", name: "Kit"), place("2026-10-21")))
    let roster = record.facts.room(over: record.room, people: ["new"]).roster
    let days = Rota(roster, over: DateSpan(day("2026-10-12"), days: 14)).postings.map {
      "\($0.date) \($0.letter)"
    }
    // Red works D D N N from the 20th; the 20th is before the first day.
    #expect(days == ["2026-10-21 D", "2026-10-22 N", "2026-10-23 N"])
  }

  @Test("a joiner with unknown names, somebody else’s id or a harmful name is refused, all at once")
  func badJoiner() {
    var record = LeaveRoom.record()
    var bad = place("2026-10-21", team: "rad", role: "handlr")
    bad.tutor = "nobody"
    let refusal = LeaveRoom.refusal {
      _ = try record.perform(JoinPerson(PersonIdentity(id: "no good", name: "A\u{202E}B"), bad))
    }
    #expect(refusal?.cause == .input)
    #expect(
      refusal?.messages == [
        "`no good` is not an id", "a control character stands in the name", "unknown team `rad`",
        "unknown role `handlr`", "there is nobody with the id `nobody` to tutor them",
      ]
    )
    let taken = LeaveRoom.refusal {
      _ = try record.perform(
        JoinPerson(PersonIdentity(id: "red0", name: "Other"), place("2026-10-21"))
      )
    }
    #expect(taken?.messages.count == 2)
  }

  @Test("a leaver’s later leave stands in the way, or ends with them")
  func leave() throws {
    var record = LeaveRoom.record()
    try record.perform(AddAbsence(LeaveRoom.away("white0", "2026-10-22", "2026-11-02")))
    try record.perform(AskLeave(LeaveRoom.away("white0", "2026-12-01", "2026-12-04")))
    let leave = LeavePerson(person: "white0", lastDay: day("2026-10-31"))
    let refusal = LeaveRoom.refusal { _ = try record.perform(leave) }
    #expect(refusal?.objections.count == 2)
    #expect(refusal?.messages.contains { $0.contains("away 2026-10-22 to 2026-11-02") } == true)
    try record.perform(LeavePerson(person: "white0", lastDay: day("2026-10-31"), endsLater: true))
    #expect(record.absences(of: "white0") == ["leave 2026-10-22 2026-10-31"])
    #expect(record.facts.all(.leaveRequest).isEmpty)
    let roster = record.facts.room(over: record.room, people: ["white0"]).roster
    #expect(Rota(roster, over: DateSpan(day("2026-11-01"), days: 30)).postings.isEmpty)
    // They may come back under the same id.
    try record.perform(
      JoinPerson(PersonIdentity(id: "white0", name: "white 0"), place("2027-01-01"))
    )
    #expect(
      record.facts.room(over: record.room, people: ["white0"]).roster.people[0].placements.count
        == 2
    )
  }

  @Test(
    "a move shows its seam: red’s day on 13 January, blue’s night on the 14th, a day of rest between"
  )
  func seam() throws {
    var record = LeaveRoom.record(now: "2026-01-02T09:00+00:00")
    // Blue works N on 14 January and D on the 19th and 20th; red would work D on the 14th, N on the 15th and 16th.
    try record.perform(AddAbsence(LeaveRoom.away("red0", "2026-01-19", "2026-01-20")))
    let change = try record.perform(MoveTeam(person: "red0", team: "blue", from: day("2026-01-14")))
    #expect(
      change.warnings.contains(
        "24 h of rest over the seam, from D of 2026-01-13 to N of 2026-01-14"
      )
    )
    #expect(
      change.warnings.contains("away 2026-01-19 to 2026-01-20 takes 22 h of shifts now, not 0 min")
    )
    let person = record.facts.room(over: record.room, people: ["red0"]).roster.people[0]
    #expect(person.placements.map(\.team) == ["red", "blue"])
    #expect(person.placements.map(\.days.start) == [day("2020-01-01"), day("2026-01-14")])
    #expect(person.placements[1].contracted == .hours(40))
  }

  @Test("a move that leaves no rest between a night and a day is refused by the rule")
  func noRest() {
    var record = LeaveRoom.record(now: "2026-01-02T09:00+00:00")
    // Red’s night of 8 January ends at seven on the 9th, when green’s day begins.
    let refusal = LeaveRoom.refusal {
      _ = try record.perform(MoveTeam(person: "red0", team: "green", from: day("2026-01-09")))
    }
    #expect(refusal?.cause == .conflict)
    #expect(refusal?.objections.contains { $0.verdict?.rule == "W10" } == true)
  }

  @Test("a list of staff changes what differs and leaves the rest alone")
  func importing() throws {
    var record = LeaveRoom.record()
    var people = record.facts.room(over: record.room).roster.people
    var moved = people[0].placements[0]
    moved.days = DateSpan(day("2026-11-01"), .never)
    moved.team = "blue"
    people[0] = Person(id: people[0].id, name: people[0].name, placements: [moved])
    people.append(Person(id: "new", name: "New", placements: [place("2026-11-01")]))
    let change = try record.perform(ImportStaff(people))
    #expect(change.warnings.contains("1 people added, 1 changed, 7 unchanged"))
    #expect(change.made.count == 4)
    let first = record.facts.room(over: record.room, people: [people[0].id]).roster.people[0]
    #expect(first.placements.map(\.team) == ["red", "blue"])
    #expect(try record.perform(ImportStaff(people)).isEmpty)
  }

  @Test("imported absences are taken once; those that meet others of their kind stop all of them")
  func importedAbsences() throws {
    var record = LeaveRoom.record()
    let rows = [
      LeaveRoom.away("white0", "2026-10-22", "2026-10-23"),
      LeaveRoom.away("red0", "2026-10-22", "2026-10-23"),
    ]
    try record.perform(ImportAbsences(rows))
    let again = try record.perform(ImportAbsences(rows))
    #expect(again.isEmpty)
    #expect(again.warnings.contains("0 absences added, 0 changed, 2 unchanged"))
    let refusal = LeaveRoom.refusal {
      _ = try record.perform(
        ImportAbsences([
          LeaveRoom.away("white1", "2026-10-22", "2026-10-23"),
          LeaveRoom.away("red0", "2026-10-23", "2026-10-24"),
        ])
      )
    }
    #expect(refusal?.objections.count == 1)
    #expect(record.absences(of: "white1").isEmpty)
  }
}
