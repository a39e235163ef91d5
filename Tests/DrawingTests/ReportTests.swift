import CivilTime
import Drawing
import DutyRules
import Planning
import Rostering
import Testing

struct ReportTests {
  @Test("the report on a year is short, and the same every time")
  func year() throws {
    let report = PlanReport(Sample.plan("2026-01-05", days: 364), showsNames: true)
    #expect(report.lines.count <= 25)
    #expect(report.lines.allSatisfy { TextWidth.columns($0) <= 100 })
    #expect(!report.text.contains("compliant"))
    #expect(report.text.contains("42.0 h a week on duty, 38.5 h of them paid"))
    try expectGolden(report.text, "report.txt")
  }

  @Test("a report without names has none")
  func ids() {
    let text = PlanReport(Sample.plan()).text
    for person in Sample.people { #expect(!text.contains(person.name)) }
    #expect(text.contains("p00 without tutor p02"))
  }

  @Test("hours, rest and occasions as tables")
  func tables() throws {
    let plan = Sample.plan("2026-04-01", days: 365)
    let naming = Naming(plan.room.roster, showsNames: true)
    let accounts = HoursAccount.accounts(of: 4, in: plan.room.roster, touching: plan.days)
    let own = HoursText(accounts, in: plan.room.roster, seesKinds: true)
    let other = HoursText(accounts, in: plan.room.roster, seesKinds: false)
    #expect(own.table.text.contains("sick"))
    #expect(!other.table.text.contains("sick"))
    let ledger = LedgerText(OccasionLedger(plan.rota), naming: naming)
    var room = Sample.room
    room.rules = RoomRules(general: [Sample.rules([.reg21: ["W10"]])])
    let debts = Plan.make(room: room, days: plan.days, now: plan.now).findings.debts
    #expect(debts.count == 1)
    let rest = RestLedgerText(debts, zone: london, naming: naming)
    try expectGolden(
      (own.sentences + [own.table.text, ledger.sentence, ledger.table.text, rest.sentence])
        .joined(separator: "\n") + "\n" + rest.table.text,
      "tables.txt"
    )
  }

  @Test("every verdict of a plan is a sentence in hours, never in minutes of hundreds")
  func verdicts() throws {
    let plan = Sample.plan("2026-01-05", days: 364)
    let naming = Naming(plan.room.roster, showsNames: true)
    let lines = plan.findings.verdicts.map {
      VerdictText($0, zone: london, naming: naming).sentence
    }
    try expectGolden(lines.joined(separator: "\n") + "\n", "verdicts.txt")
  }
}
