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
      Notes are never in it: `relief audit note ENTRY` shows one to whom it is for. Entries about how people are looked \
      after are for the data protection officer; the owner of the record sees that there was one.

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
    let sight = JournalSight(open)
    try reporting { try sight.check() }
    let last = max(1, min(to ?? open.facts.entry, open.facts.entry))
    let entries = try reporting {
      if let from { return sight.shown(try open.record.entries(max(1, min(from, last))...last)) }
      return try sight.newest(20, of: open.record, upTo: last)
    }
    if options.json {
      try Console.print(EntryTable.json(entries.map(sight.line)))
    } else {
      let table = EntryTable.table(entries.map(sight.line), zone: open.base.roster.zone)
      try Console.print(table.text, terminator: "")
    }
  }
}
