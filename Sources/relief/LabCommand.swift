import ArgumentParser
import CivilTime
import Drawing
import Planning
import RoomFiles
import Rostering

struct LabCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lab",
    abstract: "What a pattern means for the people who would work it.",
    discussion: """
      Hours a week, free weekends, nights, occasions over five years and what the room's rules say, beside \
      other patterns. Letters the room does not know come from a ready list; the output says so. A cycle that \
      begins with a rest day goes after two dashes: relief lab -- ----DDNN

      Examples:
        relief lab DDNN----
        relief lab DDNN---- --against EELLNN---- --shift E=06:00-16:00
      """
  )

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The cycle, one letter a day; - is a rest day.") var cycle: String
  @Option(
    name: .long,
    parsing: .upToNextOption,
    help: ArgumentHelp("Other cycles to set beside it.", valueName: "cycle")
  )
  var against: [String] = []
  @Option(
    name: .long,
    parsing: .upToNextOption,
    help: ArgumentHelp("What a letter stands for, E=07:00-17:00.", valueName: "shift")
  )
  var shift: [String] = []
  @Option(
    name: .long,
    help: ArgumentHelp("First day; today in the room's zone.", valueName: "date")
  )
  var from: String?

  mutating func validate() throws {
    if let from, CivilDate(from) == nil {
      throw ValidationError("--from \(from): there is no such date. Write it as 2026-10-19.")
    }
    for text in [cycle] + against { _ = try Self.pattern(text, anchor: CivilDate(dayNumber: 0)) }
    for text in shift { _ = try Self.kind(text) }
  }

  func run() throws {
    let now = try options.moment()
    let (room, calls) = try options.roomAndCalls(now: now)
    let first = from.flatMap { CivilDate($0) } ?? room.roster.zone.date(at: now)
    let needs = room.needs(from: first, demand: calls)
    let given = try shift.map(Self.kind)
    let labs = try ([cycle] + against).map { text in
      PatternLab(
        try Self.pattern(text, anchor: first),
        given: given,
        room: room,
        from: first,
        needs: needs
      )
    }
    let unknown = Set(labs.flatMap(\.unknown)).sorted()
    if let letter = unknown.first {
      let all = unknown.map { "`\($0)`" }.joined(separator: ", ")
      throw ValidationError(
        "Nobody knows what \(all) stands for. Say it: --shift \(letter)=07:00-19:00."
      )
    }
    if options.json { return try Console.print(bytes: LabJSON.bytes(labs)) }
    try Console.print(
      LabText(labs[0], against: Array(labs.dropFirst())).text,
      terminator: ""
    )
  }

  private static func pattern(_ text: String, anchor: CivilDate) throws -> Pattern {
    do {
      return try Pattern(id: "lab", cycle: text, anchor: anchor)
    } catch {
      switch error {
      case .empty: throw ValidationError("A cycle has at least one day: DDNN----.")
      case .tooLong(let days):
        throw ValidationError("A cycle has at most \(Pattern.longest) days, not \(days).")
      case .notALetter(let character, let place):
        throw ValidationError(
          "`\(String(character).printable)` at day \(place + 1) is no letter: one letter or digit a day, - for rest."
        )
      }
    }
  }

  private static func kind(_ text: String) throws -> ShiftKind {
    let parts = text.split(separator: "=", maxSplits: 1)
    let times = parts.count == 2 ? parts[1].split(separator: "-").map { WallTime($0) } : []
    guard parts.count == 2, parts[0].count == 1,
      let letter = parts[0].first.flatMap(ShiftLetter.init),
      times.count == 2, let start = times[0], let end = times[1]
    else {
      throw ValidationError("--shift \(text.printable): write it as E=07:00-17:00.")
    }
    return ShiftKind(letter: letter, name: String(parts[0]), start: start, end: end)
  }
}
