import CivilTime
import Rostering
import Testing

struct TutorGapTests {
  let tutee = Fixture.person("tutee", Fixture.placement("red") { $0.tutor = "tutor" })

  func tutor(_ id: String = "tutor", _ team: String = "red", until: CivilDate? = nil) -> Person {
    Fixture.person(id, Fixture.placement(team) { $0.skills = [Skill(name: "tutor", until: until)] })
  }

  func gaps(
    _ people: [Person],
    _ absences: [Absence] = [],
    from: String = "2026-01-05",
    _ n: Int = 4
  )
    -> [TutorGap]
  {
    Rota(Fixture.roster(people, absences: absences), over: days(from, n)).tutorGaps()
  }

  @Test(
    "a tutee whose tutor is there has no gap; whose tutor is off has one, with who can stand in"
  )
  func tutorOff() {
    let other = tutor("other")
    #expect(gaps([tutee, tutor(), other]).isEmpty)
    let found = gaps([tutee, tutor(), other], [Fixture.away("tutor", "sick", "2026-01-06")])
    #expect(found.map(\.date) == [day("2026-01-06")])
    #expect(found.map(\.span) == [span("2026-01-06T07:00", "2026-01-06T19:00")])
    #expect(found.map(\.standIns) == [[2]])
  }

  @Test(
    "only the minutes without the tutor are the gap, and a stand-in must be there for all of them"
  )
  func partly() {
    let away = [
      Fixture.away("tutor", "court", span("2026-01-05T10:00", "2026-01-05T12:00")),
      Fixture.away("other", "sick", span("2026-01-05T11:59", "2026-01-05T13:00")),
    ]
    let found = gaps([tutee, tutor(), tutor("other"), tutor("third")], away)
    #expect(found.map(\.span) == [span("2026-01-05T10:00", "2026-01-05T12:00")])
    #expect(found.map(\.standIns) == [[3]])
  }

  @Test(
    "nobody stands in whose tutor's skill has run out, who is a tutee, or who is on another shift"
  )
  func whoMayNot() {
    var learner = tutee.placements[0]
    learner.skills = [Skill(name: "tutor")]
    let people = [
      tutee, tutor(), tutor("past", until: day("2026-01-05")), tutor("blue", "blue"),
      Fixture.person("learner", learner),
    ]
    let found = gaps(people, [Fixture.away("tutor", "sick", "2026-01-05", 2)])
      .filter { $0.tutee == 0 }
    #expect(found.map(\.date) == [day("2026-01-05"), day("2026-01-06")])
    #expect(found.map(\.standIns) == [[2], []])
  }

  @Test("a tutor still there from the night before the rota leaves no gap")
  func acrossTheEdge() {
    // The tutee's early shift lies inside the tutor's long night of the day before.
    let shifts = [kind("N", "19:00", "07:00"), kind("E", "02:00", "06:00")]
    let learner = Fixture.person(
      "tutee",
      Fixture.placement(nil) {
        $0.pattern = "e"; $0.tutor = "tutor"
      }
    )
    var roster = Fixture.roster([learner, tutor()], shifts: shifts)
    roster.patterns = [Fixture.pattern("N"), Fixture.pattern("E", id: "e")]
    #expect(Rota(roster, over: days("2026-01-07", 3)).tutorGaps().isEmpty)
    roster.absences = [Fixture.away("tutor", "sick", "2026-01-06")]
    #expect(
      Rota(roster, over: days("2026-01-07", 3)).tutorGaps().map(\.date) == [day("2026-01-07")]
    )
  }
}
