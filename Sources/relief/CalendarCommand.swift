import ArgumentParser
import CivilTime
import Planning
import RoomFiles
import RotaCalendar

struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Write a person's or a team's shifts as an iCalendar file.",
    discussion: """
      The file is what calendar programs import: one entry a shift, at the right hour on the nights the clocks \
      change. From 14 days ago, 400 days, unless --from and --days say otherwise.

      Examples:
        relief calendar --person kowen --out kowen.ics
        relief calendar --team red --out -
        relief calendar --person kowen --leave --holidays --out -
      """
  )

  @OptionGroup var options: GlobalOptions
  @OptionGroup var dayOptions: DayOptions

  @Option(name: .long, help: ArgumentHelp("A person's id.", valueName: "id"))
  var person: String?
  @Option(name: .long, help: ArgumentHelp("A team's id.", valueName: "id"))
  var team: String?
  @Option(
    name: .long,
    help: ArgumentHelp("The file to write; - is standard output.", valueName: "file")
  )
  var out = "-"
  @Flag(name: .long, help: "Mark days of leave as all-day entries.")
  var leave = false
  @Flag(name: .long, help: "Mark bank holidays as all-day entries.")
  var holidays = false
  @Flag(name: .long, help: "Say where: the room's name as the place of each shift.")
  var place = false

  mutating func validate() throws {
    if (person == nil) == (team == nil) {
      throw ValidationError("Name one: --person ID or --team ID.")
    }
  }

  func run() throws {
    let room = try options.room()
    let now = try options.moment()
    var days = try dayOptions.span(in: room, now: now, usual: 400)
    if dayOptions.from == nil { days = DateSpan(days.start - 14, days: days.count) }
    let bytes = try reporting {
      let plan = Plan.make(room: room, days: days, now: now)
      let marks = CalendarMarks(
        leave: leave,
        holidays: holidays,
        place: place,
        names: options.names
      )
      let calendars = PlanCalendars(plan, digest: Digest.hex(of:), marks: marks)
      if let person {
        return try CalendarWriter.bytes(calendars.person(try room.place(ofPerson: person)))
      }
      return try CalendarWriter.bytes(calendars.team(try room.place(ofTeam: team ?? "")))
    }
    if out == "-" {
      try Console.print(bytes: bytes)
    } else {
      try reporting { try Signals.deferred { try OutputFile.write(bytes, to: out) } }
      if !options.quiet {
        Console.note("Written \(out.printable): \(days.start) to \(days.end - 1).")
      }
    }
  }
}
