import ArgumentParser
import CivilTime
import Drawing
import Planning
import RoomFiles
import Rostering

struct PersonList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Who is in the room on a day, with team and roles.",
    discussion: """
      Example:
        relief person list --on 2026-10-24 --team red
      """
  )

  @OptionGroup var options: GlobalOptions
  @OptionGroup var asAt: AsAtOptions
  @Option(name: .long, help: ArgumentHelp("The day; today.", valueName: "date")) var on:
    DayArgument?
  @Option(name: .long, help: "Only this team's.") var team: String?

  func run() throws {
    let now = try options.moment()
    let room = try options.view(now: now, asAt: asAt.asAt).room
    if let team { _ = try room.place(ofTeam: team) }
    let date = on?.date ?? room.roster.zone.date(at: now)
    let here = room.roster.people.compactMap { person -> (Person, Placement)? in
      person.placement(on: date).map { (person, $0) }
    }.filter { team == nil || $0.1.team == team }
    if options.json {
      return try Console.print(
        bytes: PeopleJSON.bytes(room, on: date, team: team, names: options.names)
      )
    }
    let naming = Naming(room.roster, showsNames: options.names)
    let table = TextTable(
      [.init("Person"), .init("Team"), .init("Roles"), .init("From"), .init("To")],
      rows: here.map { person, placement in
        [
          naming.person(id: person.id), placement.team ?? "–",
          placement.roles.joined(separator: ", "),
          placement.days.start.description,
          placement.days.end == .never ? "" : (placement.days.end - 1).description,
        ]
      }
    )
    try Console.print(table.text, terminator: "")
  }
}
