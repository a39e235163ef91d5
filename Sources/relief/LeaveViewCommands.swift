import ArgumentParser
import CivilTime
import Drawing
import Planning
import RoomFiles
import Rostering

struct LeaveWaiting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waiting",
    abstract: "Leave that is asked for, first asked first.",
    discussion: "A colleague sees their own requests and how many stand before each."
  )

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let now = try options.moment()
    let open = try options.openRecord(now: now, mayCreate: false)
    let line = WaitingLine(facts: open.facts, base: open.base)
    let sees: (String) -> Bool = { open.actor.isSupervisor || open.actor.person == $0 }
    if options.json {
      return try Console.print(bytes: WaitingJSON.bytes(line, in: open.room.roster, sees: sees))
    }
    let text = WaitingText(
      line,
      in: open.room.roster,
      naming: Naming(open.room.roster, showsNames: options.names),
      sees: sees
    )
    if text.table.rows.isEmpty {
      Console.note("Nothing waits.")
    } else {
      try Console.print(text.table.text, terminator: "")
    }
  }
}

struct LeaveAccountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account",
    abstract: "What somebody has of leave, what is taken, booked and left.",
    discussion: """
      Example:
        relief leave account kowen --on 2026-10-24
      """
  )

  @OptionGroup var options: GlobalOptions
  @OptionGroup var asAt: AsAtOptions
  @Argument(help: "The person's id.") var person: String
  @Option(name: .long, help: ArgumentHelp("A day of the leave year; today.", valueName: "date"))
  var on: DayArgument?

  func run() throws {
    let now = try options.moment()
    let view = try options.view(now: now, asAt: asAt.asAt)
    let place = try view.room.place(ofPerson: person)
    try view.checkMaySee(person)
    let date = on?.date ?? view.room.roster.zone.date(at: now)
    var base = view.room
    base.roster.people = []
    let facts =
      view.facts
      ?? Facts().after(
        entry: 1,
        ending: [],
        making: StartingFacts.make(from: view.room, key: "config")
      )
    guard let account = LeaveAccount.make(of: person, on: date, facts: facts, base: base, now: now)
    else {
      Console.note(
        view.room.changes.leave.hours == nil
          ? "error: the room does not count leave: set `changes: { leave: { hours: … } }` in room.yaml."
          : "error: \(view.room.roster.people[place].id.printable) is not employed in that leave year."
      )
      throw ExitCode.badInput
    }
    if options.json { return try Console.print(bytes: LeaveJSON.bytes(account, of: person)) }
    let text = LeaveAccountText(
      account,
      toil: HoursCredit.balance(of: person, .toil, facts: facts),
      restDays: RestDaysOwed.count(of: person, facts: facts, base: base, on: date)
    )
    try Console.print(text.sentence)
    try Console.print(
      text.table.lines(hasHeadings: false).joined(separator: "\n")
    )
  }
}
