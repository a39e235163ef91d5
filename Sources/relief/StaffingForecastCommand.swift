import ArgumentParser
import CivilTime
import Drawing
import Planning
import RoomFiles
import Rostering
import Staffing

struct StaffingForecast: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: "The calls to expect, with the range they lie in four times out of five.",
    discussion: """
      Reads a call log (start,queue) or counts (start,queue,calls) and prints start,queue,calls,low,high. Only \
      what lies before the first day is used. Zone, interval and bank holidays are the room's; with --timezone \
      no Config is read. The method is the one that did best on the queue's own calls; --explain says how well.

      Examples:
        relief staffing forecast --calls Config/demand/calls-2025-26.csv.gz --from 2026-10-19 --days 28
        relief staffing forecast --calls log.csv --timezone Europe/London --from 2026-10-19 --days 28 --explain
      """
  )

  @OptionGroup var options: GlobalOptions
  @OptionGroup var dayOptions: DayOptions

  @Option(
    name: .long,
    help: ArgumentHelp("The log or the counts; may be gzip.", valueName: "file")
  )
  var calls: String

  @Option(name: .long, help: ArgumentHelp("Only this queue.", valueName: "id"))
  var queue: String?

  @Option(
    name: .long,
    parsing: .unconditional,
    help: ArgumentHelp("Minutes of an interval; the room's, else 30.", valueName: "min")
  )
  var interval: Int?

  @Option(
    name: .long,
    help: ArgumentHelp("The zone of local times and days; no Config is read.", valueName: "zone")
  )
  var timezone: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Bank holidays in the format of gov.uk.", valueName: "file")
  )
  var holidays: String?

  @Option(
    name: .long,
    help: ArgumentHelp("The division of --holidays, where it has several.", valueName: "id")
  )
  var division: String?

  @Flag(name: .long, help: "Say on standard error how the forecast came about.")
  var explain = false

  mutating func validate() throws {
    if let interval, interval < 1 || 1440 % interval != 0 {
      throw ValidationError(
        "--interval \(interval): an interval divides the day of 1440 minutes. Try 15, 30 or 60."
      )
    }
    if division != nil, holidays == nil {
      throw ValidationError(
        "--division says which part of --holidays FILE is meant; name the file."
      )
    }
  }

  func run() throws {
    let place = try ForecastPlace(self)
    let now = try options.moment()
    let first = dayOptions.from.flatMap { CivilDate($0) } ?? place.zone.date(at: now)
    let grid = IntervalGrid(
      DateSpan(first, days: dayOptions.days ?? 28),
      every: place.interval,
      in: place.zone
    )
    var readings: [ForecastReading] = []
    var silent: [String] = []
    for history in try histories(place, now: now, before: first) {
      do throws(ForecastError) {
        readings.append(try Forecaster.forecast(history, over: grid, holidays: place.holidays))
      } catch {
        silent.append(message(error, before: first))
      }
    }
    // A queue that began later is left out and said; without any queue there is nothing to say.
    for text in silent where readings.isEmpty || !options.quiet {
      Console.note("\(readings.isEmpty ? "error" : "note"): \(text)")
    }
    if readings.isEmpty { throw ExitCode.badInput }
    for text in readings.map({ ForecastText($0) }) {
      if explain {
        Console.note(String(text.text.dropLast()))
      } else if !options.quiet {
        for note in text.notes { Console.note("note: \(note)") }
      }
    }
    let forecasts = readings.map(\.forecast)
    try Console.print(
      bytes: options.json ? ForecastTable.json(forecasts) : ForecastTable.csv(forecasts)
    )
  }

  private func message(_ error: ForecastError, before first: CivilDate) -> String {
    switch error {
    case .noCalls(let queue):
      "\(calls.printable): no calls to forecast from: queue \(queue) has none before \(first)"
    case .otherInterval(let history, let asked):
      "counted by \(history.count) minutes and asked for by \(asked.count)"
    }
  }

  /// The histories of the file, of all queues or of one.
  private func histories(
    _ place: ForecastPlace,
    now: Instant,
    before first: CivilDate
  ) throws -> [CallHistory] {
    try Console.checkReadable(calls)
    let reading = DemandReader.read(
      file: calls,
      zone: place.zone,
      interval: place.interval,
      latest: CallBounds.latest(now: now),
      before: first
    )
    let shown = reading.diagnostics.filter { !options.quiet || $0.severity == .error }
    if !shown.isEmpty { Console.note(String(shown.text(uncounted: reading.uncounted).dropLast())) }
    if reading.hasErrors { throw ExitCode.badInput }
    guard let queue else { return reading.histories }
    if let history = reading.history(of: queue) { return [history] }
    let known = reading.histories.map(\.queue)
    let hint = nearest(to: queue, in: known).map { "; did you mean `\($0)`?" } ?? ""
    Console.note(
      "error: \(calls.printable): unknown queue `\(queue.printable)`\(hint)\n"
        + " = queues with calls: \(known.joined(separator: ", "))"
    )
    throw ExitCode.badInput
  }
}
