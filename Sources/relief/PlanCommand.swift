import ArgumentParser
import CivilTime
import Drawing
import Planning
import RoomFiles

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Make the rota, check it and write everything that follows from it.",
    discussion: """
      Writes rota.csv, cover.csv, breaks.csv (the first 28 days), verdicts.json, plan.json, cover as a picture and a page, and a calendar for \
      every person and team, and prints a short report. The folder is replaced as a whole or not at all, and refused if it holds anything else.

      Examples:
        relief plan
        relief plan --from 2026-10-12 --days 28 --out october
      """
  )

  @OptionGroup var options: GlobalOptions
  @OptionGroup var dayOptions: DayOptions

  @Option(name: .long, help: ArgumentHelp("The folder to write.", valueName: "dir"))
  var out = "Exports/local"

  @Flag(name: .long, help: "Say in rota.csv what kind each absence is; for supervisors.")
  var kinds = false

  @Option(name: .long, help: "Who places the breaks.") var planner = PlannerChoice.solver

  func run() throws {
    let progress = Progress(isQuiet: options.quiet)
    let now = try options.moment()
    // Config is whoever's who can read its files; the record is looked at as somebody.
    let view = options.db == nil ? nil : try options.view(now: now, withCalls: true)
    if let open = view?.open, !open.actor.isSupervisor {
      // verdicts.json says of everybody what the rules find.
      try reporting {
        throw Refusal(.notAllowed, "planning from the record is for supervisors")
      }
    }
    let (room, calls) =
      try view.map { ($0.room, $0.calls) } ?? options.namedRoomAndCalls(now: now)
    let kinds = try view?.mayShowKinds(kinds) ?? kinds
    let days = try dayOptions.span(in: room, now: now, usual: 364)
    let plan = Plan.make(
      room: room,
      days: days,
      now: now,
      demand: calls,
      breaks: planner.planner(limit: 5)
    ) { progress.show($0) }
    try reporting {
      let files = try PlanFiles.all(of: plan, names: options.names, kinds: kinds) {
        progress.show($0)
      }
      progress.show("Writing \(out)")
      try Signals.deferred { try OutputFolder.replace(at: out, with: files) }
    }
    progress.end()
    if options.json {
      try Console.print(bytes: PlanJSON.bytes(plan))
    } else {
      try Console.print(PlanReport(plan, showsNames: options.names).text, terminator: "")
      try Console.print("Again      \(VerdictsJSON.fingerprint(of: plan))")
      try Console.print("Written    \(out.printable)")
    }
  }
}
