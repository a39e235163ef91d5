import ArgumentParser
import CivilTime
import Planning
import RoomFiles
import RotaStore
import Staffing

/// What every view understands that can look back.
struct AsAtOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "As it was known then: a moment, 2026-03-01T06:00, or the number of an entry.",
      valueName: "when"
    )
  )
  var asAt: String?
}

/// What a command that only looks works on: the record where there is one, else Config.
struct RoomView {
  /// The room with its people.
  let room: Room
  /// The calls of the past.
  let calls: [CallHistory]
  /// The record, where there is one.
  let open: OpenRecord?
  /// What the record knew at the entry that was asked for.
  let facts: Facts?
}

extension GlobalOptions {
  /// What to look at: the record as it is now or was at an entry, or Config where there is no record.
  func view(now: Instant, asAt: String? = nil, withCalls: Bool = false) throws -> RoomView {
    guard hasRecord else {
      if let asAt {
        throw ValidationError("--as-at \(asAt.printable): there is no record to look back in.")
      }
      if viewer != nil { throw ValidationError("--as is heeded only where there is a record.") }
      if withCalls {
        let (room, calls) = try roomAndCalls(now: now)
        return RoomView(room: room, calls: calls, open: nil, facts: nil)
      }
      return RoomView(room: try room(), calls: [], open: nil, facts: nil)
    }
    let open = try openRecord(now: now, mayCreate: false)
    var base = open.base
    var facts = open.facts
    if let asAt {
      let entry = try open.entry(asAt: asAt)
      (base, facts) = try reporting { try open.past(entry) }
    }
    var calls: [CallHistory] = []
    if withCalls {
      let demand = Self.demand(
        of: ConfigReader.read(directory: config),
        room: base,
        directory: config,
        now: now
      )
      Console.diagnostics(of: demand, isQuiet: quiet, showsNotes: verbose)
      if demand.hasErrors { throw ExitCode.badInput }
      calls = demand.histories
    }
    return RoomView(room: facts.room(over: base), calls: calls, open: open, facts: facts)
  }
}

extension GlobalOptions {
  /// The room and the calls of Config, or of the record where one is named: a record at the usual place is not
  /// asked, so that Config can be tried out beside it.
  func namedRoomAndCalls(now: Instant) throws -> (room: Room, calls: [CallHistory]) {
    if db == nil { return try roomAndCalls(now: now) }
    let view = try view(now: now, withCalls: true)
    return (view.room, view.calls)
  }

  /// The room and the calls of the record where there is one, else of Config.
  func viewAndCalls(now: Instant) throws -> (room: Room, calls: [CallHistory]) {
    let view = try view(now: now, withCalls: true)
    return (view.room, view.calls)
  }

  /// The room of Config, or of the record where one is named.
  func namedRoom(_ room: Room, now: Instant) throws -> Room {
    db == nil ? room : try view(now: now).room
  }
}

extension OpenRecord {
  /// The entry that somebody means: its number, or the last one entered by a moment.
  func entry(asAt text: String) throws -> Int {
    if let number = Int(text) {
      guard (1...max(1, facts.entry)).contains(number), facts.entry > 0 else {
        throw ValidationError(
          "--as-at \(text.printable): the record has entries 1 to \(facts.entry)."
        )
      }
      return number
    }
    let moment = try base.moment(text, option: "--as-at")
    guard let entry = try reporting({ try record.entry(at: moment) }) else {
      throw ValidationError("--as-at \(text.printable): the record begins later than that.")
    }
    return entry
  }

  /// The room's settings and what was known after an entry.
  func past(_ entry: Int) throws -> (base: Room, facts: Facts) {
    let facts = try record.facts(asAt: entry)
    let bundle = ConfigBundle(files: try record.configuration(asAt: entry))
    let reading = ConfigReader.read(bundle)
    guard let base = reading.room else {
      Console.note(
        "error: the settings of entry \(entry) cannot be read any more:\n\(reading.text())"
      )
      throw ExitCode.badInput
    }
    return (base, facts)
  }
}
