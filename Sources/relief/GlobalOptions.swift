import ArgumentParser
import Rostering
import CivilTime
import Glibc
import Planning
import RoomFiles

/// What every command understands.
struct GlobalOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Where the room is described.", valueName: "dir"))
  var config = "Config"

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The record of the room; .relief/relief.db where there is one.",
      valueName: "file"
    )
  )
  var db: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Act and look as this person; as the owner of the record otherwise.",
      valueName: "person"
    )
  )
  var viewer: String?

  @Option(
    name: .customLong("key"),
    help: ArgumentHelp("The key of the record's confidential text.", valueName: "file")
  )
  var keyFile: String?

  @Flag(name: .long, help: "Print JSON instead of text where data is printed.")
  var json = false

  @Flag(name: .long, help: "Fill in people's names in tables that leave this machine.")
  var names = false

  @Flag(name: .shortAndLong, help: "Print no warnings and no progress.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Print more.")
  var verbose = false

  @Flag(name: .customLong("no-color"), help: "Use no colour; NO_COLOR does the same.")
  var noColour = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Take this instant for now, where RELIEF_TEST_CLOCK=1.",
      valueName: "instant",
      visibility: .hidden
    )
  )
  var now: String?

  /// Reads Config, printing what is wrong with it; exit 2 where that is an error.
  func room() throws -> Room {
    let reading = ConfigReader.read(directory: config)
    Console.diagnostics(of: reading, isQuiet: quiet)
    guard let room = reading.room else { throw ExitCode.badInput }
    return room
  }

  /// The moment the command is asked for.
  func moment() throws -> Instant {
    let isHeld = Console.environment("RELIEF_TEST_CLOCK") == "1"
    if let now = now ?? (isHeld ? Console.environment("RELIEF_NOW") : nil) {
      guard isHeld else {
        throw ValidationError("--now is only heeded where RELIEF_TEST_CLOCK=1 is set.")
      }
      guard let instant = Instant(now) else {
        throw ValidationError(
          "--now wants an instant with offset, 2026-10-24T19:00:00+01:00, and so does RELIEF_NOW."
        )
      }
      return instant
    }
    return Instant(seconds: time(nil))
  }

  /// Whether text on standard output may be coloured.
  var usesColour: Bool {
    !noColour && Console.environment("NO_COLOR") == nil && Console.environment("TERM") != "dumb"
      && isatty(STDOUT_FILENO) == 1
  }
}

/// The days a command is about.
struct DayOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("First day, 2026-10-19; today in the room's zone.", valueName: "date")
  )
  var from: String?

  @Option(
    name: .long,
    parsing: .unconditional,
    help: ArgumentHelp("How many days, 1 to 3660.", valueName: "n")
  )
  var days: Int?

  static let most = 3660

  mutating func validate() throws {
    if let days, !(1...Self.most).contains(days) {
      throw ValidationError(
        "--days \(days): a rota covers 1 to \(Self.most) days (ten years). Try --days 364."
      )
    }
    if let from {
      guard let date = CivilDate(from) else {
        throw ValidationError("--from \(from): there is no such date. Write it as 2026-10-19.")
      }
      guard (1972...2150).contains(date.year) else {
        throw ValidationError("--from \(from): the year must lie between 1972 and 2150.")
      }
    }
  }

  /// The most people times days of one rota: what a few gigabytes of memory hold.
  static let mostPersonDays = 5_000_000

  /// The days meant, `usual` many where none are said.
  func span(in room: Room, now: Instant, usual: Int) throws -> DateSpan {
    let first = from.flatMap { CivilDate($0) } ?? room.roster.zone.date(at: now)
    let span = DateSpan(first, days: days ?? usual)
    let people = room.roster.people.count
    guard people * span.count <= Self.mostPersonDays else {
      throw ValidationError(
        "\(people) people for \(span.count) days are too many at once. "
          + "Try --days \(max(1, Self.mostPersonDays / max(1, people)))."
      )
    }
    return span
  }
}
