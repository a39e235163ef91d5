import ArgumentParser
import CivilTime
import Rostering
import Staffing
import Drawing
import Planning
import RoomFiles

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say everything that is wrong with Config.",
    discussion: """
      Prints all faults in one run, each with its place and a hint, and for how many of the next 672 hours no welfare \
      lead or deputy is on duty. Exit 0 where there is no error, else 2.

      Example:
        relief check --config Config
      """
  )

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let reading = ConfigReader.read(directory: options.config)
    let now = try options.moment()
    let demand = reading.room.map {
      GlobalOptions.demand(of: reading, room: $0, directory: options.config, now: now)
    }
    let care = reading.room.map { careDiagnostics($0, now) } ?? []
    if options.json {
      try Console.print(
        bytes: DiagnosticsJSON.bytes(reading.diagnostics + (demand?.diagnostics ?? []) + care)
      )
      if reading.hasErrors || demand?.hasErrors ?? false { throw ExitCode.badInput }
      return
    }
    Console.diagnostics(of: reading, isQuiet: options.quiet)
    guard let room = reading.room, let demand else { throw ExitCode.badInput }
    Console.diagnostics(of: demand, isQuiet: options.quiet, showsNotes: true)
    if demand.hasErrors { throw ExitCode.badInput }
    if !options.quiet, !care.isEmpty { Console.note(String(care.text().dropLast())) }
    let roster = try options.namedRoom(room, now: now).roster
    let days = demand.histories.first.map { ", \($0.grid.days.count) days of calls" } ?? ""
    try Console.print(
      "\(room.name): \(roster.people.count) people, \(roster.teams.count) teams, "
        + "\(roster.absences.count) absences, \(room.rules.all.count) rule sets\(days). "
        + "Config is in order."
    )
  }
  /// What there is to say of who looks after people; never an error.
  private func careDiagnostics(_ room: Room, _ now: Instant) -> [Diagnostic] {
    let files = DirectoryFiles(options.config)
    return CareRemarks(room, from: now).remarks.map {
      Diagnostic(
        $0.isWarning ? .warning : .note,
        $0.message,
        path: files.shown($0.path),
        hint: $0.hint
      )
    }
  }
}
