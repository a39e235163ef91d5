import ArgumentParser
import CivilTime
import Drawing
import Planning
import RoomFiles

struct RotaCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Hold the rota against the rules, the minimum levels and the calls.",
    discussion: """
      An indicative check: regulations 21 to 24 turn on facts outside a rota. Exit 1 on a breach, a level that is \
      not met, too few people for the calls expected or a tutee without a tutor; warnings and notes alone exit 0. \
      With --as, who is no supervisor reads what is about them.

      Examples:
        relief rota check --from 2026-10-12 --days 28
        relief rota check --warnings --json
      """
  )

  @OptionGroup var options: GlobalOptions
  @OptionGroup var dayOptions: DayOptions
  @OptionGroup var asAt: AsAtOptions

  @Flag(name: .long, help: "Print warnings and notes too, one a line.")
  var warnings = false
  @Option(name: .long, help: ArgumentHelp("Only what is about this person.", valueName: "id"))
  var person: String?
  @Option(name: .long, help: "Who places the breaks.") var planner = PlannerChoice.solver

  func run() throws {
    let now = try options.moment()
    let view = try options.view(now: now, asAt: asAt.asAt, withCalls: true)
    let (room, calls) = (view.room, view.calls)
    // Rest and health assessments of others are not a colleague's to read.
    let person = person ?? (view.isForSupervisors ? nil : view.open?.actor.person)
    if let person {
      _ = try room.place(ofPerson: person)
      try view.checkMaySee(person)
    }
    let progress = Progress(isQuiet: options.quiet)
    let days = try dayOptions.span(in: room, now: now, usual: 364)
    let plan = Plan.make(
      room: room,
      days: days,
      now: now,
      demand: calls,
      breaks: planner.planner(limit: 5)
    ) { progress.show($0) }
    progress.end()
    let text = CheckText(
      plan,
      showsAll: warnings || options.verbose,
      person: person,
      showsNames: options.names
    )
    if options.json {
      try Console.print(bytes: VerdictsJSON.bytes(plan, person: person))
    } else {
      try Console.print(text.text + VerdictsJSON.fingerprint(of: plan))
    }
    if text.problems > 0 { throw ExitCode.foundProblems }
  }
}
