import ArgumentParser
import Rostering
import Planning
import RoomFiles

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say everything that is wrong with Config.",
    discussion: """
      Prints all faults in one run, each with its place and a hint. Exit 0 where there is no error, else 2.

      Example:
        relief check --config Config
      """
  )

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let reading = ConfigReader.read(directory: options.config)
    if options.json {
      try Console.print(bytes: DiagnosticsJSON.bytes(reading))
      if reading.hasErrors { throw ExitCode.badInput }
      return
    }
    Console.diagnostics(of: reading, isQuiet: options.quiet)
    guard let room = reading.room else { throw ExitCode.badInput }
    let roster = room.roster
    try Console.print(
      "\(room.name): \(roster.people.count) people, \(roster.teams.count) teams, "
        + "\(roster.absences.count) absences, \(room.rules.all.count) rule sets. Config is in order."
    )
  }
}
