import ArgumentParser
import DutyRules
import CivilTime
import Drawing
import Planning
import RoomFiles
import Rostering

struct RotaOwed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "owed",
    abstract: "Compensatory rest owed, since when, and the first rest that can pay it.",
    discussion: """
      Rest is owed where a rule was set aside under a regulation that the rule file declares, and, by the \
      record, where what was really worked left too little of it.

      For supervisors; with --as, everybody sees their own.

      Example:
        relief rota owed --from 2026-10-12 --days 28
      """
  )

  @OptionGroup var options: GlobalOptions
  @OptionGroup var dayOptions: DayOptions
  @OptionGroup var asAt: AsAtOptions

  func run() throws {
    let now = try options.moment()
    let view = try options.view(now: now, asAt: asAt.asAt)
    let room = view.room
    let person = view.isForSupervisors ? nil : view.open?.actor.person
    let days = try dayOptions.span(in: room, now: now, usual: 364)
    let plan = Plan.make(room: room, days: days, now: now, breakDays: 0)
    if options.json {
      try Console.print(bytes: DebtTable.json(plan, person: person))
    } else {
      let naming = Naming(room.roster, showsNames: options.names)
      let debts = plan.findings.debts.filter { person == nil || $0.person == person }
      let text = RestLedgerText(debts, zone: room.roster.zone, naming: naming)
      try Console.print(text.sentence)
      if !debts.isEmpty { try Console.print(text.table.text, terminator: "") }
    }
  }
}
