import ArgumentParser
import CivilTime
import Glibc
import Planning
import RoomFiles
import Rostering
import Staffing

/// Where calls are forecast: the zone, the interval and the bank holidays, from the room or from what is said.
struct ForecastPlace {
  let zone: ZoneRules
  let interval: Minutes
  let holidays: Set<CivilDate>

  /// Takes them from a command; a Config is read only where no zone is named.
  init(_ command: StaffingForecast) throws {
    let options = command.options
    var room: Room?
    if let name = command.timezone {
      zone = try Self.zone(name)
    } else if access(options.config, F_OK) == 0 || options.config != "Config" {
      let found = try options.room()
      zone = found.roster.zone
      room = found
    } else {
      zone = .utc
      if !options.quiet {
        Console.note("note: there is no Config and no --timezone: days and local times are UTC's")
      }
    }
    interval = command.interval.map { Minutes($0) } ?? room?.staffing.interval ?? Minutes(30)
    if let file = command.holidays {
      holidays = try Self.holidays(file, division: command.division, isQuiet: options.quiet)
    } else {
      holidays = Set(room?.roster.holidays.map(\.date) ?? [])
    }
  }

  private static func zone(_ name: String) throws -> ZoneRules {
    do throws(ZoneFileError) {
      return try ZoneFile.read(name: name)
    } catch {
      switch error {
      case .badName, .unknown:
        Console.note(
          "error: --timezone: unknown time zone `\(name.printable)`; one is Europe/London"
        )
        throw ExitCode.badInput
      case .noDatabase(let root):
        Console.note("error: there is no time-zone database in \(root); install tzdata")
      case .unreadable, .damaged:
        Console.note("error: the time zone `\(name.printable)` cannot be read")
      }
      throw ExitCode.cannotReadOrWrite
    }
  }

  private static func holidays(
    _ path: String,
    division: String?,
    isQuiet: Bool
  ) throws -> Set<CivilDate> {
    try Console.checkReadable(path)
    let file = HolidayFile.read(file: path)
    if !file.diagnostics.isEmpty { Console.note(String(file.diagnostics.text().dropLast())) }
    if file.hasErrors { throw ExitCode.badInput }
    let names = file.divisions.map(\.id)
    guard let wanted = division ?? names.first else { return [] }
    guard let found = file.divisions.first(where: { $0.id == wanted }) else {
      let hint = nearest(to: wanted, in: names).map { "; did you mean `\($0)`?" } ?? ""
      Console.note(
        "error: \(path.printable): unknown division `\(wanted.printable)`\(hint)\n"
          + " = divisions: \(names.joined(separator: ", "))"
      )
      throw ExitCode.badInput
    }
    if division == nil, names.count > 1, !isQuiet {
      Console.note(
        "note: \(path.printable): the bank holidays of \(wanted); --division names another"
      )
    }
    return found.days
  }
}
