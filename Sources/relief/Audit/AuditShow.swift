import ArgumentParser
import CivilTime
import Drawing
import Planning
import Rostering
import RotaStore

struct AuditShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "The newest entries of the journal, or some of them.",
    discussion: """
      Notes are never in it: `relief audit note ENTRY` shows one to whom it is for.

      Examples:
        relief audit show                    the newest 20
        relief audit show --from 120 --to 160
      """
  )

  @OptionGroup var options: GlobalOptions

  @Option(name: .long, help: ArgumentHelp("The first entry.", valueName: "entry"))
  var from: Int?

  @Option(name: .long, help: ArgumentHelp("The last entry.", valueName: "entry"))
  var to: Int?

  func run() throws {
    let now = try options.moment()
    let open = try options.openRecord(now: now, mayCreate: false)
    try reporting {
      guard open.actor.isSupervisor else {
        throw Refusal(
          .notAllowed,
          "the journal is for supervisors",
          hint: "`relief rota history PERSON` shows everybody their own"
        )
      }
    }
    let last = max(1, min(to ?? open.facts.entry, open.facts.entry))
    let first = max(1, min(from ?? last - 19, last))
    let entries = try reporting { try open.record.entries(first...last) }
    if options.json {
      try Console.print(EntryTable.json(entries))
    } else {
      let table = EntryTable.table(entries, zone: open.base.roster.zone)
      try Console.print(table.text, terminator: "")
    }
  }
}
