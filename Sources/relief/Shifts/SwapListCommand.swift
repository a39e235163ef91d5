import ArgumentParser
import CivilTime
import Drawing
import Planning
import RoomFiles
import Rostering

struct SwapList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "The swaps and how far each has come; one's own where one is no supervisor."
  )

  @OptionGroup var options: GlobalOptions
  @Flag(name: .long, help: "Those declined, called off and lapsed too.") var all = false

  func run() throws {
    let now = try options.moment()
    let open = try options.openRecord(now: now, mayCreate: false)
    let swaps = open.facts.swaps(shownTo: open.actor, all: all, at: now)
    if options.json {
      let zone = open.base.roster.zone
      return try Console.print(bytes: SwapJSON.bytes(swaps, at: now, zone: zone))
    }
    if swaps.isEmpty {
      try Console.print("No swaps.")
    } else {
      let text = SwapText(swaps, now: now, zone: open.base.roster.zone)
      try Console.print(text.table.text, terminator: "")
    }
  }
}

struct SwapPartnersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "partners",
    abstract: "The three best swaps for a shift that no rule stands against, for either side."
  )

  @OptionGroup var options: GlobalOptions
  @Argument(help: PostingArgument.help) var posting: PostingArgument

  func run() throws {
    let now = try options.moment()
    let view = try options.view(now: now)
    let room = view.room
    _ = try room.place(ofPerson: posting.person)
    try view.checkMaySee(posting.person)
    let name = room.roster.posting(posting)
    let standing = room.roster.standing(name.person, over: DateSpan(name.date, days: 1))
    guard let gives = standing.first(where: { $0.name == name }) else {
      Console.note("error: \(posting.person.printable) has no such shift on \(posting.date).")
      throw ExitCode.badInput
    }
    let answer = SwapPartners.make(room: room, gives: gives, now: now)
    let text = SwapPartnersText(answer, in: room.roster.zone)
    try Console.print(text.lines.joined(separator: "\n"))
    if answer.partners.isEmpty { throw ExitCode.foundProblems }
  }
}
