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
      let rows = here.map { person, placement in
        JSONTree.object([
          .init("id", .text(person.id)),
          .init("name", options.names ? .text(person.name) : .text("")),
          .init("team", placement.team.map { .text($0) } ?? .null),
          .init("roles", .list(placement.roles.map { .text($0) })),
          .init("from", .text(placement.days.start.description)),
          .init(
            "to",
            placement.days.end == .never ? .null : .text((placement.days.end - 1).description)
          ),
        ])
      }
      return try Console.print(bytes: JSONTree.list(rows).bytes)
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
