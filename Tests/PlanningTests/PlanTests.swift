import CivilTime
import DutyRules
import Rostering
import Testing

@testable import Planning

struct PlanTests {
  func plan(_ room: Room, _ run: DateSpan = Fixture.year) -> Plan {
    Plan.make(room: room, days: run, now: Fixture.now)
  }

  @Test(
    "a year of four on, four off has no problem: 184, 182, 180 and 182 shifts, 42.0 hours a week"
  )
  func year() {
    let plan = plan(Fixture.room())
    #expect(!plan.hasProblems)
    #expect(plan.rota.checkInvariants() == [])
    let totals = plan.totals
    #expect(totals.teams.map(\.team) == ["red", "blue", "green", "white"])
    #expect(totals.teams.map(\.shifts) == [184, 182, 180, 182])
    #expect(totals.meanHoursPerWeek == 42)
    #expect(totals.people == 8)
    #expect(totals.postings == 2 * 728)
    #expect(totals.absent == 0)
    #expect(totals.openGaps == 0)
  }

  @Test("the clocks lengthen one night of 2026 and shorten one")
  func clockChanges() {
    #expect(
      plan(Fixture.room()).totals.clockChanges == [
        PlanTotals.ClockChange(
          date: day("2026-03-28"),
          letter: letter("N"),
          length: .hours(11),
          usual: .hours(12)
        ),
        PlanTotals.ClockChange(
          date: day("2026-10-24"),
          letter: letter("N"),
          length: .hours(13),
          usual: .hours(12)
        ),
      ]
    )
  }

  @Test("somebody away is a gap where the minimum asks for them, and counted as absent once a part")
  func absent() {
    let away = Absence(
      person: "red0",
      kind: "sick",
      extent: .days(DateSpan(day("2026-01-05"), days: 2))
    )
    let plan = plan(Fixture.room(absences: [away]), DateSpan(day("2026-01-05"), days: 7))
    #expect(plan.openGaps.map(\.date) == [day("2026-01-05"), day("2026-01-06")])
    #expect(plan.openGaps.allSatisfy { $0.least == 1 && $0.need == 2 })
    #expect(plan.totals.absent == 2)
    #expect(plan.totals.postings == 2 * 14)
    #expect(plan.hasProblems)
  }

  @Test("a breach is a problem and is counted by rule, people and occurrences")
  func breaches() {
    let course = Absence(
      person: "blue1",
      kind: "training",
      extent: .days(DateSpan(day("2026-01-07"), days: 1))
    )
    // Blue ends its nights on the 7th at 07:00, two hours before the course.
    let plan = plan(Fixture.room(absences: [course]), DateSpan(day("2026-01-05"), days: 14))
    #expect(plan.hasProblems)
    #expect(plan.findings.verdicts.map(\.person) == ["blue1"])
    let total = plan.totals.rules
    #expect(total.map(\.rule) == ["W10"])
    #expect(total.map(\.people) == [1])
    #expect(total.map(\.occurrences) == [1])
    #expect(total.map(\.severity) == [.breach])
  }

  @Test("one call makes the same plan from the same room, in stages told beforehand")
  func pure() {
    var stages: [Plan.Stage] = []
    let first = Plan.make(room: Fixture.room(), days: Fixture.year, now: Fixture.now) {
      stages.append($0)
    }
    let second = plan(Fixture.room())
    #expect(stages == Plan.Stage.allCases)
    #expect(first.rota.postings == second.rota.postings)
    #expect(first.findings.verdicts == second.findings.verdicts)
    #expect(first.totals == second.totals)
  }

  @Test("an empty room and no days at all have figures too")
  func empty() {
    var room = Fixture.room(handlers: 0, minimum: 0, rules: [])
    room.roster.teams = []
    for run in [DateSpan(day("2026-01-05"), days: 0), Fixture.year] {
      let totals = plan(room, run).totals
      #expect(totals.people == 0)
      #expect(totals.meanHoursPerWeek == 0)
    }
    let none = plan(Fixture.room(), DateSpan(day("2026-01-05"), days: 0)).totals
    #expect(none.teams.allSatisfy { $0.hoursPerWeek == 0 })
    #expect(none.meanHoursPerWeek == 0)
  }

  @Test("rule sets for terms not named are the general ones; each set is told once")
  func rulesByTerms() {
    let other = RuleSet(id: "other", version: "1", title: "", sha256: "", rules: [])
    let rules = RoomRules(general: [Fixture.rules], byTerms: ["officer": [other, Fixture.rules]])
    #expect(rules.sets(for: nil).map(\.id) == ["law"])
    #expect(rules.sets(for: "staff").map(\.id) == ["law"])
    #expect(rules.sets(for: "officer").map(\.id) == ["other", "law"])
    #expect(rules.all.map(\.id) == ["law", "other"])
  }

  @Test("with rest set aside the report says how much is owed")
  func restOwed() {
    let course = Absence(
      person: "blue1",
      kind: "training",
      extent: .days(DateSpan(day("2026-01-07"), days: 1))
    )
    let declared = RuleSet(
      id: "law",
      version: "1",
      title: "",
      sha256: "",
      rules: Fixture.rules.rules,
      declared: [.reg21: ["W10"]]
    )
    let plan = plan(Fixture.room(absences: [course], rules: [declared]))
    #expect(!plan.findings.verdicts.contains { $0.severity == .breach })
    #expect(plan.totals.restOwed == .hours(9))
    #expect(plan.findings.debts.allSatisfy { $0.payable != nil })
  }
}
