import ArgumentParser
import CivilTime
import Drawing
import Planning
import RoomFiles
import RotaStore
import Rostering

struct RotaLate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "late",
    abstract: "The ledger of short notice: late changes, rest days worked, minutes kept late.",
    discussion: """
      The last 91 days and the next 28 unless --from and --days say otherwise. For supervisors; with --as, \
      everybody sees their own.

      Examples:
        relief rota late
        relief rota late --from 2026-01-05 --days 364 --verbose
      """
  )

  @OptionGroup var options: GlobalOptions
  @OptionGroup var dayOptions: DayOptions

  private static let usualBack = 91
  private static let usualDays = 119

  func run() throws {
    let now = try options.moment()
    let open = try options.openRecord(now: now, mayCreate: false)
    var days = try dayOptions.span(in: open.room, now: now, usual: Self.usualDays)
    if dayOptions.from == nil { days = DateSpan(days.start - Self.usualBack, days: days.count) }
    let accounts = try reporting { try open.record.ever(.untold) }.compactMap { fact -> Untold? in
      if case .untold(let untold) = fact { untold } else { nil }
    }
    let ledger = LateLedger(
      open.facts,
      accounts: accounts,
      base: open.base,
      days: days,
      person: open.actor.isSupervisor ? nil : open.actor.person
    )
    if options.json {
      try Console.print(bytes: TellingTable.json(ledger))
      return
    }
    let text = LateText(ledger, in: open.room, showsNames: options.names)
    try Console.print(text.sentence)
    if !text.table.rows.isEmpty { try Console.print(text.table.text, terminator: "") }
    if options.verbose, !text.changes.rows.isEmpty {
      try Console.print("\n" + text.changes.text, terminator: "")
    }
  }
}
