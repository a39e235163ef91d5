import ArgumentParser
import CivilTime
import Drawing
import Planning
import RoomFiles
import Rostering

struct BreakLogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "How breaks went: totals by team and shift, and your own.",
    discussion: """
      Totals are numbers of breaks and no one by name; step-aways are breaks like any other in them. With --as \
      somebody sees their own besides.

      Examples:
        relief break log
        relief break log --from 2026-10-19 --to 2026-10-24 --as kowen
      """
  )

  @OptionGroup var options: GlobalOptions
  @Option(name: .long, help: ArgumentHelp("First day; yesterday.", valueName: "date"))
  var from: String?
  @Option(name: .long, help: ArgumentHelp("Last day; today.", valueName: "date")) var to: String?

  mutating func validate() throws {
    for (name, text) in [("--from", from), ("--to", to)] {
      if let text, CivilDate(text) == nil {
        throw ValidationError("\(name) \(text.printable): there is no such date.")
      }
    }
  }

  func run() throws {
    let now = try options.moment()
    let open = try options.openRecord(now: now, mayCreate: false)
    let today = open.base.roster.zone.date(at: now)
    let last = to.flatMap { CivilDate($0) } ?? today
    let first = from.flatMap { CivilDate($0) } ?? (last - 1)
    guard first <= last, last - first < DayOptions.most else {
      throw ValidationError("--from and --to: a first and a last day, ten years apart at the most.")
    }
    let report = BreakReport(
      open.facts,
      in: open.base,
      over: DateSpan(first, last + 1),
      for: open.actor.person,
      at: now
    )
    if options.json {
      return try Console.print(
        bytes: BreakLogJSON.bytes(report.totals, own: report.own, in: open.base, at: now)
      )
    }
    let text = BreakLogText(report.totals, own: report.own, in: open.base, at: now)
    try Console.print(
      text.totals.rows.isEmpty ? "No breaks are logged for these days.\n" : text.totals.text,
      terminator: ""
    )
    if !text.own.rows.isEmpty {
      try Console.print("\nYour own:\n" + text.own.text, terminator: "")
    }
  }
}
