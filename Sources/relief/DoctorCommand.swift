import ArgumentParser
import Rostering
import Planning
import CivilTime
import Glibc
import RoomFiles
import RotaCalendar
import RotaSolver
import RotaStore

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what is wrong with this installation.",
    discussion: """
      Looks at the time-zone files, libical, the solver that places breaks, Config, the folder for exports, SQLite \
      and, where there is one, the record: who may open it, its key, its copies, room on the disk. Exit 1 where \
      something is wrong.
      """
  )

  @OptionGroup var options: GlobalOptions

  private struct Finding {
    let isGood: Bool
    let text: String
  }

  func run() throws {
    let reading = ConfigReader.read(directory: options.config)
    let zone = reading.room?.roster.zone.name ?? "Europe/London"
    let care = RecordCare(
      options.recordPlace,
      checkpointsPath: Console.environment("RELIEF_CHECKPOINTS"),
      now: try options.moment()
    )
    let findings =
      [zoneFiles(zone), calendars(zone), solver(), config(reading), exports()]
      + care.findings.map { Finding(isGood: $0.isGood, text: $0.text) }
    if options.json {
      let list = findings.map { finding in
        JSONTree.object([.init("ok", .flag(finding.isGood)), .init("finding", .text(finding.text))])
      }
      try Console.print(bytes: JSONTree.list(list).bytes)
    }
    for finding in findings where !options.json {
      try Console.print("\(finding.isGood ? "ok   " : "WRONG") \(finding.text)")
    }
    if findings.contains(where: { !$0.isGood }) { throw ExitCode.foundProblems }
  }

  private func zoneFiles(_ zone: String) -> Finding {
    do {
      let rules = try ZoneFile.read(name: zone)
      return Finding(
        isGood: true,
        text:
          "time zones: \(zone) read from \(ZoneFile.usualRoot), \(rules.transitions.count) changes known"
      )
    } catch {
      return Finding(
        isGood: false,
        text: "time zones: \(error). Install Debian's tzdata."
      )
    }
  }

  private func calendars(_ zone: String) -> Finding {
    do {
      let rules = try ZoneFile.read(name: zone)
      let start = Instant(seconds: 1_792_861_200)
      let event = CalendarEvent(
        uid: "doctor@relief.invalid",
        time: .timed(start: start, end: start + .hours(13)),
        summary: "Night shift",
        modified: start
      )
      let file = CalendarFile(name: "Doctor", zone: rules, events: [event])
      let same = try CalendarWriter.bytes(file) == CalendarWriter.treeBytes(file)
      return Finding(
        isGood: same,
        text: same
          ? "calendars: libical \(CalendarWriter.libraryVersion) writes a shift, both ways alike"
          : "calendars: libical \(CalendarWriter.libraryVersion) gives two answers for one shift"
      )
    } catch {
      return Finding(isGood: false, text: "calendars: \(error)")
    }
  }

  /// There need not be a solver, but one that is there has to run.
  private func solver() -> Finding {
    guard let path = SolverPlace.find() else {
      return Finding(
        isGood: true,
        text:
          "breaks: there is no \(SolverPlace.name) beside relief or in PATH; the pure planner places them"
      )
    }
    guard let version = SolverVersion.read(path) else {
      return Finding(
        isGood: false,
        text:
          "breaks: \(path.printable) does not say what it is; the pure planner places them. Build it again."
      )
    }
    return Finding(isGood: true, text: "breaks: \(version) places them")
  }

  private func config(_ reading: ConfigReading) -> Finding {
    let errors = reading.diagnostics.count { $0.severity == .error }
    guard let room = reading.room else {
      return Finding(
        isGood: false,
        text: "config: \(errors) error\(errors == 1 ? "" : "s") in \(options.config). "
          + "See: relief check --config \(options.config)"
      )
    }
    return Finding(
      isGood: true,
      text: "config: \(room.name), \(room.roster.people.count) people"
    )
  }

  private func exports() -> Finding {
    let folder = access("Exports", F_OK) == 0 ? "Exports" : "."
    let isGood = access(folder, W_OK | X_OK) == 0
    return Finding(
      isGood: isGood,
      text: isGood
        ? "exports: Exports/local can be written"
        : "exports: \(folder) cannot be written; use --out DIR"
    )
  }
}
