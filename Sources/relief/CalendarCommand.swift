import ArgumentParser
import CivilTime
import Planning
import RoomFiles
import Rostering
import RotaCalendar
import RotaStore

struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Write a person's or a team's shifts as an iCalendar file.",
    discussion: """
      The file is what calendar programs import: one entry a shift, at the right hour on the nights the clocks \
      change. From 14 days ago, 400 days, unless --from and --days say otherwise. With a record it holds what was \
      published, what was called off among it, and beyond that the pattern as a draft.

      Examples:
        relief calendar --person kowen --out kowen.ics
        relief calendar --team red --out -
        relief calendar --person kowen --leave --holidays --out -
        relief calendar --person revans --as revans --out -     with the talks that revans holds
      """
  )

  @OptionGroup var options: GlobalOptions
  @OptionGroup var dayOptions: DayOptions
  @OptionGroup var asAt: AsAtOptions

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
  @Flag(
    name: .long,
    help:
      "Show your own appointments with whoever looks after you, each as `Appointment`; with --as."
  )
  var appointments = false

  mutating func validate() throws {
    if (person == nil) == (team == nil) {
      throw ValidationError("Name one: --person ID or --team ID.")
    }
    if appointments, options.viewer == nil || options.viewer != person {
      throw ValidationError("--appointments is for your own calendar: --person ID --as ID.")
    }
  }

  func run() throws {
    let now = try options.moment()
    let view = try options.view(now: now, asAt: asAt.asAt)
    let room = view.room
    var days = try dayOptions.span(in: room, now: now, usual: 400)
    if dayOptions.from == nil { days = DateSpan(days.start - 14, days: days.count) }
    let marks = CalendarMarks(
      leave: leave,
      holidays: holidays,
      place: place,
      names: options.names
    )
    let bytes = try reporting { try CalendarWriter.bytes(try file(view, days, now, marks)) }
    if out == "-" {
      try Console.print(bytes: bytes)
    } else {
      try reporting { try Signals.deferred { try OutputFile.write(bytes, to: out) } }
      if !options.quiet {
        Console.note("Written \(out.printable): \(days.start) to \(days.end - 1).")
      }
    }
  }

  /// The calendar: with a record what was published, and drafts beyond it; else the Config's rota.
  private func file(
    _ view: RoomView,
    _ days: DateSpan,
    _ now: Instant,
    _ marks: CalendarMarks
  ) throws -> CalendarFile {
    let room = view.room
    let place = try person.map { try room.place(ofPerson: $0) } ?? room.place(ofTeam: team ?? "")
    guard let facts = view.facts else {
      let plan = Plan.make(room: room, days: days, now: now, breakDays: 0)
      let calendars = PlanCalendars(plan, digest: Digest.hex(of:), marks: marks)
      return person == nil ? calendars.team(place) : calendars.person(place)
    }
    let calendars = IssuedCalendars(
      facts,
      of: room,
      over: days,
      digest: Digest.hex(of:),
      marks: marks
    )
    guard person != nil else { return calendars.team(place) }
    let id = room.roster.people[place].id
    let file = calendars.person(
      id,
      appointments: try talks(of: id, in: view),
      showsOwnAppointments: appointments
    )
    guard let file else { throw ExitCode.unknownPerson }
    return file
  }

  /// The talks that somebody has a part in: in nobody's hands but their own.
  private func talks(of id: String, in view: RoomView) throws -> [CalendarAppointment] {
    guard let open = view.open, open.actor.person == id, asAt.asAt == nil else { return [] }
    let states = try reporting { try open.record.ever(.care) }.compactMap { fact -> CareCase? in
      if case .care(let it) = fact { it } else { nil }
    }
    return CareAppointments.of(id, states: states, round: open.careRound)
  }
}
