import ArgumentParser
import CivilTime
import Drawing
import Planning
import RoomFiles
import Rostering

struct RotaShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "The board: teams by days, with cover by role.",
    discussion: """
      28 days from today unless said otherwise. Absences that only supervisors may know read `away`.

      Examples:
        relief rota show --from 2026-10-19
        relief rota show --from 2026-10-19 --team red --people
        relief rota show --from 2026-10-19 --svg board.svg
        relief rota show --as-at 2026-03-01T06:00 --from 2026-02-20      as it was known then
      """
  )

  @OptionGroup var options: GlobalOptions
  @OptionGroup var dayOptions: DayOptions
  @OptionGroup var asAt: AsAtOptions

  @Option(name: .long, help: ArgumentHelp("Only this team.", valueName: "id"))
  var team: String?
  @Flag(name: .long, help: "A row for each person too.")
  var people = false
  @Flag(name: .long, help: "Say what kind each absence is; for supervisors.")
  var kinds = false
  @Option(
    name: .long,
    help: ArgumentHelp("Draw the board as a picture; - is standard output.", valueName: "file")
  )
  var svg: String?
  @Option(
    name: .long,
    help: ArgumentHelp("Columns of text to use; the terminal's width, else 100.", valueName: "n")
  )
  var width: Int?

  mutating func validate() throws {
    if let width, !(40...1000).contains(width) {
      throw ValidationError("--width \(width): give 40 to 1000 columns.")
    }
  }

  func run() throws {
    let now = try options.moment()
    let view = try options.view(now: now, asAt: asAt.asAt)
    let room = view.room
    let kinds = try view.mayShowKinds(kinds)
    let days = try dayOptions.span(in: room, now: now, usual: 28)
    let only = try team.map { try room.place(ofTeam: $0) }
    let progress = Progress(isQuiet: options.quiet)
    let plan = Plan.make(
      room: room,
      days: days,
      now: now,
      breakDays: 0,
      progress: { progress.show($0) }
    )
    progress.end()
    if options.json {
      try Console.print(bytes: RotaTable.json(plan, names: options.names, kinds: kinds, team: only))
      return
    }
    let board = RotaBoard(
      plan,
      options: RotaBoard.Options(
        teams: only.map { [room.roster.teams[$0].id] },
        people: !people ? .hidden : options.names ? .names : .ids,
        isForSupervisors: kinds
      )
    )
    if let svg {
      let picture = Array(SVGBoard(board).source.utf8)
      if svg == "-" {
        try Console.print(bytes: picture)
      } else {
        try reporting { try Signals.deferred { try OutputFile.write(picture, to: svg) } }
      }
      return
    }
    let columns = width ?? Console.width ?? 100
    try Console.print(
      TerminalBoard(board, width: columns, colour: options.usesColour).text,
      terminator: ""
    )
  }
}
