import ArgumentParser
import CivilTime
import Drawing
import Planning
import RoomFiles
import Rostering
import Staffing

struct StaffingCover: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cover",
    abstract: "People there against people needed, interval by interval.",
    discussion: """
      Calls are forecast from demand/ of Config; people come from the rota, without the absent and without those on a \
      break: as placed on the first 28 days, and the share that breaks take of each shift beyond. One day is drawn as \
      bars, more days as a line each. --at with --explain goes from the calls to the people, step by step. Exit 1 where there are \
      too few people.

      Examples:
        relief staffing cover --from 2026-10-23 --days 1
        relief staffing cover --from 2026-10-12 --days 28 --html cover.html
        relief staffing cover --at 2026-10-23T22:00+01:00 --explain
      """
  )

  @OptionGroup var options: GlobalOptions
  @OptionGroup var dayOptions: DayOptions

  @Option(
    name: .long,
    help: ArgumentHelp("Only the interval with this moment.", valueName: "instant")
  )
  var at: String?
  @Flag(name: .long, help: "Say how the figures come about; for one interval.")
  var explain = false
  @Option(
    name: .long,
    help: ArgumentHelp("Draw a map of it as a picture; - is standard output.", valueName: "file")
  )
  var svg: String?
  @Option(
    name: .long,
    help: ArgumentHelp("Write it as a page; - is standard output.", valueName: "file")
  )
  var html: String?
  @Option(
    name: .long,
    parsing: .unconditional,
    help: ArgumentHelp("Columns of text to use; the terminal's width, else 100.", valueName: "n")
  )
  var width: Int?
  @Option(name: .long, help: "Who places the breaks.") var planner = PlannerChoice.solver

  mutating func validate() throws {
    var faults: [String] = []
    if let width, !(60...400).contains(width) {
      faults.append("--width \(width): give 60 to 400 columns.")
    }
    if explain, at == nil {
      faults.append("--explain is about one interval: add --at 2026-10-23T22:00+01:00.")
    }
    if at != nil, dayOptions.from != nil || dayOptions.days != nil {
      faults.append("--at names its own day: leave out --from and --days.")
    }
    if [svg, html].contains("-"), svg != nil, html != nil {
      faults.append("Only one of --svg and --html can go to standard output.")
    }
    if !faults.isEmpty { throw ValidationError(faults.joined(separator: "\n")) }
  }

  func run() throws {
    let now = try options.moment()
    let (room, calls) = try options.viewAndCalls(now: now)
    let moment = try at.map { try Self.moment($0, in: room) }
    // The shifts around one moment may begin the day before and end the day after: their breaks are placed as in a plan
    // of many days. A picture is of the day itself.
    let isDrawn = svg != nil || html != nil
    let days =
      try moment.map {
        let date = room.roster.zone.date(at: $0)
        return isDrawn ? DateSpan(date, days: 1) : DateSpan(date - 1, days: 3)
      } ?? dayOptions.span(in: room, now: now, usual: 28)
    let progress = Progress(isQuiet: options.quiet)
    let plan = Plan.make(
      room: room,
      days: days,
      now: now,
      demand: calls,
      breaks: planner.planner(limit: 5)
    ) { progress.show($0) }
    progress.end()
    let interval = moment.flatMap { plan.coverage.grid.index(of: $0) }
    if try !files(of: plan) { try answer(plan, interval) }
    if let interval {
      if plan.coverage.outermost.contains(where: { $0.isShort(interval) }) {
        throw ExitCode.foundProblems
      }
    } else if plan.coverage.hasShortCalls {
      throw ExitCode.foundProblems
    }
  }

  /// Writes the files asked for; whether any went to standard output.
  private func files(of plan: Plan) throws -> Bool {
    for (path, bytes) in [(svg, { CoverFiles.map(plan) }), (html, { CoverFiles.page(plan) })] {
      guard let path else { continue }
      if path == "-" {
        try Console.print(bytes: bytes())
      } else {
        try reporting { try Signals.deferred { try OutputFile.write(bytes(), to: path) } }
      }
    }
    return svg == "-" || html == "-"
  }

  private func answer(_ plan: Plan, _ interval: Int?) throws {
    if options.json {
      try Console.print(bytes: CoverTable.json(plan, in: interval.map { $0..<($0 + 1) }))
    } else if let interval {
      try Console.print(
        CoverWhy(plan, interval: interval, explains: explain).text,
        terminator: ""
      )
    } else {
      try Console.print(
        CoverText(
          plan.coverage,
          width: width ?? Console.width ?? 100,
          colour: options.usesColour
        ).text,
        terminator: ""
      )
    }
  }

  private static func moment(_ text: String, in room: Room) throws -> Instant {
    guard let moment = room.roster.zone.instant(reading: text),
      (1972...2150).contains(room.roster.zone.date(at: moment).year)
    else {
      throw ValidationError(
        "--at \(text.printable): write a moment, 2026-10-23T22:00 or with its offset 2026-10-23T22:00+01:00."
      )
    }
    return moment
  }
}

/// The picture and the page of a plan's cover.
enum CoverFiles {
  static func map(_ plan: Plan) -> [UInt8] {
    Array(CoverMap(plan.coverage, room: plan.room.name).svg.utf8)
  }

  static func page(_ plan: Plan) -> [UInt8] {
    Array(
      CoverPage(
        plan.coverage,
        room: plan.room.name,
        days: plan.days,
        settings: plan.room.staffing
      ).html.utf8
    )
  }
}
