import ArgumentParser
import CivilTime
import Drawing
import Planning
import RoomFiles
import Rostering
import Staffing

struct StaffingDemand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demand",
    abstract: "What the calls were like: how many, when, how long, how patient.",
    discussion: """
      Reads demand/calls*.csv and .csv.gz of Config, or one file: a log start,queue and perhaps \
      wait_s,handle_s,outcome, or counts start,queue,calls. Other columns are left alone. With --timezone no Config \
      is needed. Handle time and patience are worked out from logs, with the range that holds the truth nineteen \
      times in twenty.

      Examples:
        relief staffing demand
        relief staffing demand --calls log.csv.gz --timezone Europe/London
      """
  )

  @OptionGroup var options: GlobalOptions

  @Option(
    name: .long,
    help: ArgumentHelp("A log or counts to read in place of those in Config.", valueName: "file")
  )
  var calls: String?
  @Option(
    name: .long,
    help: ArgumentHelp("The zone of local times; no Config is read then.", valueName: "zone")
  )
  var timezone: String?
  @Option(
    name: .long,
    parsing: .unconditional,
    help: ArgumentHelp("Minutes of an interval; the room’s, else 30.", valueName: "min")
  )
  var interval: Int?

  mutating func validate() throws {
    if let interval, !(1...1440).contains(interval) || 1440 % interval != 0 {
      throw ValidationError("--interval \(interval): it must divide the day. Try 15, 30 or 60.")
    }
    if timezone != nil, calls == nil {
      throw ValidationError("--timezone goes with --calls: name the file to read.")
    }
  }

  func run() throws {
    let latest = try CallBounds.latest(now: options.moment())
    let reading: DemandReading
    var queues: [Queue] = []
    if let timezone, let calls {
      let zone = try ZoneFile.known(timezone)
      try Console.checkReadable(calls)
      reading = DemandReader.read(
        file: calls,
        zone: zone,
        interval: Minutes(interval ?? 30),
        latest: latest
      )
    } else {
      let config = ConfigReader.read(directory: options.config)
      Console.diagnostics(of: config, isQuiet: options.quiet)
      guard let room = config.room else { throw ExitCode.badInput }
      queues = room.queues
      if let calls { try Console.checkReadable(calls) }
      reading = demand(of: room, config.demand, latest: latest)
    }
    let shown = reading.diagnostics.filter { !options.quiet || $0.severity == .error }
    let text = shown.text(uncounted: reading.uncounted)
    if !text.isEmpty { Console.note(String(text.dropLast())) }
    if reading.hasErrors { throw ExitCode.badInput }
    if options.json {
      try Console.print(bytes: DemandJSON.bytes(reading, queues: queues))
      return
    }
    let words = DemandText(
      reading.histories,
      estimates: reading.estimates,
      gaps: reading.gaps,
      queues: queues
    )
    try Console.print(words.sentence)
    if !reading.histories.isEmpty { try Console.print(words.table.text, terminator: "") }
    for remark in words.remarks { try Console.print(remark) }
  }

  private func demand(of room: Room, _ paths: [String], latest: Instant) -> DemandReading {
    let length = interval.map { Minutes($0) } ?? room.staffing.interval
    let known = room.queues.isEmpty ? nil : room.queues.map(\.id)
    if let calls {
      return DemandReader.read(
        file: calls,
        zone: room.roster.zone,
        interval: length,
        queues: known,
        latest: latest
      )
    }
    return DemandReader.read(
      directory: options.config,
      paths: paths,
      zone: room.roster.zone,
      interval: length,
      queues: known,
      latest: latest
    )
  }
}

extension ZoneFile {
  /// The rules of a zone that somebody named; exit 2 where there is none of the name.
  static func known(_ name: String) throws -> ZoneRules {
    do throws(ZoneFileError) {
      return try read(name: name)
    } catch {
      Console.note("error: the time zone `\(name.printable)` cannot be used: \(error)")
      throw ExitCode.badInput
    }
  }
}
