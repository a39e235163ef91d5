import CivilTime
import Rostering
import Testing

struct PlacementTests {
  func letters(_ person: Person, _ run: DateSpan, patterns: [Pattern] = []) -> String {
    let roster = Fixture.roster([person], patterns: [Fixture.pattern("DDNN----")] + patterns)
    let rota = Rota(roster, over: run)
    #expect(rota.checkInvariants() == [])
    return run.days.map { date in
      rota.postings.first { $0.date == date }?.letter.description ?? "-"
    }.joined()
  }

  @Test("who moves teams on a date works the old team's shifts before it and the new one's from it")
  func datedMove() {
    let person = Fixture.person(
      "a",
      Fixture.placement("red", until: day("2026-01-08")),
      Fixture.placement("green", from: "2026-01-08")
    )
    #expect(letters(person, days("2026-01-05", 12)) == "DDN-DDNN----")
  }

  @Test("joiners, leavers and people with a gap have no postings outside their days")
  func joinersAndLeavers() {
    let person = Fixture.person(
      "a",
      Fixture.placement("red", from: "2026-01-06", until: day("2026-01-08")),
      Fixture.placement("red", from: "2026-01-14", until: day("2026-01-15"))
    )
    #expect(letters(person, days("2026-01-05", 16)) == "-DN------D------")
  }

  @Test("an own phase replaces the team's; an own pattern starts at phase 0 unless one is given")
  func ownPatternAndPhase() {
    let own = Fixture.pattern("D-N", id: "own")
    func with(_ change: (inout Placement) -> Void) -> Person {
      Fixture.person("a", Fixture.placement("blue", change))
    }
    let week = days("2026-01-05", 8)
    #expect(letters(with { $0.phase = 1 }, week) == "DNN----D")
    #expect(letters(with { $0.pattern = "own" }, week, patterns: [own]) == "D-ND-ND-")
    #expect(
      letters(
        with {
          $0.pattern = "own"; $0.phase = 2
        },
        week,
        patterns: [own]
      ) == "ND-ND-ND"
    )
  }

  @Test("somebody with weekdays of their own is rostered on no others")
  func weekdays() {
    let person = Fixture.person(
      "a",
      Fixture.placement("red") { $0.weekdays = WeekdaySet("Mon-Wed")! }
    )
    #expect(letters(person, days("2026-01-05", 8)) == "DDN-----")
    #expect(letters(person, days("2026-01-12", 8)) == "-DD-----")
  }

  @Test("a skill holds on its last day and not on the next; without one it always holds")
  func skills() {
    let skill = Skill(name: "x", until: day("2026-03-01"))
    #expect(skill.holds(on: day("2026-03-01")))
    #expect(!skill.holds(on: day("2026-03-02")))
    #expect(Skill(name: "x").holds(on: day("2199-12-31")))
  }
}
