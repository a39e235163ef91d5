import ArgumentParser
import CivilTime
import Planning
import Rostering

struct PersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: "Who joins, leaves and moves, from a day on.",
    subcommands: [PersonJoin.self, PersonLeave.self, PersonMove.self, PersonList.self]
  )
}

struct PersonLeave: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave",
    abstract: "Let somebody go after their last day.",
    discussion: """
      What is arranged for later is named and stands in the way, unless --end-later ends it.

      Example:
        relief person leave kowen 2026-10-31
      """
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: "The person's id.") var person: String
  @Argument(help: ArgumentHelp("The last day they are employed.", valueName: "last-day"))
  var lastDay: DayArgument
  @Flag(name: .long, help: "End what is arranged for later with it.") var endLater = false

  func run() throws {
    try record.change { _ in
      LeavePerson(person: person, lastDay: lastDay.date, endsLater: endLater)
    }
  }
}

struct PersonMove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: "Move somebody to another team from a day on, and show the seam.",
    discussion: """
      Example:
        relief person move kowen blue --from 2026-11-02 --dry-run
      """
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: "The person's id.") var person: String
  @Argument(help: "The team's id.") var team: String
  @Option(name: .long, help: ArgumentHelp("The first day on it.", valueName: "date"))
  var from: DayArgument
  @Flag(name: .long, help: "End what no longer fits with it.") var endLater = false

  func run() throws {
    try record.change { _ in
      MoveTeam(person: person, team: team, from: from.date, endsLater: endLater)
    }
  }
}
